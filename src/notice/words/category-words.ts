/** Names of categories that notices reorder or fill up, so that no list of phrases holds them all; the law's own `words` come first. */
import type {Letter} from '../../law/index.js';

export const CATEGORY_PATTERNS: Readonly<Partial<Record<Letter, readonly string[]>>> = {
  A: ['identity information|data', 'identification information|data'],
  B: ['financial information|data', 'personal information|data _ california|ca|civil code', 'personal information|data|records __ customer records|record', 'personal information __ 1798 80', 'categor* __ customer records|record', 'civil|civ code __ 1798 80', 'signature _ physical characteristics'],
  C: ['characteristics _ protected', 'protected _ characteristics|classification*|class|classes', 'protected categor*'],
  D: ['commercial _ information|data', 'records of personal property'],
  F: ['internet _ network', 'internet related information|data', 'internet _ activity', 'electronic network activity', 'network activity', 'browsing _ information|activity|data'],
  H: ['audio _ visual|video', 'audio electronic', 'audio and|or electronic|visual|video', 'electronic and|or audio|visual', 'visual _ olfactory', 'sensory data|information'],
  I: ['professional _ employment', 'professional information|data', 'employment related'],
  J: ['non|nonpublic __ education*', 'education* _ information|records|data'],
  K: ['inferences _ drawn|from|about|used|made', 'profile|profiles reflecting'],
};

/** Two categories in one label. */
export const JOINT_CATEGORIES: readonly {readonly letters: readonly Letter[]; readonly words: readonly string[]}[] = [
  {letters: ['I', 'J'], words: ['professional|employment _ and|or education|educational _ information|data|history']},
  {letters: ['J', 'I'], words: ['education|educational _ and|or professional|employment _ information|data|history']},
];

/** The Act's own words: other lists of what is collected have locations, payments and usage data, but none of these. */
export const ACT_WORDS: readonly string[] = ['identifiers', 'customer records|record', '1798 80', 'protected', 'signature _ physical characteristics', 'commercial', 'biometric|biometrics', 'internet', 'network activity', 'geolocation', 'audio', 'olfactory', 'sensory', 'professional', 'employment related', 'non|nonpublic __ education*', 'education information', 'inference|inferences', 'sensitive personal'];

/** "Categories of PI described in the CCPA": what is left of the row for the customer records statute where its name is shortened. */
export const STATUTE_ROW_WORDS: readonly string[] = ['personal information|data _ described|listed|defined|enumerated in|under|by _ ccpa|california|statute|civil|law', 'pi|categories _ described|listed|defined|enumerated in|under|by _ ccpa|california|statute|civil|law'];
