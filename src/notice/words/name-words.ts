/** Phrases around the name by which a notice speaks of its own business; a heading is often no sentence, so few count there. */
export const OWN_NAME_FRAMES: readonly {readonly before?: string; readonly after?: string; readonly inHeadings?: boolean}[] = [
  {after: 'has|have not _ sold|disclosed|shared|sell|disclose'},
  {after: 'has never sold|disclosed|shared'},
  {after: 'does not _ sell|share|disclose|rent'},
  {after: 'respects your|the privacy'},
  {after: 'is|are committed to _ protect*|privacy|your'},
  {after: 'takes your privacy'},
  {after: 'will not _ sell|share|disclose'},
  {before: 'interact* _ with', after: 'and our|the|its services|site|website|products'},
  {before: 'interactions with', after: 'and our|the|its'},
  {before: 'what', after: 'does with any|the|your'},
  {before: 'depends|depending on how you _ deal|interact|engage|work with'},
  {before: 'deal|dealings|engage|relationship _ with', after: 'and our|the|its services|site|website|products'},
  {before: 'describe*|explain*|outlines|covers|sets|tells _ how', after: 'handles|collects|uses|processes|protects|treats _ information|data|your'},
  {before: 'privacy policy|notice|statement of|for', inHeadings: true},
  {before: 'welcome to the privacy policy|notice|statement of', inHeadings: true},
];

/** Words with a capital that are no name of a business. */
export const NOT_NAMES = new Set([
  'a', 'an', 'the', 'this', 'that', 'these', 'those', 'we', 'us', 'our', 'you', 'your', 'they', 'their', 'it', 'its', 'if', 'when', 'where', 'while', 'in', 'on', 'at', 'to', 'for', 'from', 'by', 'with', 'and', 'or', 'but', 'as', 'no', 'not', 'any', 'all', 'each', 'how', 'what', 'who', 'why', 'please', 'however', 'furthermore', 'additionally', 'also', 'i',
  'privacy', 'policy', 'notice', 'statement', 'personal', 'information', 'data', 'california', 'californian', 'consumer', 'consumers', 'resident', 'residents', 'users', 'user', 'customer', 'customers', 'service', 'services', 'site', 'sites', 'website', 'websites', 'platform', 'app', 'apps', 'application', 'applications', 'product', 'products', 'company', 'business', 'organization', 'terms', 'conditions', 'cookie', 'cookies', 'ccpa', 'cpra', 'gdpr', 'act', 'section', 'page', 'controller', 'processor', 'rights', 'third', 'party', 'parties', 'sensitive', 'visitors', 'employees', 'applicants', 'nevada', 'virginia', 'colorado', 'united', 'states', 'state', 'u.s', 'european', 'union', 'eu', 'uk', 'children', 'minors', 'individuals', 'members', 'clients', 'online', 'web', 'mobile', 'table', 'category', 'everyone', 'nobody', 'none', 'there', 'here', 'last', 'updated', 'effective', 'date', 'general', 'global', 'welcome', 'candidate', 'job', 'reserved', 'notices', 'policies', 'personnel', 'do', 'does',
]);

/** Laws, terms, signals and things of the browser that are written like names. */
export const NO_BUSINESS_WORDS = ['not track', 'do not sell', 'global privacy control', 'shine the light', 'civil code', 'google analytics|chrome|tag|play', 'mozilla firefox', 'microsoft edge', 'internet explorer', 'apple safari', 'app store', 'attorney general', 'social security', 'all rights reserved'];

/** A run of capitals that ends so is a document, a law, a term. */
export const NO_BUSINESS_ENDS = new Set(['notice', 'policy', 'statement', 'act', 'law', 'code', 'regulation', 'regulations', 'directive', 'agreement', 'terms', 'conditions', 'rights', 'right', 'signal', 'signals', 'cookie', 'cookies', 'addendum', 'section', 'information', 'data']);

/** Small words within a name. */
export const JOINING_WORDS = new Set(['of', 'de', 'del', 'y', 'e', 'et', 'und', 'für', 'van', 'von']);

export const LEGAL_FORMS = new Set(['inc', 'incorporated', 'llc', 'llp', 'ltd', 'limited', 'corp', 'corporation', 'co', 'gmbh', 'plc', 'pty', 'srl', 'bv', 'lp']);

/** Parts of names that tell no business from another. */
export const COMMON_NAME_WORDS = new Set(['inc', 'incorporated', 'llc', 'llp', 'ltd', 'limited', 'corp', 'corporation', 'co', 'company', 'gmbh', 'plc', 'pty', 'sa', 'srl', 'bv', 'lp', 'the', 'group', 'holdings', 'agency', 'solutions', 'services', 'technologies', 'technology', 'international', 'usa', 'us', 'and', 'of', 'com', 'net', 'org', 'io', 'app', 'www', 'media', 'team', 'labs', 'studio', 'foundation', 'software', 'systems', 'global', 'digital', 'online', 'website', 'platform']);

/** Words by which a notice calls its business after naming it. */
export const DEFINED_AS = new Set(['we', 'us', 'our', 'ours', 'company', 'the company', 'business', 'organization', 'firm']);
/** What a business says that it runs or wrote, before its name: "this site is operated by Acme, LLC (“Acme”)". */
export const OWN_PAGE_WORDS: readonly string[] = ['privacy', 'policy|policies', 'notice', 'statement', 'this|our site|sites|website|websites|app|apps|application|store|shop|platform|service|services', 'site|sites|website|websites|app|apps|store|shop _ owned|operated|run', 'you|your|we|us|our'];
