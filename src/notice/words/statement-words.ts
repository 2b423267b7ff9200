/**
 * Sentences by which a notice states the things that the law asks it to state. Every list is searched in each sentence; a
 * sentence that denies counts as the denial only.
 */
export interface StatementWords {
  /** Phrases for the first value, and for its denial. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Phrases for the first value that nothing else in their sentence takes back. */
  readonly firm?: readonly string[];
  /** Sentences with these say neither. */
  readonly neither?: readonly string[];
  /** Sentences with these do not say the first value; what they deny stands. */
  readonly notYes?: readonly string[];
  /** Lines of a list that say the first value by its place: under such a lead or heading, naming such a party first. */
  readonly listed?: {readonly leads: readonly string[]; readonly about: string; readonly lines: readonly string[]; readonly never: readonly string[]};
  /** How many words after a phrase that begins its sentence can still take it back. */
  readonly reach?: number;
  /** Which one the notice as a whole states where it says both. */
  readonly wins: 'yes' | 'no';
  /** Also read where rights are told. */
  readonly inRights?: boolean;
}

export const STATEMENT_WORDS = {
  sensitive: {
    yes: ['we|company __ collect|collects|process|processes|receive|receives|use|uses|disclose|obtain __ sensitive personal information|data', 'we|company __ collect|collects|process|processes|receive __ sensitive information|data', 'collect and process sensitive', 'collect sensitive _ information|data', 'categor* of sensitive personal information _ collect|collected|process|we', 'sensitive personal information we|that we|is collected', 'collected|processed __ sensitive personal information', 'use|disclose|collect _ sensitive personal information', 'use|uses|process|collect spi'],
    no: [
      'not _ process|collect|use|request|receive|solicit|gather|require __ sensitive', "don't|doesn't|won't|never _ collect|process|request|solicit|require __ sensitive", 'no sensitive personal|information|data', 'never _ process|collect __ sensitive', 'not process sensitive', 'avoid|avoids collecting|processing _ sensitive', 'no sensitive pi|pii', 'not collect|process any|or _ sensitive',
    ],
    firm: ['process|processes|collect|collects _ following categor* of sensitive', 'process|processes|collect|collects _ following sensitive'],
    reach: 10,
    neither: ['right to', 'limit', 'please do not', 'you should not', 'we ask that you', 'consent of', 'without your consent', 'unless', 'if we', 'inferring characteristics', 'is|are defined', 'defined as', 'means', 'when necessary', 'with your consent', 'when we|you', 'virginia', 'colorado', 'connecticut', 'other than those|for', 'beyond', 'purposes other than', 'not use|disclose', 'do not use|disclose', 'non sensitive', 'how we _ collect|process|use', 'law requires us', 'to the extent we|that', 'where required', 'your|a|separate consent to _ process|processing|collection', 'request _ consent', 'china|chinese'],
    wins: 'no',
  },
  thirdPartySources: {
    yes: [
      'receive|collect|obtain|gather|acquire|get|receives|collects|obtains __ from _ third parties|party', 'receive|collect|obtain|gather|acquire|receives|collects|obtains __ from _ other|public|outside|publicly _ source*|databases|records', 'receive|collect|obtain|gather|acquire|receives|collects|obtains __ from __ partners|brokers|providers|vendors|affiliates|resellers|platforms|networks|publishers|advertisers|employer*|sponsors|bureaus|agencies|suppliers',
      'information|data _ from _ third party|parties|other sources', 'third party sources', 'receive|received|collect|collected|obtain|obtained _ it|them|this|such|information|data from a|an|other|another|different|external|outside', 'third parties|partners _ provide|give|supply|share|disclose|transmit __ us', 'from data brokers', 'information|data we _ receive|obtain|collect _ from others|third|other', 'publicly available sources|databases|records', 'collected|obtained|received _ from other sources', 'obtain|receive|collect __ through|via third parties',
      'receive|collect|obtain|get ___ and|or from _ third|providers|partners|vendors|affiliates|brokers|others|public|publicly', 'indirectly from', 'from data suppliers', 'information|data from _ social media', 'receive __ from _ social media|network*', 'receive|access _ profile information', 'from ___ google|apple|facebook|linkedin|github|microsoft we receive|collect|obtain',
    ],
    listed: {
      leads: ['following _ sources', 'sources _ include|are', 'categor* of sources', 'collect|collects|obtain|obtains|receive|receives|get|gather __ from', 'following _ methods|ways'],
      about: 'sources',
      lines: ['third party|parties', 'partner|partners', 'provider|providers', 'vendor|vendors', 'broker|brokers', 'affiliate|affiliates', 'social media|network|networks', 'public|publicly _ source|sources|record|records|database|databases|available', 'other users|people|companies|sources|individuals|customers|businesses', 'employer|employers', 'referral|referrals|references', 'agencies|agency|bureau|bureaus', 'reseller|resellers|distributors|merchants|retailers', 'sign in|on', 'data suppliers|aggregators|licensors'],
      never: ['you|yourself', 'directly', 'automatically', 'cookies', 'not'],
    },
    no: ['not _ receive|collect|obtain|process|acquire _ any|information|personal|data|it|anything __ from _ third part*', 'not _ receive|collect|obtain|acquire from _ third part*', 'not receive any|information|data __ third part*', 'no information|data __ from _ third part*'],
    neither: ['right to', 'request that', 'service providers receive', 'opt out', 'not responsible', 'residents|individuals|users _ european|eea|eu'],
    wins: 'no',
  },
  soldOrShared: {
    yes: [
      'we|company _ sell|sells|sold personal|your|the|information|data|certain|identifiers', 'we|company have|has _ sold', 'we|company may _ sell', 'have|has sold _ following|categor*', 'constitute|constitutes|considered|deemed|qualify|qualifies __ sale|sharing|sold|shared|selling|sell|share', 'we|company do sell|share _ personal|certain|information|data|your', 'sold or shared the following', 'considered|deemed a|to|as _ sale|sell|selling|sharing|share', 'is|are|be considered|deemed|called _ sale|sales|selling|sharing',
      'share|shared|shares|disclose|disclosed __ cross context behavioral|behavioural advertising', 'share|shared|sharing _ personal|your|this|information|data __ targeted|behavioral|interest advertising', 'sell or share', 'sold or shared', 'sell and|or|share|shared _ your|personal|information', 'categor* of _ sold|sell', 'constitutes a sale|sharing', 'information|data we _ sell|sold', 'information|data we sell or share|shared', 'we engage in _ sale|sales|sharing', 'sales of personal|your', 'received monetary|valuable compensation|consideration', 'definition of _ sale|selling|sharing ___ may|could _ qualify', 'sale|sharing ___ may|could qualify', 'we _ license|rent|licensed|rented _ personal|information|data|it|them __ to',
    ],
    no: [
      'not _ sell|sold|selling', 'not _ constitute|considered|deemed|mean|called|regarded _ sale|selling|sharing', 'sell|share or|nor share|sell none|nothing|neither', 'never _ sell|sold', 'not __ sell or|your|any|personal|or', 'not __ sold', 'no sale|sales of', 'not disclosed sold', "don't|doesn't|won't _ sell", 'not sell', 'without selling', 'not _ disclosed __ sold|shared', 'nor _ sell|sold', 'no time|circumstances|way __ sell|rent',
      'not|never|nor|neither|without _ share|shares|shared|sharing|disclose|disclosed __ cross context|behavioral|behavioural|targeted', "don't|doesn't|haven't _ share|shared __ cross context|behavioral|behavioural|targeted",
    ],
    notYes: ['defined', 'under 16|18', 'years of age', 'minors', 'children'],
    neither: ['right to', 'opt out', 'do not sell or share my', 'do not sell my', 'sell|share my', 'may not have', 'direct a|the|us|businesses|business', 'exclude*', 'request that', 'you may|can direct|request|ask', 'means', 'merger', 'sell or transfer', 'bankruptcy', 'whether', 'virginia', 'colorado', 'connecticut', 'nevada', 'if we', 'sale of _ business|assets|company|stock', 'asset*', 'in the future', 'in the event', 'sell products|goods', 'will not sell or', 'pursuant to a _ contract', 'law|act|ccpa|california __ require|requires|allow|allows|gives|permits', 'deidentified', 'de identified', 'acquire*', 'request*', 'unless'],
    wins: 'yes',
  },
  disclosed: {
    yes: [
      'we|company have|has|may _ disclosed|disclose|share|shared __ personal information|data|categor* __ business purpose*', 'disclosed _ following categor*', 'disclosed __ business purpose', 'we|company _ share|disclose|provide|transfer _ your|personal|the|this|information|data __ service providers|vendors|contractors|third parties|affiliates|partners', 'categor* of personal information _ disclosed|shared|disclose|share', 'disclose|share _ information|data __ with|to our|service|third|vendors|partners|affiliates',
    ],
    no: ['not disclosed', 'not _ disclosed|disclose|shared|share __ third parties|party __ business|commercial', 'not disclosed sold', 'never _ disclosed|disclose', 'not _ disclose|share __ personal information|data __ third part*|anyone'],
    neither: ['right to', 'request', 'opt out', 'means', 'defined', 'if we', 'how we', 'refer to', 'for more|further|detailed|additional information', 'under 13|16|18', 'direct marketing purposes', 'without your consent', 'except', 'unless', 'other than', 'mobile information', 'text messag*'],
    wins: 'no',
  },
  under16: {
    yes: ['actual knowledge __ we|company _ sell|share|sold|shared', 'sell|share|sold|shared __ under 16|sixteen', 'under|younger _ 16|sixteen _ sell|share|sold|shared'],
    no: [
      'not _ actual knowledge', 'no actual knowledge', 'not __ sell|share|sold|shared __ under|younger|minors|less __ 16|sixteen|13|18', 'not __ sell|share|sold|shared __ minors|children', 'never _ sell|share|sold|shared __ minors|children', 'not __ sell|sold|share|shared __ consumers we _ know', 'not _ sell|share __ 16 years',
    ],
    neither: ['right to', 'unless'],
    wins: 'no',
    inRights: true,
  },
} as const satisfies Readonly<Record<string, StatementWords>>;

