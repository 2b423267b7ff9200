import type {SectionKind} from './section-words.js';

/**
 * Sentences by which a notice states the things that the law asks it to state. Every list is searched in each sentence; what a
 * phrase says is taken back by the negator before its verb, wherever that stands.
 */
export interface StatementWords {
  /** Phrases for the first value, and for its denial. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Verbs of the phrases for the first value: what is denied of one of them is denied. */
  readonly verbs: readonly string[];
  /** Phrases for the first value that nothing else in their sentence takes back. */
  readonly firm?: readonly string[];
  /** Phrases for the denial that only `narrowed` takes back. */
  readonly firmNo?: readonly string[];
  /** Sentences with these say neither. */
  readonly neither?: readonly string[];
  /** Before a phrase these tell a right, a law or a question; after it they tell what follows from it. */
  readonly before?: readonly string[];
  /** Sentences with these do not say the first value; what they deny stands. */
  readonly notYes?: readonly string[];
  /** Denials with these deny one use or one occasion only. */
  readonly narrowed?: readonly string[];
  /** Denials with these deny all of it, whatever else they name. */
  readonly wholly?: readonly string[];
  /** A negator before a phrase denies what that phrase names only: all of it is denied by `no`. */
  readonly deniesPart?: boolean;
  /** Denials with these leave room: they count where nothing plainer is said. */
  readonly hedged?: readonly string[];
  /** What may be done, which counts where nothing plainer is said. */
  readonly possible?: readonly string[];
  /** A question or heading about it, which the words "yes" or "no" after it answer. */
  readonly asks: readonly string[];
  /** Headings and labels under which "it" is what the statement is about. */
  readonly topic?: {
    readonly titles: readonly string[];
    readonly not: readonly string[];
    readonly yes: readonly string[];
    readonly no: readonly string[];
    /** What the first words after the title say. */
    readonly none: readonly string[];
  };
  /** Whether a heading that says the first value counts where nothing plainer is said. */
  readonly byTitle?: boolean;
  /** Lines of a list that say the first value by its place: under such a lead or heading, naming such a party first. */
  readonly listed?: {
    readonly leads: readonly string[];
    /** In a lead of few words, and before a colon or "are" in the sentence itself. */
    readonly label: readonly string[];
    readonly about: SectionKind;
    readonly lines: readonly string[];
    readonly never: readonly string[];
  };
  /** How many words after a phrase that begins its sentence can still take it back. */
  readonly reach?: number;
  /** Which one the notice as a whole states where it says both. */
  readonly wins: 'yes' | 'no';
  /** Also read where rights are told. */
  readonly inRights?: boolean;
  /** Kinds of sections that say the first value of nothing. */
  readonly notUnder?: readonly SectionKind[];
}

