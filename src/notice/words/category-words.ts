/** Names of categories that notices reorder or fill up, so that no list of phrases holds them all; the law's own `words` come first. */
import type {Letter} from '../../law/index.js';

export const CATEGORY_PATTERNS: Readonly<Partial<Record<Letter, readonly string[]>>> = {
  A: ['identity information|data', 'identification information|data'],
  B: ['financial information|data', 'personal information|data _ california|ca|civil code', 'personal information|data|records __ customer records|record', 'personal information __ 1798 80', 'categor* __ customer records|record', 'civil|civ code __ 1798 80'],
  C: ['characteristics _ protected', 'protected _ characteristics|classification*|class|classes', 'protected categor*'],
  D: ['commercial _ information|data', 'records of personal property'],
  F: ['internet _ network', 'internet related information|data', 'internet _ activity', 'electronic network activity', 'network activity', 'browsing _ information|activity|data'],
  H: ['audio _ visual|video', 'audio electronic', 'visual _ olfactory', 'sensory data|information'],
  I: ['professional _ employment', 'professional and|or education* information|data', 'professional information|data', 'employment related'],
  J: ['non|nonpublic _ education*', 'education* _ information|records|data'],
  K: ['inferences _ drawn|from|about|used|made', 'profile|profiles reflecting'],
};
