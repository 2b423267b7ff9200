/** The lists of the catalog as people name them. A new list needs a line here before it compiles. */
import type {Collection} from './types.js';

interface Words {
  /** As typed: `third-parties`. */
  readonly name: string;
  /** What one entry is called in front of its id: `third-party:data-broker`. */
  readonly kind: string;
  readonly is: string;
  readonly plural: string;
}

/** In the order in which a reader asks for them. */
const NAMES = {
  categories: {name: 'categories', kind: 'category', is: 'category of personal information', plural: 'Categories'},
  limbs: {
    name: 'limbs',
    kind: 'limb',
    is: 'limb of sensitive personal information',
    plural: 'Limbs of sensitive personal information',
  },
  elements: {name: 'elements', kind: 'element', is: 'data element', plural: 'Data elements'},
  facts: {name: 'facts', kind: 'fact', is: 'fact on which letters depend', plural: 'Facts on which letters depend'},
  purposes: {name: 'purposes', kind: 'purpose', is: 'purpose', plural: 'Purposes'},
  sources: {name: 'sources', kind: 'source', is: 'category of sources', plural: 'Categories of sources'},
  thirdParties: {
    name: 'third-parties',
    kind: 'third-party',
    is: 'category of third parties and recipients',
    plural: 'Categories of third parties and recipients',
  },
  people: {name: 'people', kind: 'people', is: 'kind of people', plural: 'Kinds of people'},
  shineTheLight: {
    name: 'shine-the-light',
    kind: 'shine-the-light',
    is: 'kind of personal information under Shine the Light',
    plural: 'Kinds under Shine the Light',
  },
  shineTheLightExclusions: {
    name: 'shine-the-light-exclusions',
    kind: 'shine-the-light-exclusion',
    is: 'disclosure that is not for direct marketing',
    plural: 'Exclusions of Shine the Light',
  },
  duties: {name: 'duties', kind: 'duty', is: 'statement that a notice owes', plural: 'Statements that notices owe'},
  thresholds: {name: 'thresholds', kind: 'threshold', is: 'number or time limit of the law', plural: 'Numbers and time limits'},
  limitPurposes: {
    name: 'limit-purposes',
    kind: 'limit-purpose',
    is: 'purpose for sensitive personal information',
    plural: 'Purposes permitted for sensitive personal information',
  },
  exemptions: {name: 'exemptions', kind: 'exemption', is: 'exemption', plural: 'Exemptions'},
  contractClauses: {
    name: 'contract-clauses',
    kind: 'contract-clause',
    is: 'clause that a contract needs',
    plural: 'Contract clauses',
  },
  roles: {name: 'roles', kind: 'role', is: 'role of a recipient', plural: 'Roles'},
  transfers: {name: 'transfers', kind: 'transfer', is: 'kind of disclosure', plural: 'Kinds of disclosure'},
  weakWords: {name: 'weak-words', kind: 'weak-word', is: 'word too weak for a notice', plural: 'Words too weak for a notice'},
  genericPurposes: {
    name: 'generic-purposes',
    kind: 'generic-purpose',
    is: 'purpose too broad to mean anything',
    plural: 'Purposes too broad',
  },
  definitions: {name: 'definitions', kind: 'definition', is: 'word that the law defines', plural: 'Words that the law defines'},
  protectedClasses: {
    name: 'protected-classes',
    kind: 'protected-class',
    is: 'law on protected classifications',
    plural: 'Laws on protected classifications',
  },
  requirements: {name: 'requirements', kind: 'requirement', is: 'thing that the law asks', plural: 'What the law asks besides'},
  sections: {name: 'sections', kind: 'section', is: 'section of law in plain words', plural: 'Sections of law in plain words'},
} as const satisfies Record<Collection, Words>;

/** `threshold:` in front of ids and in JSON. */
export type EntryKind = (typeof NAMES)[Collection]['kind'];

export interface CollectionName extends Words {
  readonly collection: Collection;
  readonly kind: EntryKind;
}

export const COLLECTIONS: readonly CollectionName[] = (Object.keys(NAMES) as Collection[]).map((collection) => ({
  collection,
  ...NAMES[collection],
}));

export const nameOf = (collection: Collection): CollectionName => ({collection, ...NAMES[collection]});
