import type {StatementWords} from './worded-statement.js';

/** Whether sensitive personal information is processed. */
export const SENSITIVE_STATEMENT_WORDS = {
  yes: [
    'sensitive personal information|data|pi that _ collects|processes|uses|receives',
    'ask|asks you|customers|users _ for|to __ sensitive personal|information|data', 'may|can|might|could|choose|chooses|voluntarily _ provide|give|share|submit|disclose|enter|upload|reveal _ sensitive personal|information|data|pi', 'treat|treats|treated|classifies|classified|considers|regards|regarded __ as sensitive', 'is|are sensitive personal|pi|pii', 'is|are spi', 'is|are special categor*', 'use|uses|used|disclose|discloses _ sensitive pi|pii|data|information',
    'we|company __ collect|collects|process|processes|receive|receives|use|uses|disclose|obtain|collected|processed __ sensitive personal information|data', 'we|company __ collect|collects|process|processes|receive|collected|handle|handles|store __ sensitive information|data',
    'collect|collects|collected|process|processes|processed|receive|receives|obtain|obtains|gather|gathers|handle|handles|require|requires|request|requests|retain|retains _ sensitive personal|information|data|pi|pii|categor*|types|kinds', 'collect|collects|process|processes|use|uses|handle|handles _ spi', 'collect|collects|process|processes|receive|obtain _ special categor*',
    'collect and process sensitive', 'categor* of sensitive personal information _ collect|collected|process|we', 'sensitive personal information|data|pi _ we _ collect|collected|process|use|receive|obtain', 'collected|processed __ sensitive personal information', 'use|disclose|collect|process _ sensitive personal information',
    'sensitive personal information|data|pi __ is|are|be _ collected|processed|used|stored|received|obtained', 'sensitive information|data|pi _ is|are|be _ collected|processed|used|received|obtained',
    'we|company __ collect|collected|process|processed|obtain|receive|use ___ considered|deemed|constitute*|qualif*|classified|treated|is|are|including|includes|include __ sensitive', 'we|company limit|limits|restrict _ use|collection|processing of _ sensitive',
    'collection and use of sensitive', 'is|are sensitive personal ___ we _ use|collect|process', 'we|company _ need|needs _ sensitive personal|information|data', 'providing|provide __ sensitive information|data __ consent|use|collect|process',
  ],
  possible: ['may|can|might|could|choose|chooses|voluntarily _ provide|give|share|submit|disclose|enter|upload|reveal _ sensitive personal|information|data|pi', 'treat|treats|treated|classifies|classified|considers|regards|regarded __ as sensitive', 'is|are sensitive personal|pi|pii', 'is|are spi', 'is|are special categor*'],
  no: [
    'sensitive personal|information|data|pi|pii _ is|are not something|anything|information|data _ we',
    'not _ process|collect|use|request|receive|solicit|gather|require|store|obtain|handle|seek|ask|want|hold|maintain|access|need|retain|record __ sensitive|spi', 'not|never _ process|collect|handle|request|seek|solicit|want|gather|use|store|hold|receive|obtain|ask _ special categor*', 'not _ collect|process|request ___ any|other sensitive personal|information|data', 'not _ collect|process|request ___ other _ sensitive', 'not _ intend|seek|need|wish|want|attempt|try|ask _ collect|process|receive|obtain|handle __ sensitive',
    "don't|doesn't|won't|never|nor _ collect|process|request|solicit|require|gather|receive|store|handle|ask|need __ sensitive", 'no sensitive personal|information|data|pi|pii|categor*', 'never _ process|collect __ sensitive', 'not process sensitive', 'avoid|avoids collecting|processing _ sensitive', 'not collect|process any|or _ sensitive',
    'sensitive personal|information|data|pi|pii __ not|never _ collected|processed|stored|used|requested|required|received|obtained', 'not|never __ include|includes|contain|contains|involve|involves|constitute|constitutes|considered|qualify __ sensitive personal|information|data|pi|pii', 'none of _ information|data|categories|categor* ___ sensitive',
    'is|are not _ sensitive personal|information|data', 'sensitive personal|information|data|pi|pii __ none is|are|was|of', 'sensitive personal|information|data|pi|pii ___ collect|process none|nothing', 'sensitive personal|information|data|pi|pii ___ do|does not _ collect|process any|it|this', 'sensitive personal information|data none', 'sensitive information|data|pi|pii none',
  ],
  verbs: ['collect*', 'process*', 'receive*', 'use|uses|used', 'obtain*', 'gather*', 'handle*', 'store*', 'request*', 'require*', 'disclose', 'considered', 'include|includes'],
  firm: ['process|processes|collect|collects _ following categor* of sensitive', 'process|processes|collect|collects _ following sensitive', 'we may process|collect sensitive', 'we|company may|will|do only _ collect|use|process __ sensitive', 'we|company only _ collect|collects|use|uses|process|processes __ sensitive', 'use|collect|process it|them|this only', 'is|are collected|processed|used only|solely'],
  firmNo: ['we|company do|does|have|has|will not _ collect|process|collected|processed|handle|request|store __ sensitive', 'sensitive ___ collect|process none|nothing', 'sensitive personal|information|data|pi|pii __ none is|are|was', 'sensitive ___ do|does not _ collect|process any|it|this', 'not applicable ___ sensitive', 'never _ collect|process sensitive'],
  narrowed: [
    'beyond', 'other than', 'purposes other', 'inferring|infer', 'sensitive __ for advertising|marketing|purposes|profiling|targeted|targeting|the|purpose', 'for purposes', 'for the purpose|purposes', 'not use|disclose|share|sell', 'do not use|disclose', "don't use|disclose", 'not used|disclosed', 'if we|you', 'ensure', 'make sure', 'non sensitive', 'separate consent', 'whether', 'sensitive __ from|of children|minors', 'from third parties', 'process|collect other sensitive', 'legitimate interest*', 'longer than', 'purposes|way|ways|manner __ trigger*',
  ],
  wholly: ['any purpose including|whatsoever|at', 'at all', 'of any kind'],
  hedged: ['unless', 'except', 'without your|consent|obtaining|first|prior|explicit', 'consent of'],
  neither: [
    'information|data that reveals|reveal', 'should not', 'must not', 'may not|never provide|give|share|submit|upload',
    'consent of', 'without your consent', 'unless', 'if we', 'inferring characteristics', 'is|are defined', 'defined as', 'means', 'beyond', 'purposes other than', 'not use|disclose', 'do not use|disclose', 'non sensitive', 'how we _ collect|process|use', 'law requires us', 'to the extent we|that', 'where required', 'a|separate consent to _ process|processing|collection', 'request _ consent',
    'a business|businesses', 'companies that', 'encrypt*', 'ssl|tls', 'protect|secure|safeguard|transmit _ sensitive', 'to infer', 'if you', 'if any', 'only treats', 'trained to',
  ],
  before: ['please do not', 'you should not', 'we ask that you', 'should|must avoid', 'right to', 'limit how|the', 'limit a|any', 'limit use|uses|our|your|certain', 'limiting', 'to limit'],
  named: ['sensitive personal|information|data|pi|pii|categor*', 'spi', 'special categor*'],
  back: ['collect|collects|collected|process|processes|processed|use|uses|used|store|stores|handle|handles|request|requests|receive|receives|hold|holds|need|needs _ any|it|them|this|that|these|those|such|none'],
  practice: ['sensitive personal|information|data|pi|pii|categor*', 'spi', 'special categor*'],
  presumed: ['our use|collection|processing|uses ___ of sensitive _ is|are|falls|fall', 'the|your sensitive _ we|company collect|collects|process|processes|hold|holds|receive|receives|use|have', 'the|your sensitive _ we may|do|might collect|process|receive|use'],
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
} as const satisfies StatementWords;
