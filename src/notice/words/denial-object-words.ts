/** What a denial is of: all personal information, or only some. */

export const DATA_HEADS = new Set(['information', 'data', 'pii']);
/** Before the head, or among the verbs before it, these narrow nothing. */
export const WHOLE_DATA_WORDS = new Set([
  'any', 'your', 'the', 'personal', 'personally', 'identifiable', 'identifying', 'this', 'that', 'such', 'all', 'of', 'its', 'our', 'or', 'and', 'a', 'an', 'no', 'kind', 'type', 'types', 'consumer', 'consumers', 'customer', 'customers', 'user', 'users', 'individual', 'individuals', "customers'", "users'", "consumers'", 'sensitive', 'california', 'residents', 'pieces',
  'we', 'company', 'do', 'does', 'did', 'not', 'never', 'have', 'has', 'will', 'would', 'shall', 'be', 'been', 'is', 'are', 'was', 'were', 'nor',
  'sell', 'sold', 'selling', 'rent', 'rented', 'renting', 'trade', 'traded', 'trading', 'lease', 'leased', 'share', 'shared', 'sharing', 'disclose', 'disclosed', 'disclosing', 'transfer', 'transferred', 'transferring', 'exchange', 'exchanged', 'distribute', 'distributed', 'give', 'provide', 'release', 'released', 'license', 'collect', 'collected', 'collecting', 'receive', 'received', 'obtain', 'gather', 'request', 'process', 'processed', 'use', 'used', 'store', 'solicit', 'otherwise', 'make', 'available', 'monetize', 'loan',
]);
/** After the head these say which part of it. */
export const WHICH_PART_WORDS = new Set(['processed', 'collected', 'provided', 'obtained', 'received', 'gathered', 'submitted', 'stored', 'about', 'of', 'that', 'which', 'we', 'you', 'from', 'in', 'under', 'derived', 'related', 'relating', 'regarding', 'concerning', 'such', 'like', 'including', 'through', 'via', 'on', 'as', 'when', 'while', 'during', 'unless', 'until', 'except', 'using', 'by', 'if', 'where', 'only']);
/** But not before these: "information about you", "data of our users". */
export const EVERYBODY_WORDS = new Set(['you', 'your', 'our', 'consumers', 'users', 'customers', 'individuals', 'california', 'anyone', 'any', 'third', 'residents', 'visitors', 'others', 'the', 'past', 'preceding', 'twelve', '12', 'last', 'previous']);
/** Words after the verb that leave such a thing to be done in other ways, at other times, for other ends. */
export const IN_SOME_WAY_WORDS = new Set(['from', 'through', 'via', 'using', 'in', 'on', 'for', 'when', 'while', 'during', 'automatically', 'directly', 'by', 'at', 'that', 'about', 'as', 'if', 'where', 'who', 'which', 'until', 'because', 'within', 'after', 'before', 'outside', 'other', 'additional', 'beyond', 'intentionally', 'purposely', 'actively']);
/** A denial that may not hold: "may not have collected". */
export const DOUBTFUL_DENIALS: readonly string[] = ['may|might|need not', 'not always|currently|yet', 'not opt you|out', 'previously', 'these|such|the|those cookies', 'requesting|asking us', 'not all', 'not|no longer'];
/** A disclosure to these is none to "third parties" by the words of many notices, nor is a sale of the company a sale of data. */
export const SERVING_PARTIES = new Set(['cloud-hosting', 'payment-processor', 'shipping-carrier', 'email-marketing-provider', 'customer-support-provider', 'security-fraud-provider', 'payroll-benefits-provider', 'recruiting-provider', 'professional-adviser', 'government', 'successor', 'affiliate', 'internet-service-provider', 'other-consumers', 'operating-system-platform', 'financial-institution', 'analytics-provider', 'health-provider', 'school', 'insurer']);
/** Whom a general denial names, or nobody: "with third parties", "to anyone". */
export const DENIED_TO_ALL_WORDS: readonly string[] = ['with|to _ third parties|party', 'with|to anyone|anybody', 'with|to _ other _ companies|businesses|organizations|parties', 'with|to others', 'with|to outside|external parties|companies'];
/** Sentences that tell what the notice is about, or of data that is about nobody, or of orders of a court: they belie no denial. */
export const BELIES_NOTHING_WORDS: readonly string[] = ['describes|describe|explains|explain|governs how|what|why|the|our', 'aggregate|aggregated|anonymous|anonymized|anonymised|deidentified|pseudonymous', 'de identified', 'court|legal|law|regulatory|governmental|subpoena __ process|processes|order|orders|request|requests|obligation|obligations|warrant|enforcement|agency', 'law enforcement', 'required by law', 'comply with', 'not share|disclose', 'wipes|deletes|erases your'];