export const STATEMENT_WORDS = {
  sensitive: {
    yes: [
      'we|company __ collect|collects|process|processes|receive|receives|use|uses|disclose|obtain|collected|processed __ sensitive personal information|data', 'we|company __ collect|collects|process|processes|receive|collected|handle|handles|store __ sensitive information|data',
      'collect|collects|collected|process|processes|processed|receive|receives|obtain|obtains|gather|gathers|handle|handles|require|requires|request|requests|retain|retains _ sensitive personal|information|data|pi|pii|categor*|types|kinds', 'collect|collects|process|processes|use|uses|handle|handles _ spi', 'collect|collects|process|processes|receive|obtain _ special categor*',
      'collect and process sensitive', 'categor* of sensitive personal information _ collect|collected|process|we', 'sensitive personal information|data|pi _ we _ collect|collected|process|use|receive|obtain', 'collected|processed __ sensitive personal information', 'use|disclose|collect|process _ sensitive personal information',
      'sensitive personal information|data|pi __ is|are|be _ collected|processed|used|stored|received|obtained', 'sensitive information|data|pi _ is|are|be _ collected|processed|used|received|obtained',
      'we|company __ collect|collected|process|processed|obtain|receive|use ___ considered|deemed|constitute*|qualif*|classified|treated|is|are|including|includes|include __ sensitive', 'we|company limit|limits|restrict _ use|collection|processing of _ sensitive',
      'collection and use of sensitive', 'is|are sensitive personal ___ we _ use|collect|process', 'we|company _ need|needs _ sensitive personal|information|data', 'providing|provide __ sensitive information|data __ consent|use|collect|process',
    ],
    no: [
      'not _ process|collect|use|request|receive|solicit|gather|require|store|obtain|handle|seek|ask|want|hold|maintain|access|need|retain|record __ sensitive|spi', 'not|never _ process|collect|handle|request|seek|solicit|want _ special categor*', 'not _ collect|process|request ___ any|other sensitive personal|information|data', 'not _ collect|process|request ___ other _ sensitive', 'not _ intend|seek|need|wish|want|attempt|try|ask _ collect|process|receive|obtain|handle __ sensitive',
      "don't|doesn't|won't|never|nor _ collect|process|request|solicit|require|gather|receive|store|handle|ask|need __ sensitive", 'no sensitive personal|information|data|pi|pii|categor*', 'never _ process|collect __ sensitive', 'not process sensitive', 'avoid|avoids collecting|processing _ sensitive', 'not collect|process any|or _ sensitive',
      'sensitive personal|information|data|pi|pii __ not|never _ collected|processed|stored|used|requested|required|received|obtained', 'not|never __ include|includes|contain|contains|involve|involves|constitute|constitutes|considered|qualify __ sensitive personal|information|data|pi|pii', 'none of _ information|data|categories|categor* ___ sensitive',
      'is|are not _ sensitive personal|information|data', 'sensitive personal|information|data|pi|pii __ none is|are|was|of', 'sensitive personal|information|data|pi|pii ___ collect|process none|nothing', 'sensitive personal|information|data|pi|pii ___ do|does not _ collect|process any|it|this', 'sensitive personal information|data none', 'sensitive information|data|pi|pii none',
    ],
    verbs: ['collect*', 'process*', 'receive*', 'use|uses|used', 'obtain*', 'gather*', 'handle*', 'store*', 'request*', 'require*', 'disclose', 'considered', 'include|includes'],
    firm: ['process|processes|collect|collects _ following categor* of sensitive', 'process|processes|collect|collects _ following sensitive', 'we may process|collect sensitive', 'we|company may|will|do only _ collect|use|process __ sensitive', 'we|company only _ collect|collects|use|uses|process|processes __ sensitive', 'use|collect|process it|them|this only', 'is|are collected|processed|used only|solely'],
    firmNo: ['we|company do|does|have|has|will not _ collect|process|collected|processed|handle|request|store __ sensitive', 'sensitive ___ collect|process none|nothing', 'sensitive personal|information|data|pi|pii __ none is|are|was', 'sensitive ___ do|does not _ collect|process any|it|this', 'not applicable ___ sensitive', 'never _ collect|process sensitive'],
    narrowed: [
      'beyond', 'other than', 'purposes other', 'inferring|infer', 'sensitive __ for advertising|marketing|purposes|profiling|targeted|targeting|the|purpose', 'for purposes', 'for the purpose|purposes', 'not use|disclose|share|sell', 'do not use|disclose', "don't use|disclose", 'not used|disclosed', 'if we|you', 'ensure', 'make sure', 'non sensitive', 'separate consent', 'whether', 'from children|minors', 'of children|minors', 'from third parties', 'process|collect other sensitive', 'legitimate interest*', 'longer than', 'trigger*',
    ],
    wholly: ['any purpose including|whatsoever|at', 'at all', 'of any kind'],
    hedged: ['unless', 'except', 'without your|consent|obtaining|first|prior|explicit', 'consent of'],
    neither: [
      'consent of', 'without your consent', 'unless', 'if we', 'inferring characteristics', 'is|are defined', 'defined as', 'means', 'beyond', 'purposes other than', 'not use|disclose', 'do not use|disclose', 'non sensitive', 'how we _ collect|process|use', 'law requires us', 'to the extent we|that', 'where required', 'a|separate consent to _ process|processing|collection', 'request _ consent',
      'a business|businesses', 'companies that', 'encrypt*', 'ssl|tls', 'protect|secure|safeguard|transmit _ sensitive', 'to infer', 'if you', 'if any', 'only treats', 'trained to',
    ],
    before: ['please do not', 'you should not', 'we ask that you', 'should|must avoid', 'right to', 'limit how|the', 'limit a|any', 'limit use|uses|our|your|certain', 'limiting', 'to limit'],
    asks: ['do|does|will|have|has __ collect|process|use|receive|handle __ sensitive'],
    topic: {
      titles: ['sensitive personal information|data', 'sensitive information|data|pi|pii', 'special categor* of'],
      not: ['right|rights', 'limit*', 'opt*', 'choice*', 'disclos*', 'shar*', 'sell', 'sold', 'definition*', 'security', 'protect*', 'children', 'health data'],
      yes: ['we|company _ collect|collects|collected|process|processes|processed|receive|obtain|request|handle|store', 'we|company _ use|uses|disclose _ it|this|these|such|them|your|that', 'is|are _ collected|processed|used', 'months|year __ collected|processed', 'collects|processes|collected _ following|certain|limited|such|this|these|it'],
      no: ['not|never|nor _ collect|process|collected|processed|request|handle|store any|it|this|these|such|them|that', "don't|doesn't _ collect|process any|it|this|these|such|them", 'collect|process none|nothing', 'none _ is|are|collected|processed'],
      none: ['none', 'not collected|processed|applicable|currently', 'no', 'n a', 'never'],
    },
    listed: {
      leads: ['collect|collects|collected|process|processes|processed|receive|obtain'],
      label: [],
      about: 'collection',
      lines: ['sensitive personal|information|data|pi|pii', 'special categor*'],
      never: ['right', 'rights', 'not', 'no', 'limit*', 'opt*', 'non'],
    },
    byTitle: true,
    reach: 10,
    wins: 'no',
    notUnder: ['security', 'children', 'links'],
  },
  thirdPartySources: {
    yes: [
      'receive|collect|obtain|gather|acquire|get|receives|collects|obtains|gets|buy|purchase __ from _ third parties|party', 'receive|collect|obtain|gather|acquire|get|receives|collects|obtains|gets __ from _ other|public|outside|publicly|external|additional _ source*|databases|records', 'receive|collect|obtain|gather|acquire|get|buy|purchase|receives|collects|obtains|gets __ from __ partners|brokers|providers|vendors|affiliates|resellers|platforms|networks|publishers|advertisers|employer*|sponsors|bureaus|agencies|suppliers|licensors|aggregators|referrals|references|schools|distributors|merchants|friend|friends|contacts|school|recruiters|relatives', 'receive|obtain|get|import|collect|receives|obtains|gets|collects __ from _ google|apple|facebook|meta|linkedin|github|microsoft|twitter|discord|stripe|paypal|shopify|amazon|companies|organizations|businesses',
      'information|data _ from _ third party|parties', 'information|data _ from _ other|external|outside|additional sources|people|users|companies', 'third party sources', 'receive|received|collect|collected|obtain|obtained _ it|them|this|such|information|data from a|an|other|another|different|external|outside', 'third parties|party __ provide|provides|give|gives|supply|supplies|send|sends|share|shares with|us _ information|data|details|your|us', 'third parties|party __ provide|give|supply|share|send|pass|transmit|disclose __ information|data __ us', 'from data brokers', 'information|data we _ receive|obtain|collect|get|acquire _ from _ others|third|other|partners', 'publicly available sources|databases|records', 'collected|obtained|received _ from other sources', 'obtain|receive|collect __ through|via third parties',
      'receive|collect|obtain|get ___ and|or from _ third|providers|partners|vendors|affiliates|brokers|others|public|publicly', 'indirectly from third|others|other|our', 'comes|come __ from ___ third|partners|brokers|providers|vendors|affiliates|public|others', 'access|search|consult|check|review public|publicly _ records|sources|databases', 'from data suppliers', 'information|data from _ social media', 'receive __ from _ social media|network*', 'receive|access _ profile information', 'from ___ google|apple|facebook|linkedin|github|microsoft we receive|collect|obtain',
      'partner|partners|provider|providers|processor|processors|vendors|affiliates|brokers|networks|platforms|agencies|bureaus|employer|employers|users|customers|people|friends|colleagues|sponsors|school|schools|advertisers|publishers|merchants|couriers|recruiters __ provide|provides|give|gives|supply|share|shares|send|sends|pass|transmit|disclose|submit __ information|data __ us', 'partner|partners|provider|providers|processor|processors|vendors|affiliates|brokers|networks|platforms|agencies|bureaus|employer|employers|users|customers|people|friends|colleagues|sponsors|school|schools|advertisers|publishers|merchants|couriers|recruiters __ provide|provides|give|gives|supply|supplies|send|sends|share|shares with|us _ information|data|details|your|us',
      'sign|log|signing|logging|login|register|registering|connect|connecting|link|linking|authenticate _ with|through|using|via|your|a ___ we|us _ receive|collect|obtain|get|access|import|given', 'google|facebook|apple|linkedin|github|microsoft|discord|twitter|stripe|paypal _ provides|provide|shares|share|sends|send|gives|give|passes|tells us', 'combine|combines|supplement|supplements|enrich|augment|append|enhance|use|uses|merge _ third party|external|additional|outside information|data', 'combine|combines|supplement|supplements|enrich|augment|append|enhance ___ from _ other|third|external|outside|public|publicly|partners|additional', 'lists from _ vendors|brokers|parties|partners|list',
    ],
    listed: {
      leads: ['following _ sources', 'sources _ include|are', 'categor* of sources', 'collect|collects|obtain|obtains|receive|receives|get|gather __ from', 'following _ methods|ways', 'where we get|obtain|collect'],
      label: ['source', 'sources'],
      about: 'sources',
      lines: ['third party|parties', 'partner|partners', 'provider|providers', 'vendor|vendors', 'broker|brokers', 'processor|processors', 'affiliate|affiliates|affiliated', 'social media|network|networks', 'advertising network|networks', 'public|publicly _ source|sources|record|records|database|databases|available', 'other users|people|companies|sources|individuals|customers|businesses', 'employer|employers', 'referral|referrals|references', 'agencies|agency|bureau|bureaus', 'reseller|resellers|distributors|merchants|retailers', 'government entities|agencies', 'sign in|on', 'data suppliers|aggregators|licensors', 'google|facebook|apple|discord|github|linkedin|microsoft|stripe'],
      never: ['you|yourself', 'directly', 'automatically', 'cookies', 'not'],
    },
    no: ['not _ receive|collect|obtain|process|acquire _ any|information|personal|data|it|anything __ from _ third part*', 'not _ receive|collect|obtain|acquire from _ third part*', 'not receive any|information|data __ third part*', 'no information|data __ from _ third part*', 'receive|collect|obtain|get none|nothing from _ third|other|others|anyone', 'no ___ receive|receives|collects|collect|obtains ___ from _ third part*', 'never|not|nor _ receive|collect|obtain|acquire|get|buy|purchase _ any|information|personal|data|anything|it|you __ from _ third part*', 'never|not|nor _ receive|collect|obtain|acquire|get|buy|purchase _ any|information|personal|data|anything|it|you __ from _ other|external|outside|partners|brokers|public*'],
    deniesPart: true,
    verbs: ['receive*', 'collect*', 'obtain*', 'gather*', 'acquire*', 'get|gets', 'buy', 'purchase', 'provide*', 'give|gives', 'share|shares', 'supply', 'send|sends', 'combine*'],
    neither: ['service providers receive', 'not responsible', 'residents|individuals|users _ european|eea|eu', 'parties|party|partners|advertisers|networks|companies|they may|might|can|also _ collect|receive|obtain|gather', 'do not control', 'not _ allow|permit'],
    before: ['right to', 'request that', 'opt out', 'whether', 'if we learn|discover|become|find'],
    narrowed: ['sensitive', 'children', 'not responsible', 'residents|individuals|users|residing __ european|europe|eea|eu'],
    hedged: ['unless', 'except'],
    asks: ['do|does|will we|you|company _ receive|collect|get|obtain __ from _ third|other|anyone'],
    topic: {
      titles: ['from _ third parties|party', 'from _ other|external|outside|additional sources', 'third party sources', 'from others', 'from _ partners'],
      not: ['right|rights', 'protect*', 'links', 'opt*', 'choice*'],
      yes: ['we|company _ receive|collect|get|obtain|acquire|buy'],
      no: ['not|never|nor _ receive|collect|obtain|acquire|get|buy any|information|personal|data|anything|it|this|such', "don't|doesn't _ receive|collect|obtain|get any|information|personal|data|anything|it|this|such", 'receive|collect|obtain nothing|none'],
      none: ['none', 'not collected|received|applicable', 'no', 'n a'],
    },
    byTitle: true,
    wins: 'no',
  },
  soldOrShared: {
    yes: [
      'we|company _ sell|sells|sold personal|your|the|information|data|certain|identifiers|and', 'we|company have|has _ sold', 'we|company do sell|share _ personal|certain|information|data|your', 'sell|sells|sold and|or share|shares|shared _ identifiers|personal|your|the|certain|following|information|data', 'have|has sold _ following|categor*', 'we|company sold|sell|share _ following _ categor*',
      'constitute|constitutes|considered|deemed|qualify|qualifies|classified|treated|regarded __ sale|sharing|sold|shared|selling|sell|share', 'sold or shared the following', 'considered|deemed a|to|as _ sale|sell|selling|sharing|share', 'is|are|be considered|deemed|called _ sale|sales|selling|sharing', 'may|could|might be a sale', 'amount|amounts to _ sale|sales|sharing', 'we|company _ exchange|disclose|share|provide|make|transfer ___ for _ valuable|monetary|other consideration|compensation', 'we|company _ make|exchange ___ for compensation|money', 'which|this|that is a sale', 'is|are a sale|sharing _ under|of',
      'share|shared|shares|disclose|disclosed|discloses __ cross context behavioral|behavioural advertising', 'share|shared|shares|sharing _ personal|your|this|information|data|it|them __ targeted|behavioral|behavioural|interest|personalized|personalised advertising|ads|based', 'disclose|disclosed|transfer|provide __ ad|advertising networks|partners|companies __ targeted|behavioral|behavioural|interest|personalized|personalised', 'share|shares|shared _ information|data ___ targeted|behavioral|behavioural advertising|ads', 'information|data _ shared|disclosed __ targeted|behavioral|behavioural|personalized|personalised|interest advertising|ads', 'share _ with advertising|ad|marketing _ partners|networks|companies ___ targeted|personalized|personalised|behavioral|relevant ads|advertising|advertisements',
      'we|company _ share|shares|shared ___ as _ defined|defines __ ccpa|california|cpra', 'sell or share', 'sold or shared', 'sell and|or|share|shared _ your|personal|information', 'have|has disclosed or|and sold', 'categor* of _ sold|sell', 'constitutes a sale|sharing', 'information|data we _ sell|sold', 'information|data we sell or share|shared', 'information|data sold _ identifiers', 'we engage in _ sale|sales|sharing', 'sales of personal|your', 'received monetary|valuable compensation|consideration', 'definition of _ sale|selling|sharing ___ may|could _ qualify', 'sale|sharing ___ may|could qualify', 'we _ license|rent|licensed|rented _ personal|information|data|it|them __ to',
    ],
    possible: ['we|company may|might|can _ sell', 'may have __ sold'],
    no: [
      'not _ sell|sold|selling', 'not _ constitute|considered|deemed|mean|called|regarded _ sale|selling|sharing', 'sell|share or|nor share|sell none|nothing|neither', 'never _ sell|sold', 'not __ sell or|your|any|personal|or', 'not __ sold', 'no sale|sales of', 'not disclosed sold', "don't|doesn't|won't|haven't|hasn't _ sell|sold", 'not sell', 'without selling', 'not _ disclosed __ sold|shared', 'nor _ sell|sold', 'no time|circumstances|way __ sell|rent',
      'not|never|nor|neither|without _ share|shares|shared|sharing|disclose|disclosed __ cross context|behavioral|behavioural|targeted', "don't|doesn't|haven't _ share|shared __ cross context|behavioral|behavioural|targeted",
      'not _ business of selling', 'not for sale', 'sold|shared none', 'no|none _ information|data ___ sold', 'not rent|share sell|nor', 'not from selling', 'not engage|participate|conduct|make ___ sale|sales|selling', 'nothing _ is|are _ sold', 'sale|sales of _ personal|your information|data none', 'not _ exchange|trade|transfer|disclose|provide|give|release ___ for money|monetary|consideration|compensation|payment', 'may ___ but have|has|do|does|did not _ shared|sold|share|sell|done', 'sell|sold no personal|information|data',
    ],
    verbs: ['sell*', 'sold', 'share*', 'exchange*', 'make*', 'provide*', 'transfer*', 'sharing', 'disclose*', 'constitute*', 'considered', 'deemed', 'qualif*', 'engage', 'received', 'license*', 'rent*', 'sale|sales'],
    firmNo: ['we|company|and|but do|does|have|has|are not _ sell|sold|selling|share', "we|company don't|doesn't|haven't sell|sold"],
    narrowed: ['direct|request|instruct|ask|tell|demand|requested _ that|not', 'if you', 'once|after|when you', 'sell products|goods', 'may not have', 'sale of _ business|assets|company|stock', 'pursuant to a _ contract', 'deidentified', 'de identified'],
    notYes: ['under 16|18', 'years of age', 'minors', 'children'],
    neither: [
      'direct a|the|us|businesses|business', 'exclude*', 'may not have', 'means', 'merger', 'sell or transfer', 'bankruptcy', 'whether', 'if we', 'sale of _ business|assets|company|stock', 'asset*', 'in the future', 'in the event', 'sell products|goods', 'pursuant to a _ contract', 'deidentified', 'de identified', 'acquire*', 'request*', 'do not sell or share my', 'do not sell my', 'sell|share my', 'defined as|to',
    ],
    before: ['sale|sell|sharing|share|selling is|are _ defined', 'right to', 'opt out', 'request that', 'you may|can direct|request|ask', 'law|act|ccpa|california __ require|requires|allow|allows|gives|permits', 'unless', 'may __ request', 'a business|businesses'],
    hedged: ['unless', 'without _ consent|permission|offering|providing|giving', 'for money|cash|profit', 'for monetary|financial compensation|gain|payment', 'traditional*|conventional', 'generally understood'],
    asks: ['do|does|will|have|has|is|are __ sell|sold|selling'],
    topic: {
      titles: ['sale|sales|selling|sharing of', 'sale and|or sharing', 'selling|selling and sharing', 'sold or shared'],
      not: ['right|rights', 'opt*', 'choice*', 'not', 'business', 'assets', 'limit*', 'children', 'minors'],
      yes: [],
      no: ['we do neither|none'],
      none: ['none', 'no', 'n a', 'neither', 'not applicable', 'we do neither|none', 'we do not do|engage'],
    },
    wins: 'yes',
  },
  disclosed: {
    yes: [
      'we|company have|has|may _ disclosed|disclose|share|shared __ personal information|data|categor* __ business purpose*', 'disclosed _ following categor*', 'disclosed __ business purpose', 'we|company _ share|disclose|provide|transfer _ your|personal|the|this|information|data __ service providers|vendors|contractors|third parties|affiliates|partners', 'categor* of personal information _ disclosed|shared|disclose|share', 'disclose|share _ information|data __ with|to our|service|third|vendors|partners|affiliates',
    ],
    verbs: [],
    asks: [],
    no: ['not disclosed', 'not _ disclosed|disclose|shared|share __ third parties|party __ business|commercial', 'not disclosed sold', 'never _ disclosed|disclose', 'not _ disclose|share __ personal information|data __ third part*|anyone'],
    neither: ['right to', 'request', 'opt out', 'means', 'defined', 'if we', 'how we', 'refer to', 'for more|further|detailed|additional information', 'under 13|16|18', 'direct marketing purposes', 'without your consent', 'except', 'unless', 'other than', 'mobile information', 'text messag*'],
    wins: 'no',
  },
  under16: {
    yes: ['actual knowledge __ we|company _ sell|share|sold|shared', 'sell|share|sold|shared __ under 16|sixteen', 'under|younger _ 16|sixteen _ sell|share|sold|shared'],
    verbs: [],
    asks: [],
    no: [
      'not _ actual knowledge', 'no actual knowledge', 'not __ sell|share|sold|shared __ under|younger|minors|less __ 16|sixteen|13|18', 'not __ sell|share|sold|shared __ minors|children', 'never _ sell|share|sold|shared __ minors|children', 'not __ sell|sold|share|shared __ consumers we _ know', 'not _ sell|share __ 16 years',
    ],
    neither: ['right to', 'unless'],
    wins: 'no',
    inRights: true,
  },
} as const satisfies Readonly<Record<string, StatementWords>>;