/** Says of one use that it is no sale, and nothing of the others: no denial where another sentence is one. */
export const NO_SALE_IN_THIS = ['not constitute|mean _ sell|selling|sale|sharing'];

export const SHINE_THE_LIGHT_WORDS = {
  yes: ['shine the light', '1798 83', 'request|requests|ask|obtain __ third parties __ direct marketing purposes', 'california residents __ direct marketing', 'direct marketing purposes __ california', 'disclos* __ third parties for their|the direct marketing', 'information _ third parties __ direct marketing purposes', 'disclosed personal information for direct marketing'],
};

export const DO_NOT_TRACK_WORDS = {
  about: ['do not track', 'dnt'],
  /** Announces an answer, or asks for one. */
  neither: ['if|whether|how we|it|websites|sites|operators|businesses|a|the _ respond|responds|honor|honors|treat|treats|handle|handles', 'right to know', 'require|requires|required _ disclose|tell|inform|state'],
  no: ['no differently', 'no different', 'same way __ signal*', 'regardless of', 'whether or not', 'not _ respond|recognize|support|honor|act|take|process|change|alter|react|follow|monitor|track', 'no __ standard|consensus|response', "don't|doesn't respond|recognize|support|honor", 'not currently', 'not at this time', 'not yet', 'unable to respond', 'not _ designed|configured|capable', 'do not|cannot guarantee', 'no action', 'ignore*', 'disregard*', 'does|do not alter', 'respond _ not', 'will not'],
  yes: ['treat* __ opted|opt out', 'we|company|site|website|services _ honor|honors|respect|respects|respond|responds|recognize|recognizes|comply|support|supports', 'honor do not track', 'respond to do not track', 'honored', 'when a do not track'],
};

export const OPT_OUT_SIGNAL_WORDS = {
  about: ['global privacy control', 'gpc', 'opt out preference signal*', 'preference signal*', 'universal opt out', 'opt out signal*', 'browser _ signal* __ opt out'],
};

/** Of the sentences that admit a sale, those that call it one. */
export const SAYS_SALE_WORDS = ['constitute|constitutes|considered|deemed|qualify|qualifies|called __ sale|sales|sold|selling|sell|sharing', 'we|company _ sell|sells|sold', 'have|has sold', 'sell or share', 'sold or shared'];
