/** Denials about third parties: what went to service providers alone leaves their letter true, and is owed all the same. */
import type {NoticePassage} from '../notice/reading.js';

const THIRD_PARTIES = /\bthird[ -]part(y|ies)\b/i;
const ANYBODY = /\b(anyone|anybody|service providers?|vendors?|contractors?|processors?)\b/i;
const PROVIDERS = /\b(service providers?|vendors?|contractors?|processors?|processing companies|hosting compan(y|ies))\b/i;
const OTHERS = /\b(third[ -]part(y|ies)|partners?|affiliates?|advertis\w*|brokers?|sponsors?|sell|sold|sale|social)\b/i;

/** Enough to look at, not enough to call the sentence false. */
export const LITERALLY_TRUE = 0.5;

export const OWED_ALL_THE_SAME =
  'service providers and contractors are no “third parties” (1798.140(ai)), so the denial may be true to the letter; what they receive for a business purpose must be listed all the same (1798.130(a)(5)(C)(ii))';

export const speaksOfThirdPartiesOnly = ({quote}: NoticePassage): boolean => THIRD_PARTIES.test(quote) && !ANYBODY.test(quote);

/** Prose that names service providers or contractors, and nobody else. */
export const namesProvidersOnly = ({quote}: NoticePassage): boolean => PROVIDERS.test(quote) && !OTHERS.test(quote);
