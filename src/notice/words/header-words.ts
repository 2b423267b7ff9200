/** What a column of a notice's table is about. */
export type HeaderFamily = 'thirdParties' | 'retention' | 'sources' | 'disclosed' | 'disclosurePurposes' | 'purposes' | 'examples' | 'category' | 'soldOrShared' | 'collected';

/** Words by which columns are told apart; the first entry that a heading fits is the one. */
export const HEADER_WORDS: readonly {readonly family: HeaderFamily; readonly words: readonly string[]}[] = [
  {family: 'soldOrShared', words: ['do|did|have we _ sell|sold', 'is|was it _ sold']},
  {family: 'disclosed', words: ['do|did|have we _ disclose|disclosed', 'is|was it _ disclosed']},
  {family: 'thirdParties', words: [
    'categor* of _ third parties', 'categor* of _ recipient*', 'categor* of _ external part*', 'categor* of _ service providers', 'categor* of _ vendor*', 'categor* of _ entit*', 'third parties|party', 'recipient|recipients', 'vendor|vendors', 'service providers',
    'to whom', 'with whom', 'who we share', 'disclosed|shared|sold to', 'disclosed|disclose|shared for _ business purpose|purposes to', 'disclose|share it to|with', 'external part*', 'entities',
    'who gets|receives|sees|has|can', 'who we give|send|disclose|tell', 'shared|sent|given|disclosed|passed with|to|on', 'we share|disclose|send _ with|to', 'where it goes', 'parties',
  ]},
  {family: 'retention', words: ['retention', 'retain*', 'how long', 'storage period', 'duration']},
  {family: 'sources', words: ['source|sources', 'how we obtain', 'how _ obtained', 'how we get', 'how we collect', 'how _ collected', 'collected from', 'where _ from', 'where we|it|you _ get|gets|got|obtain|collect|collected|obtained', 'who gives|provides|gave', 'obtained from', 'received from', 'comes from', 'method|methods of collection', 'collection method|methods', 'origin']},
  {family: 'disclosed', words: ['disclosed|disclose|disclosure|shared _ for _ business', 'disclose|disclosed|share|shared __ business purpose|purposes', 'disclosed in the']},
  {family: 'disclosurePurposes', words: ['purpose|purposes|reason* _ disclos*|shar*|sell*|sale', 'why we share|disclose|sell']},
  {family: 'purposes', words: ['purpose|purposes', 'why', 'how we use', 'use of', 'uses', 'reason|reasons', 'used for', 'how _ used', 'what we use']},
  {family: 'examples', words: [
    'example|examples', 'details', 'description', 'specific type*', 'specific piece*', 'what _ collected', 'what we _ collect', 'what it includes', 'nature or type', 'types of information within', 'includes', 'may include', 'data elements', 'elements', 'definition', 'content|contents',
  ]},
  {family: 'category', words: [
    'categor*', 'categot*', 'type|types|kind|kinds _ information|data|pi', 'statutory categor*', 'personal information _ collected', 'personal information|data', 'information categor*', 'data type*', 'type|types|kind|kinds', 'pi',
  ]},
  {family: 'soldOrShared', words: ['sold', 'sell|sells', 'sale|sales', 'share|shares|shared|sharing _ advertising|behavioral', 'sold _ shared', 'shared for', 'cross context', 'targeted advertising', 'valuable']},
  {family: 'disclosed', words: ['disclos*', 'share|shares|shared|sharing']},
  {family: 'collected', words: ['collected', 'collect', 'collects', 'collection', 'gathered', 'do we _ collect|have', 'in the last|past|preceding']},
];

/** A heading of a column of answers even where it begins with the word "category" or says what was collected. */
export const WHOLE_ANSWER_HEADINGS = ['collected', 'collected yes or no', 'we collect', 'do we collect', 'collect', 'whether collected', 'collected by us', 'is it collected', 'do we collect this information', 'collected in the last 12 months', 'collected in the past 12 months', 'collected in the preceding 12 months', 'collected in last 12 months', 'collected or created', 'information collected', 'has it been collected', 'was it collected', 'yes no', 'collected y n', 'data collected', 'have we collected', 'do we collect it', 'currently collected'];
