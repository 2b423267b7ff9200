/** Lines before a colon under which stand rights, not practices. */
export const RIGHTS_LEAD_WORDS: readonly string[] = ['right|rights to|of', 'have the|a|these|following _ right|rights', 'following rights', 'rights include|are', 'entitled to', 'you|consumers|residents|californians may|can _ request|ask|obtain', 'request that we|us', 'request* _ disclose|know|information|access', 'upon|on _ request', 'we|us _ disclose to you', 'ask us|that we'];

/** A heading that names these too addresses Californians, whomever else it addresses. */
export const HERE_WORDS: readonly string[] = ['california', 'californian|californians', 'ccpa', 'cpra', 'united states', 'u s|us residents|consumers|privacy|state|states'];

/** Headings by what the section under them is about. The first kind that a heading names is the one. */
export type SectionKind = keyof typeof SECTION_WORDS;

export const SECTION_WORDS = {
  contents: ['table of contents', 'contents'],
  definitions: ['definition*', 'glossary', 'interpretation', 'defined terms', 'what is personal information', 'what is personal data', 'key terms'],
  children: ['child*', 'minor*', 'under 13', 'under 16', 'under 18', 'kids'],
  tracking: ['do not track', 'dnt'],
  light: ['shine the light', '1798 83'],
  elsewhere: ['virginia', 'colorado', 'connecticut', 'utah', 'texas', 'oregon', 'montana', 'nevada', 'eu', 'gdpr', 'uk', 'united kingdom', 'europe', 'european', 'eea', 'canad*', 'australia*', 'brazil*', 'switzerland', 'swiss', 'india', 'singapore', 'new zealand', 'south africa', 'vcdpa', 'japan', 'mexico', 'argentina', 'colombia', 'chile', 'peru', 'hong kong', 'china', 'taiwan', 'korea', 'philippines', 'thailand', 'malaysia', 'indonesia', 'vietnam', 'turkey', 'turkiye', 'israel', 'emirates', 'quebec', 'general data protection regulation', 'pipeda', 'lgpd', 'popia', 'delaware', 'iowa', 'nebraska', 'new hampshire', 'new jersey', 'tennessee', 'minnesota', 'maryland', 'kentucky', 'rhode island', 'vermont'],
  rights: ['right|rights', 'your choices', 'your privacy choices', 'opt out', 'opt in', 'requests', 'access and', 'deletion', 'your controls', 'manage your', 'how to submit', 'authorized agent*', 'verif*', 'non discrimination', 'discrimination', 'metrics', 'appeal*'],
  changes: ['change|changes|update|updates|amendment*|modif* __ policy|notice|statement|terms', 'changes', 'updates', 'amendments', 'policy changes'],
  contact: ['contact*', 'questions', 'how to reach', 'reach us', 'get in touch'],
  security: ['security', 'secure', 'safe', 'safeguard*', 'protect* __ information|data', 'how we protect'],
  basis: ['legal bas*', 'lawful bas*', 'legal ground*', 'legitimate interest*'],
  transfers: ['international', 'transfer* __ countr*|border*|international*', 'cross border', 'data transfer*', 'where __ information is processed|stored'],
  links: ['other websites', 'third party links', 'links', 'external links', 'third party websites', 'third party sites'],
  retention: ['retention', 'retain*', 'how long', 'store* your', 'keep your'],
  cookies: ['cookie*', 'tracking technolog*', 'web beacon*', 'analytics', 'advertising', 'advertisements', 'interest based'],
  sources: ['source|sources', 'where __ information comes', 'how we collect', 'how we obtain', 'from third parties', 'from other'],
  sharing: ['shar*', 'disclos*', 'recipient*', 'sale|sales|sell|sold|selling', 'third parties', 'who we share', 'transfer* of'],
  use: ['how we use', 'how do we use', 'use of', 'uses of', 'purpose*', 'why we', 'how __ process', 'use your', 'using your'],
  collection: ['collect*', 'what information', 'what personal', 'categories', 'information you provide', 'types of', 'social login*', 'personal information we', 'data we', 'information we'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
