/** What takes a saying back, and what lets it stand all the same. */

export const NEGATORS = new Set(['not', 'never', 'neither', 'nor', 'dont', "don't", "doesn't", "didn't", "won't", "haven't", "hasn't", "isn't", "aren't", "wouldn't", 'cannot', "can't", 'refrain', 'refrains', 'prohibited', 'prohibits', 'forbidden', 'restricted']);
/** Negators that stand for `not` before what they deny. */
export const SAY_NOT = new Set(['never', 'neither', 'dont', "don't", "doesn't", "didn't", "won't", "haven't", "hasn't", "isn't", "aren't", "wouldn't", "can't", 'refrain', 'refrains']);
/** A negator before these denies nothing. */
export const NOT_NEGATED_AFTER = new Set(['only', 'limited', 'necessarily', 'just', 'solely', 'exclusively', 'merely', 'until', 'later']);

/** They deny what their own noun has done to it: "no information is sold", not "we have no need to keep". */
export const NO_WORDS = new Set(['no', 'none', 'nothing', 'nobody']);
/** What `no` stands before where it denies the verb after it. */
export const DENIED_NOUNS = new Set(['information', 'data', 'details', 'records', 'longer', 'party', 'parties', 'one', 'circumstances', 'circumstance', 'time', 'way', 'case', 'event', 'plans', 'intention', 'none', 'nothing', 'nobody', 'knowledge']);

/** Before a verb in -ing, at most one word away: "without ever sharing". */
export const WITHOUT = 'without';

/** All that can deny a verb somewhere after it. */
export const DENYING: ReadonlySet<string> = new Set([...NEGATORS, ...NO_WORDS, WITHOUT]);

/** Words that begin another statement within a sentence, or one about something just named. */
export const CLAUSE_BREAKS = new Set(['but', 'however', 'although', 'though', 'while', 'whereas', 'except', 'unless', 'instead', 'rather', 'otherwise', 'so', 'that', 'which', 'who', 'whom', 'whose', 'if', 'when', 'where', 'because', 'since']);
/** `that` after these carries a denial on: "no actual knowledge that we sell". */
export const CARRY_ON = new Set(['knowledge', 'aware', 'believe', 'think', 'nor']);

/** A verb with one of these after "and" or "or" speaks for itself: "do not sell it and may share it". */
export const OWN_AUXILIARIES = new Set(['may', 'might', 'will', 'can', 'could', 'do', 'does', 'did', 'must', 'should', 'is', 'are', 'was', 'were', 'have', 'has']);
export const JOINING = new Set(['and', 'or']);
/** Before "we" where a denial turns the words round: "nor do we sell". */
export const TURNED_ROUND = new Set(['do', 'does', 'did', 'will', 'would', 'shall', 'have', 'are', 'can', 'may']);

/** A verb after `to` is denied where the denied word only means to do it or lets others do it. */
export const INTENDS = new Set(['intend', 'intends', 'seek', 'seeks', 'attempt', 'attempts', 'try', 'tries', 'aim', 'plan', 'plans', 'want', 'expect', 'knowingly', 'begin', 'continue', 'you', 'us', 'parties', 'providers', 'partners', 'others', 'companies', 'anyone', 'intention', 'cookies', 'technologies', 'tools', 'them', 'it']);

/** A participle after these only says which: "information collected from the site". */
export const DATA_NOUNS = new Set(['information', 'data', 'pii', 'details', 'content', 'records', 'it', 'them', 'address', 'addresses', 'images', 'statistics', 'anything']);

/** A denial with these holds for all but what follows them. */
export const EXCEPT_WORDS: readonly string[] = ['other than', 'except|excepting', 'apart from', 'aside from', 'beyond', 'with the exception of', 'unless', 'save for|as', 'only|solely to|for|as|in|if|when|with', 'until'];
/** What follows them is named and not described: "nothing other than your name", not "except as described". */
export const EXCEPTS_THINGS: readonly string[] = ['other than', 'except for|your|the|an|a', 'apart from', 'aside from', 'beyond', 'with the exception of', 'save for'];
/** Not things after all. */
export const EXCEPTS_OCCASIONS = new Set(['as', 'to', 'in', 'if', 'when', 'where', 'what', 'with', 'by', 'under', 'those', 'that', 'this', 'such', 'purposes', 'set', 'described', 'for', 'necessary', 'required', 'operating', 'providing', 'limited', 'reasonable', 'circumstances', 'situations']);

/** A denial of selling or disclosing that leaves room for what the law calls one. */
export const ONE_SENSE_OF_SALE_WORDS: readonly string[] = ['monetary', 'for money|cash|profit', 'money', 'compensation', 'valuable consideration', 'traditional|conventional|ordinary|common', 'as _ term is _ understood|used'];
