/** How notices lead in what they list: the categories that they collect, or that something else is done with. */
export const LEAD_WORDS = {
  /** Says that what follows are categories collected. */
  collected: [
    'collect|collected|collects|gather|gathered|obtain|obtained ___ following categor*',
    'categor* of _ personal information|data __ collect|collected|collects|gather|gathered|obtained',
    'following categor* __ collected|collect|obtained',
    'collect|collected|collects|gather|gathered|obtain|obtained __ categor* of _ personal information|data',
    'collect|collected|collects __ categor* of _ information|data _ listed|described|set|below',
    'collect|collected|collects __ within|into __ categor*',
    'information|data includes following categor*', 'information|data includes the following categor*',
  ],
  notCollected: ["not|don't|haven't|never collect|collected|gather|gathered|obtained __ following", "not|don't|haven't|never collect|collected|gather|gathered|obtained __ categor*"],
  /** Says that something is not taken in: of what stands under it, where it says no more, and of what it names. */
  notTaken: ["not|don't|doesn't|haven't|hasn't|never collect|collected|gather|gathered|obtain|obtained", "not|don't|doesn't|haven't|hasn't|never knowingly|intentionally|currently|actively|presently|directly|been|ever|ourselves|purposely collect|collected|gather|gathered|obtain|obtained", "not|don't|doesn't|never sell|use|share|process|store|request|require|want|need or|nor|and collect|gather|obtain"],
  /** What may stand behind it. */
  afterNotTaken: ['any', 'of', 'from', 'you', 'the', 'these', 'this', 'following', 'such', 'personal', 'information', 'data', 'info', 'pi', 'kind', 'kinds', 'type', 'types', 'category', 'categories', 'include', 'includes', 'are', 'or', 'and', 'process', 'store', 'stored', 'use', 'used', 'sell', 'share', 'retain'],
  /** Denials with these go for some people, sources, uses or occasions only. */
  inPart: ['unless', 'except', 'other than', 'without', 'beyond', 'if', 'when', 'where', 'from _ child|children|minors|third|other|others|anyone|people|users|visitors|persons|individuals', 'about _ child|children|minors|others|visitors', 'of _ child|children|minors', 'under 13|16|18', 'through|via', 'for _ purpose|purposes', 'in order to', 'directly', 'but', 'more|additional|further', 'solely', 'only', 'that|which|to'],
  /** Before the name of a category they leave only some of it: "precise geolocation". */
  oneKind: ['precise', 'exact', 'specific', 'continuous', 'background', 'real', 'time', 'government', 'governmental', 'official', 'national', 'issued', 'tax', 'certain', 'detailed', 'raw', 'full', 'complete', 'private', 'gps', 'sensitive', 'health', 'medical', 'additional', 'other', 'further', 'new', 'device', 'advertising', 'cross', 'site'],
  /** Enough in a heading; in a sentence it may be about anything. */
  heading: ['categor*|types|kinds of _ information|data _ collect|collected|collects'],
  /** Speaks of collecting: enough for a list in the Act's own words. */
  collecting: [
    'information|data|categor*|pi __ collect|collected|collects|gather|gathered|obtained', 'collect|collected|collects|collecting|collection|gather|gathered|obtained __ information|data|categor*|pi',
    'collect|collected|collects|gather|gathered|obtain|obtained __ types|kinds of _ personal information|data',
    'notice at|of collection', 'what we|do collect', 'we collect', 'collection use', 'collection __ practices',
  ],
  otherwise: ['disclos*', 'sold', 'sell', 'share|shared', 'right|rights', 'request*', 'retain*', 'retention', 'personal information|data means|include|includes|is', 'means', 'exclud*', 'not include', 'definition*'],
  /** In a heading. */
  about: ['use|uses of', 'how __ use|uses|used', 'purpose*', 'source|sources', 'recipient|recipients', 'third parties', 'service providers', 'opt out', 'keep'],
  /** Kinds of one category. */
  ofOne: ['sensitive personal|information|data'],
  /** Verbs of whoever takes data in, as an enumeration in running text has them before it. */
  takesIn: ['collect|collects|collected|collecting', 'gather|gathers|gathered', 'obtain|obtains|obtained'],
  /** Before the verb it is somebody else's saying, or another: "you may request that we tell which information we collect, such as …". */
  notOurs: ['disclos*', 'sold', 'sell|sells', 'share|shares|shared', 'retain*', 'not', 'right|rights', 'request|requests', 'ask', "don't", 'never'],
  /** After it they end what is said to be collected. */
  turns: ['disclos*', 'sold', 'sell|sells', 'share|shares|shared', 'not', "don't", 'never', 'excluding', 'except'],
  /** Behind the name of a category they say that the line is about something else: "Identifiers disclosed to …". */
  done: ['disclosed|disclosure', 'sold', 'shared', 'retained|retention'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