/** After a denial these begin what is done all the same. */
export const CONTRASTS = new Set(['but', 'however', 'although', 'though', 'while', 'yet', 'nevertheless', 'nonetheless']);

/** Sentences with these and without California speak of another law. */
export const OTHER_LAW_WORDS: readonly string[] = ['virginia', 'colorado', 'connecticut', 'nevada', 'utah', 'texas', 'oregon', 'china|chinese', 'europe|european|eea|gdpr', 'india'];

/** Says of one use that it is no sale, and nothing of the others: no denial where another sentence is one. */
export const NO_SALE_IN_THIS = ['not constitute|mean _ sell|selling|sale|sharing'];

export const SHINE_THE_LIGHT_WORDS = {
  yes: ['shine the light', '1798 83', 'request|requests|ask|obtain __ third parties __ direct marketing purposes', 'california residents __ direct marketing', 'direct marketing purposes __ california', 'disclosed personal information for direct marketing', 'ask|request|know|obtain|learn ___ third parties ___ direct marketing'],
  /** Said of what is done, and not denied. */
  told: ['disclos* __ third parties for their|the direct marketing', 'information _ third parties __ direct marketing purposes'],

};

export const DO_NOT_TRACK_WORDS = {
  about: ['do not track', 'dnt'],
  /** Announces an answer, or asks for one. */
  neither: ['if|whether|how we|it|websites|sites|operators|businesses|a|the _ respond|responds|honor|honors|treat|treats|handle|handles', 'right to know', 'require|requires|required _ disclose|tell|inform|state'],
  no: ['no differently', 'no different', 'same way __ signal*', 'regardless of', 'whether or not', 'not _ respond*|recogni*|support*|honor*|honour*|act|take|process|change|alter|react|follow|monitor|track|implement*|adopt*', 'no __ standard|consensus|response', "don't|doesn't respond|recognize|support|honor", 'not currently', 'not at this time', 'not yet', 'unable to respond', 'not _ designed|configured|capable', 'do not|cannot guarantee', 'no action', 'ignore*', 'disregard*', 'does|do not alter', 'respond _ not', 'will not'],
  yes: ['treat* __ opted|opt out', 'we|company|site|website|services _ honor|honors|respect|respects|respond|responds|recognize|recognizes|comply|support|supports', 'honor do not track', 'respond to do not track', 'honored', 'when a do not track', 'do not track|dnt ___ disable|disables|switch|switches|turn|turns off|analytics|tracking|cookies'],
};

export const OPT_OUT_SIGNAL_WORDS = {
  about: ['global privacy control', 'gpc', 'opt out preference signal*', 'preference signal*', 'universal opt out', 'opt out signal*', 'browser _ signal* __ opt out'],
};

/** Of the sentences that admit a sale, those that call it one. */
export const SAYS_SALE_WORDS = ['constitute|constitutes|considered|deemed|qualify|qualifies|called __ sale|sales|sold|selling|sell|sharing', 'we|company _ sell|sells|sold', 'have|has sold', 'sell or share', 'sold or shared'];
