/** Verbs by which a notice says what is done with information, and what takes the saying back. */
import type {Claim} from '../reading.js';

export const VERB_WORDS: Readonly<Record<Claim['verb'], readonly string[]>> = {
  collect: ['collect|collects|collected|collecting', 'gather|gathers|gathered|gathering', 'obtain|obtains|obtained', 'record|records|recorded', 'capture|captures|captured', 'access _ information|data', 'you _ provide|submit|enter|give|supply', 'information|data you share', 'provided by you', 'ask|asks you|for', 'log files|information|data', 'track|tracks|tracked your'],
  receive: ['receive|receives|received|receiving', 'acquire|acquires|acquired', 'purchase information|data', 'get _ information|data'],
  infer: ['infer|infers|inferred|inferring', 'draw|drawn|make inferences', 'derive|derives|derived', 'predict|predicts', 'create|build _ profile*'],
  disclose: ['disclose|discloses|disclosed|disclosing', 'transfer|transfers|transferred', 'release|released', 'make|made _ available to', 'provide|provided it|them|information|data to'],
  sell: ['sell|sells|sold|selling', 'rent|rents|rented', 'trade|traded', 'sale of'],
  share: ['share|shares|shared|sharing'],
  retain: ['retain|retains|retained|retaining', 'keep|keeps|kept', 'store|stores|stored|storing'],
};

/** Who does it, if not the business: words that stand shortly before the verb. */
export const OTHERS_DO_WORDS = ['third parties|party', 'partners', 'they', 'providers|provider', 'you|your', 'advertisers', 'networks', 'platforms', 'companies', 'websites', 'operators', 'users|user', 'consumer|consumers', 'business that', 'who', 'merchants', 'employer'];
export const BUSINESS_DOES_WORDS = ['we', 'us', 'our', 'company', 'is|are|be|been|was|were'];

export const NEGATORS = new Set(['not', 'never', 'no', 'neither', 'nor', 'without', "don't", "doesn't", "didn't", "won't", "haven't", "hasn't", "cannot", "can't", 'refrain', 'none', 'nothing', 'prohibited']);
/** A negator before these denies nothing. */
export const NOT_NEGATED_AFTER = new Set(['only', 'limited', 'necessarily', 'just', 'solely', 'exclusively']);
/** Words that begin another statement within a sentence. */
export const CLAUSE_BREAKS = new Set(['but', 'however', 'although', 'though', 'while', 'whereas', 'except', 'unless', 'instead', 'rather', 'otherwise', 'so']);

/** What follows names a purpose, an occasion or a reason, not what is collected. */
export const SCOPE_ENDS = ['in order to', 'so that', 'so we', 'for the purpose|purposes', 'for _ purposes', 'for example when', 'when you|we|they', 'if you|we|they', 'unless', 'because', 'to provide|improve|process|help|enable|allow|complete|fulfill|fulfil|communicate|respond|send|verify|comply|create|facilitate|deliver|personalize|manage|operate|understand|contact|support|protect|prevent|detect|analyze|serve|offer|administer|ensure|make|perform|measure|target|register|use|maintain|identify|determine|show|display|track', 'in accordance', 'as described|explained|detailed|outlined|set|stated', 'by using|visiting|accessing|contacting', 'through which', 'where you'];

/** A sentence that continues the one before: "This includes names and addresses". */
export const CONTINUES_WORDS = ['this|these|that|such|it|they _ include|includes|comprise|comprises|consists|contain|contains', 'this|such|the|that information|data _ include|includes|comprises|consists', 'examples include', 'for example', 'types of _ information|data _ include|includes', 'the received information includes', 'information|data we _ collect|receive _ include|includes'];

/** Sentences that tell a law, a right, a definition or a condition, not what the business does. */
export const NOT_CLAIM_WORDS = [
  'right to', 'rights to', 'you|consumers|residents _ request', 'you|consumers|residents|individuals _ have|has the right', 'request that we', 'ask us to', 'you can ask', 'is|are defined as', 'means any|information|data|the|personal|a', 'as defined', 'definition of', 'does not include', 'do not include', 'personal information does not', 'excluded from', 'categories listed in',
  'deidentified', 'publicly available information', 'before we collect', 'if we collect', 'if we learn', 'if we become aware', 'if we discover', 'if you believe', 'you believe', 'to delete', 'opt out of', 'verifiable consumer request', 'verify your identity', 'authorized agent', 'exercise your', 'may also contain links', 'other websites', 'not responsible for', 'we will not collect additional', 'for more information', 'law requires|gives|provides|permits', 'under the ccpa', 'california law', 'do not provide', 'please do not', 'should not _ provide|send|submit',
];

/** Things that a claim about everything names. */
export const ANYTHING_WORDS = ['personal information', 'personal data', 'information', 'data', 'any information', 'pii', 'personally identifiable information'];
