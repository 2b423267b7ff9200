/** Words by which the columns of a notice's tables are told apart; the first family that a heading names is the one. */
export type HeaderFamily = keyof typeof HEADER_WORDS;

export const HEADER_WORDS = {
  thirdParties: [
    'categor* of _ third parties', 'categor* of _ recipient*', 'categor* of _ external part*', 'categor* of _ service providers', 'categor* of _ vendor*', 'categor* of _ entit*', 'third parties|party', 'recipient|recipients', 'vendor|vendors', 'service providers',
    'to whom', 'with whom', 'who we share', 'disclosed|shared|sold to', 'disclose|share it to|with', 'external part*', 'entities',
  ],
  retention: ['retention', 'retain*', 'how long', 'storage period', 'duration'],
  sources: ['source|sources', 'how we obtain', 'how _ obtained', 'how we get', 'how we collect', 'collected from', 'where _ from', 'obtained from', 'method of collection'],
  disclosurePurposes: ['purpose|purposes|reason* _ disclos*|shar*|sell*|sale', 'why we share|disclose|sell'],
  purposes: ['purpose|purposes', 'why', 'how we use', 'use of', 'uses', 'reason|reasons', 'used for', 'how _ used', 'what we use'],
  examples: [
    'example|examples', 'details', 'description', 'specific type*', 'specific piece*', 'what _ collected', 'what we _ collect', 'what it includes', 'nature or type', 'types of information within', 'includes', 'may include', 'data elements', 'elements', 'definition', 'content|contents',
  ],
  category: [
    'categor*', 'categot*', 'type|types|kind|kinds _ information|data|pi', 'statutory categor*', 'personal information _ collected', 'personal information|data', 'information categor*', 'data type*', 'type|types|kind|kinds', 'pi',
  ],
  soldOrShared: ['sold', 'sell|sells', 'sale|sales', 'share|shares|shared|sharing _ advertising|behavioral', 'sold _ shared', 'shared for', 'cross context', 'targeted advertising', 'valuable'],
  disclosed: ['disclos*', 'share|shares|shared|sharing'],
  collected: ['collected', 'collect', 'collects', 'collection', 'gathered', 'do we _ collect|have', 'in the last|past|preceding'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A heading of a column of answers even where it begins with the word "category" or says what was collected. */
export const WHOLE_ANSWER_HEADINGS = ['collected', 'collected yes or no', 'we collect', 'do we collect', 'collect', 'whether collected', 'collected by us', 'is it collected', 'do we collect this information', 'collected in the last 12 months', 'collected in the past 12 months', 'collected in the preceding 12 months', 'collected in last 12 months', 'collected or created', 'information collected', 'has it been collected', 'was it collected', 'yes no', 'collected y n', 'data collected', 'have we collected', 'do we collect it', 'currently collected'];
