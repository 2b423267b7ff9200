/** Verbs by which a notice says what is done with information, and what takes the saying back. */
import type {Claim} from '../reading.js';

export const VERB_WORDS: Readonly<Record<Claim['verb'], readonly string[]>> = {
  collect: ['collect|collects|collected|collecting', 'gather|gathers|gathered|gathering', 'obtain|obtains|obtained', 'record|records|recorded', 'capture|captures|captured', 'access _ information|data', 'have|has access to', 'you _ provide|submit|enter|give|supply', 'information|data you share', 'provided by you', 'ask|asks you|for', 'log files|information|data', 'track|tracks|tracked your'],
  receive: ['receive|receives|received|receiving', 'acquire|acquires|acquired', 'purchase information|data', 'get _ information|data'],
  use: ['use|uses|process|processes information|data|it|them|your', 'use|uses|process|processes personal|this|that|such|any|all|certain|these|sensitive|their _ information|data', 'is|are|be|been used|processed'],
  infer: ['infer|infers|inferred|inferring', 'draw|drawn|make inferences', 'derive|derives|derived', 'predict|predicts', 'create|build _ profile*'],
  disclose: ['disclose|discloses|disclosed|disclosing', 'transfer|transfers|transferred', 'release|released', 'make|made _ available to', 'provide|provided it|them|information|data to', 'provide|provides|provided|give|gives|transmit|transmits __ information|data _ to'],
  sell: ['sell|sells|sold|selling', 'rent|rents|rented', 'traded', 'not|never|may|will|or|sell|rent|lease trade', 'trade|trades _ information|data|it|them', 'sale of'],
  share: ['share|shares|shared|sharing'],
  retain: ['retain|retains|retained|retaining', 'keep|keeps|kept _ information|data|it|them|records', 'keep|keeps your', 'is|are|be kept for|until|as', 'store|stores|stored|storing'],
};

/** Who does it, if not the business: words that stand shortly before the verb. */
export const DOER_WORDS: Readonly<Record<NonNullable<Claim['by']>, readonly string[]>> = {
  'service-provider': ['providers|provider', 'vendors|vendor', 'processors|processor', 'contractors|contractor'],
  'third-party': ['third parties|party', 'partners', 'they', 'advertisers', 'networks', 'platforms', 'companies', 'websites', 'operators', 'business that', 'who', 'merchants', 'employer'],
  consumer: ['you', 'users|user', 'consumer|consumers'],
};
export const BUSINESS_DOES_WORDS = ['we', 'us', 'our', 'company', 'is|are|be|been|was|were'];

/** What follows names a purpose, an occasion or a reason, not what is collected. */
export const STRETCH_ENDS = ['other than', 'except', 'apart|aside from', 'in order to', 'so that', 'so we', 'for the purpose|purposes', 'for _ purposes', 'for example when', 'when you|we|they', 'if you|we|they', 'unless', 'because', 'through', 'in the context', 'in accordance', 'as described|explained|detailed|outlined|set|stated', 'by using|visiting|accessing|contacting', 'through which', 'where you'];

/** What the data named before could tell, not more data: "identifiers that can identify the location of a device". */
export const CAPABLE_OF_WORDS = ['that|which can|could|may|might _ identify|locate|reveal', 'that|which identify|identifies|locate|locates|reveal|reveals'];

/** A sentence that continues the one before: "This includes names and addresses". */
export const CONTINUES_WORDS = ['this|these|that|such|it|they _ include|includes|comprise|comprises|consists|contain|contains', 'this|such|the|that information|data _ include|includes|comprises|consists', 'examples include', 'for example', 'types of _ information|data _ include|includes', 'the received information includes', 'information|data we _ collect|receive _ include|includes'];

/** Sentences that tell a law, a right, a definition or a condition, not what the business does. */
export const NOT_CLAIM_WORDS = [
  'right to', 'rights to', 'you|consumers|residents _ request', 'you|consumers|residents|individuals _ have|has the right', 'request that we', 'ask us to', 'you can ask', 'is|are defined as', 'means any|information|data|the|personal|a', 'as defined', 'definition of', 'does not include', 'do not include', 'personal information does not', 'excluded from', 'categories listed in',
  'deidentified', 'publicly available information', 'before we collect', 'if we collect', 'if we learn', 'if we become aware', 'if we discover', 'if you believe', 'you believe', 'to delete', 'opt out of', 'whether we', 'whether or not', 'not required|obligated|obliged to', 'upon receiving', 'upon receipt', 'on receiving', 'your request', 'do not track', 'dnt', 'implied consent', 'can be inferred', 'click here', 'continue to receive', 'capable of being associated', 'reasonably be linked', 'this _ privacy|notice|policy _ applies', 'not _ apply|applies to', 'not _ mean|imply that', 'not _ constitute|considered|deemed', 'do not sell|share _ my', 'not be able to', 'cannot provide', 'no method|transmission|security', 'cannot|not guarantee|promise|ensure', 'to _ identify you', 'is information|data that|about|which|unique', 'does|do not cover|govern', 'you become aware', "if|when you _ not|longer|don't want|wish|like", 'you _ prefer|choose|elect|wish|opt not', 'prefer|ask|request|direct that|us|you _ not', 'not want us', 'verifiable consumer request', 'verify your identity', 'authorized agent', 'exercise your', 'may also contain links', 'other websites', 'not responsible for', 'we will not collect additional', 'for more information', 'law requires|gives|provides|permits', 'under the ccpa', 'california law', 'you _ not provide', 'please do not', 'should not _ provide|send|submit',
];

