/** How notices tell what they do when a browser asks not to be tracked. The name itself is one word here: `dnt`. */

/** `Do not track` before these, or after these, is something that somebody does. */
export const TRACKED_OBJECTS = new Set(['you', 'your', 'users', 'visitors', 'people', 'individuals', 'across', 'any', 'anyone', 'our', 'the', 'activity', 'children', 'whether']);
export const TRACKERS = new Set(['we', 'they', 'i', 'it', 'you']);

/** What is done about the signal. Forms in -ing tell what a standard is for. */
export const RESPONDING_WORDS: readonly string[] = [
  'respond|responds|responded', 'honor|honors|honored|honour|honours|honoured', 'recognize|recognizes|recognized|recognise|recognises|recognised', 'support|supports|supported', 'respect|respects|respected', 'comply|complies', 'adhere|adheres|adhered', 'obey|obeys|obeyed', 'observe|observes|observed', 'act|acts|acted on|upon', 'act|acts|take|takes|taken _ action|steps|notice|account', 'react|reacts', 'follow|follows|followed', 'accommodate|accommodates', 'accept|accepts|accepted', 'abide|abides', 'acknowledge|acknowledges|acknowledged', 'implement|implements|implemented', 'adopt|adopts|adopted', 'enforce|enforces|enforced', 'interpret|interprets',
];
/** What changes for those who send it. */
export const CHANGING_WORDS: readonly string[] = ['change|changes|alter|alters|altered|modify|modifies|modified|adjust|adjusts|vary|varies __ practice|practices|behavior|behaviour|how|way|collection|tracking|operation|use', 'treat|treats|treated __ as _ request|opt|opted|objection|refusal|choice', 'treat|treats|treated|behave|behaves|respond|operate|operates|act|process|handle|handles __ differently'];
/** Only denied do these tell anything. */
export const NOTICING_WORDS: readonly string[] = ['monitor|monitors', 'detect|detects', 'read|reads', 'process|processes _ dnt', 'look|looks|listen|listens for', 'track|tracks|check|checks for|dnt', 'affect|affects|affected', 'change|changes|alter|alters', 'use|uses dnt|this|these|such|that', 'developed|devised|established _ response|policy|standard'];
/** Nothing changes. */
export const SAME_WORDS: readonly string[] = ['no different|differently', 'no differently', 'same way|manner|treatment', 'but not to|for|with|dnt', 'like all|any|every|everyone other|others|else', 'ignore|ignores|ignored', 'disregard|disregards|disregarded', 'no effect|impact|bearing|influence', 'unaffected', 'not guarantee that|our|the|it', 'no action|response to', 'continue|continues to|collecting|tracking|using ___ even if|when|though', 'continue|continues _ collect|track ___ regardless|irrespective|despite', 'may continue', 'even if|when|though|where ___ dnt __ continue|collect|track'];
/** Nothing may change: these count where nothing plainer is said. */
export const PERHAPS_SAME_WORDS: readonly string[] = ['no ___ standard|standards|consensus|agreement|definition', 'not ___ standard|consensus|agreed|finalized|settled', 'lack|absence of ___ standard|standards|consensus', 'regardless|irrespective of', 'whether or not', 'not required|obligated|obliged|bound to', 'not currently|yet'];

/** What stops for those who send it, with whom it stops for. */
export const STOPPING_WORDS: readonly string[] = ['disable|disables|disabled', 'turn|turns|turned|switch|switches|switched off', 'turn|turns|switch|switches __ off', 'suppress|suppresses|suppressed', 'stop|stops|stopped', 'treat|treats|treated __ opt|opted|objection|refusal|rejection|decline', 'opt|opts|opted _ you|them|out', 'exclude|excludes|excluded', 'reject|rejects', 'not|never|without _ load|loaded|run|set|track|tracked|collect|collected|fire|fired|place|placed|use|used|store|stored|send|sent|count|counted|record|recorded', 'no events|cookies|analytics|tracking|data|trackers', 'skip|skips|skipped', 'anonymize|anonymizes|anonymized|anonymise|anonymises|anonymised'];
export const SENDERS_WORDS: readonly string[] = ['if|when|whenever|where|once|while ___ dnt|signal|setting|header|enabled|detected', 'users|visitors|browsers|people|anyone|those|devices|visits _ who|that|with|sending|having ___ dnt', 'for|with|from __ dnt', 'dnt _ enabled|on|active|detected|present|users|visitors|is|are|disables|turns|switches|stops'];

/** What follows tells what a law or a standard asks, not what is done. */
export const ASKED_BEFORE = new Set(['how', 'whether', 'should', 'must', 'ought', 'may', 'might']);
/** Who does it, if not the business; after the last two only with a word that tells others apart. */
export const OTHERS = new Set(['they', 'others', 'advertisers', 'partners', 'networks', 'operators', 'companies', 'participants', 'industry', 'browsers', 'you', 'users', 'providers', 'plugins']);
export const OF_SITES = new Set(['site', 'sites', 'website', 'websites', 'service', 'services', 'app', 'apps', 'platform', 'platforms', 'party', 'parties', 'tools', 'cookies', 'technologies']);
export const OTHER_SITES = new Set(['third', 'other', 'some', 'many', 'most', 'external']);
export const OURS = new Set(['we', 'our', 'us', 'company', 'this']);

/** What is responded to: the signal or a word for it. */
export const REFERS = new Set(['dnt', 'signal', 'signals', 'setting', 'settings', 'preference', 'preferences', 'header', 'headers', 'mechanism', 'mechanisms', 'them', 'it', 'these', 'those', 'such', 'this', 'so', 'one', 'ones']);
/** A signal that has a statement of its own. */
export const OTHER_SIGNAL_WORDS: readonly string[] = ['gpc', 'global privacy', 'universal opt', 'opt out preference|signal|signals'];
/** They deny a response as `not` does. */
export const FAILS = new Set(['unable', 'fail', 'fails', 'decline', 'declines']);
/** A verb after `to` is done where the site is made or means to do it. */
export const MADE_TO = new Set(['configured', 'designed', 'set', 'up', 'programmed', 'equipped', 'able', 'capable', 'intend', 'endeavor', 'continue', 'committed', 'strive', 'aim', 'built', 'ability', 'plan', 'plans', 'not']);
/** `No` before these denies what they are for. */
export const MEANS = new Set(['ability', 'capability', 'mechanism', 'means', 'way', 'plans', 'intention']);
/** A verb after these is a noun: "with respect to", "customer support". */
export const NOUNS_BEFORE = new Set(['with', 'customer', 'contact', 'technical']);
/** After a comma: "Because we do not track anybody, your signal is honored". */
export const BEGINS_ANEW = new Set(['we', 'our', 'your', 'the', 'this', 'these', 'such', 'all', 'dnt']);