/** `to` before anything but these begins a purpose: "to process your payment". */
export const TO_A_PARTY = new Set(['the', 'your', 'our', 'us', 'you', 'a', 'an', 'third', 'this', 'that', 'these', 'those', 'any', 'such', 'other', 'its', 'their', 'his', 'service', 'affiliates', 'partners', 'advertisers', 'law', 'government', 'companies']);
/** `to` after these begins no purpose: "information related to payments". */
export const RELATED = new Set(['related', 'relating', 'relates', 'pertaining', 'access', 'limited', 'linked', 'connected', 'visits', 'visit', 'respect', 'according', 'due', 'similar', 'specific', 'subscribed', 'associated', 'interactions', 'responses', 'referred', 'prior']);
/** Examples of what is collected, named after a purpose: "… your payment, such as your card number". */
export const RESUMES_WORDS = ['such as', 'including', 'for example', 'e g', 'namely', 'which includes|include', 'like'];

/** The lines under such a lead are purposes, occasions or people, not data. */
export const LEADS_ELSEWHERE_WORDS = ['purpose|purposes', 'reason|reasons', 'in order to', 'following ways|circumstances|situations|cases|parties|entities|third|recipients|sources|methods|instances|bases', 'context of', 'when you', 'instances where', 'to whom|with whom', 'right|rights', 'request*', 'from the following', 'so that', 'used to', 'use _ information|data _ to', 'ways'];

/** Words that name data in a schema or a cell and many other things in prose. */
export const EVERYDAY_WORDS = new Set([
  'application', 'applications', 'profile', 'profiles', 'click', 'clicks', 'review', 'reviews', 'contest', 'contests', 'survey', 'surveys', 'content', 'contents', 'reference', 'references', 'experience', 'company', 'companies', 'interest', 'interests', 'your interests', 'asset', 'assets', 'contract', 'contracts', 'event', 'events', 'service', 'services', 'request', 'requests', 'consent', 'platform', 'platforms', 'browser', 'post', 'posts',
  'license', 'licenses', 'message', 'messages', 'communication', 'communications', 'inquiry', 'inquiries', 'opinion', 'opinions', 'partner', 'partners', 'purchase', 'purchases', 'pay', 'upload', 'uploads', 'submission', 'recommendation', 'recommendations', 'website', 'websites', 'promotion', 'promotions', 'investigation', 'investigations', 'legal proceedings', 'order', 'orders', 'state', 'interaction', 'interactions', 'account', 'accounts', 'device', 'devices', 'receipt', 'children', 'family', 'business', 'family members',
  'reporting', 'feedback', 'comments', 'support', 'training', 'identification numbers', 'your preferences', 'preferences', 'records', 'sex', 'race', 'claims', 'claim', 'agreement', 'agreements', 'payment', 'payments', 'position', 'role', 'title', 'status', 'signature', 'image', 'images', 'audio', 'school', 'group', 'groups', 'organization', 'employer', 'name of', 'contact preferences', 'performance', 'performance information', 'performance data', 'certificate', 'certificates', 'condition', 'conditions', 'commission', 'commissions', 'trade', 'communication preferences', 'privacy preference', 'privacy preferences', 'social media', 'social network', 'social networks', 'location', 'contact', 'contacts',
]);

/** Words after which a purpose may be named. */
export const PURPOSE_BEGINS = new Set(['to', 'for', 'so', 'purpose', 'purposes']);

/** What is received with these is an answer, not personal information: "without first obtaining your consent". */
export const NO_DATA = new Set(['consent', 'permission', 'approval', 'authorization', 'subpoena', 'warrant', 'assurance', 'assurances', 'notice', 'request', 'requests', 'emails', 'newsletter', 'newsletters']);

/** A participle after these describes a thing: "the location of rented boats". */
export const BEFORE_ADJECTIVES = new Set(['of', 'the', 'a', 'an', 'your', 'our', 'from', 'in', 'for', 'with', 'on', 'any', 'such', 'these', 'this', 'public', 'medical', 'criminal', 'no']);
/** Verbs that are also nouns. */
export const ALSO_NOUNS = new Set(['record', 'records', 'release', 'store', 'stores', 'share', 'shares']);
/** What is sold or rented is data only where one of these stands in the sentence. */
export const DATA_SOLD = new Set(['information', 'data', 'pii', 'it', 'them', 'personal', 'lists', 'details', 'records', 'identifiers', 'your', 'you']);
