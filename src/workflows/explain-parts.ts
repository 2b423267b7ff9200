/** What hangs on an entry of the catalog, kind by kind, in the order in which a reader asks for it. */
import {
  cite,
  type Category,
  type Collection,
  type Duty,
  type Fact,
  type Law,
  type LawEntry,
  type Limb,
  type PurposeEntry,
  type ShineTheLightEntry,
  type SourceEntry,
  type Term,
  type Threshold,
} from '../law/index.js';
import type {Element} from '../law/index.js';
import type {ExplainedItem, ExplainedPart} from './explanation.js';
import {elementParts, elementsWith, listed} from './explain-element.js';
import {citationsOfRule, type RuleOf} from './explain-rules.js';

export const KINDS = [
  {kind: 'category', collection: 'categories', is: 'category of personal information', plural: 'Categories'},
  {kind: 'limb', collection: 'limbs', is: 'limb of sensitive personal information', plural: 'Limbs of sensitive personal information'},
  {kind: 'element', collection: 'elements', is: 'data element', plural: 'Data elements'},
  {kind: 'fact', collection: 'facts', is: 'fact on which letters depend', plural: 'Facts on which letters depend'},
  {kind: 'purpose', collection: 'purposes', is: 'purpose', plural: 'Purposes'},
  {kind: 'source', collection: 'sources', is: 'category of sources', plural: 'Categories of sources'},
  {
    kind: 'third-party',
    collection: 'thirdParties',
    is: 'category of third parties and recipients',
    plural: 'Categories of third parties and recipients',
  },
  {kind: 'people', collection: 'people', is: 'kind of people', plural: 'Kinds of people'},
  {
    kind: 'shine-the-light',
    collection: 'shineTheLight',
    is: 'kind of personal information under Shine the Light',
    plural: 'Kinds under Shine the Light',
  },
  {
    kind: 'shine-the-light-exclusion',
    collection: 'shineTheLightExclusions',
    is: 'disclosure that is not for direct marketing',
    plural: 'Exclusions of Shine the Light',
  },
  {kind: 'duty', collection: 'duties', is: 'statement that a notice owes', plural: 'Statements that notices owe'},
  {kind: 'threshold', collection: 'thresholds', is: 'number or time limit of the law', plural: 'Numbers and time limits'},
  {
    kind: 'limit-purpose',
    collection: 'limitPurposes',
    is: 'purpose for sensitive personal information',
    plural: 'Purposes permitted for sensitive personal information',
  },
  {kind: 'exemption', collection: 'exemptions', is: 'exemption', plural: 'Exemptions'},
  {kind: 'contract-clause', collection: 'contractClauses', is: 'clause that a contract needs', plural: 'Contract clauses'},
  {kind: 'role', collection: 'roles', is: 'role of a recipient', plural: 'Roles'},
  {kind: 'transfer', collection: 'transfers', is: 'kind of disclosure', plural: 'Kinds of disclosure'},
  {kind: 'weak-word', collection: 'weakWords', is: 'word too weak for a notice', plural: 'Words too weak for a notice'},
  {kind: 'generic-purpose', collection: 'genericPurposes', is: 'purpose too broad to mean anything', plural: 'Purposes too broad'},
] as const satisfies readonly {readonly kind: string; readonly collection: Collection; readonly is: string; readonly plural: string}[];

export type ExplainedKind = (typeof KINDS)[number]['kind'];

export interface Around {
  readonly law: Law;
  readonly rules: readonly RuleOf[];
  /** The same id at other times. */
  readonly others: readonly LawEntry[];
}

export function partsOf(kind: ExplainedKind, entry: LawEntry, around: Around): readonly ExplainedPart[] {
  return [...ownParts(kind, entry, around.law), ...otherTimes(around.others), ...rulesCiting(entry, around)].filter(
    ({text, items}) => text !== undefined || (items?.length ?? 0) > 0,
  );
}

function ownParts(kind: ExplainedKind, entry: LawEntry, law: Law): readonly ExplainedPart[] {
  switch (kind) {
    case 'element':
      return elementParts(entry as unknown as Element, law);
    case 'category':
      return categoryParts(entry as Category, law);
    case 'limb':
      return [...elementsWith('Data elements that have it', law, ({limb}) => limb === entry.id), recognised((entry as Limb).words)];
    case 'fact':
      return [
        {title: 'Asked as', text: (entry as Fact).question},
        {title: 'Kept with', text: KEPT[(entry as Fact).of]},
        ...elementsWith('Letters that hang on it', law, ({when}) => when === entry.id),
      ];
    case 'purpose':
      return purposeParts(entry as PurposeEntry, law);
    case 'source':
      return [
        {
          title: 'Counts as a third party',
          text: (entry as SourceEntry).thirdParty
            ? 'yes: a notice that says “we receive nothing from third parties” is false where it is used'
            : 'no: the consumer, or the business itself',
        },
        recognised((entry as SourceEntry).words),
      ];
    case 'shine-the-light':
      return kindParts(entry as ShineTheLightEntry, law);
    case 'duty':
      return dutyParts(entry as Duty);
    case 'threshold':
      return [{title: 'Value', text: amount(entry as Threshold)}];
    default:
      return [recognised((entry as Term).words ?? [])];
  }
}

function categoryParts({id, examples, words}: Category, law: Law): readonly ExplainedPart[] {
  const shine = law.all('shineTheLight').filter(({letters}) => letters.includes(id));
  return [
    {title: id === 'C' ? 'Listed in the laws that the category points to' : 'Listed or named as examples', text: examples.join('; ')},
    ...(id === 'L' ? [{title: 'Limbs', items: law.all('limbs').map((limb): ExplainedItem => ({term: limb.id, notes: [limb.title]}))}] : []),
    ...elementsWith('Data elements', law, ({letter}) => letter === id),
    {title: 'Kinds under Shine the Light', items: shine.map((kind) => ({term: kind.id, notes: [kind.title]}))},
    recognised(words),
  ];
}

function purposeParts({id, kind, under, words}: PurposeEntry, law: Law): readonly ExplainedPart[] {
  const parent = under === undefined ? undefined : law.find('purposes', under);
  const beneath = law.all('purposes').filter((purpose) => purpose.under === id);
  return [
    {title: 'Counts as', text: `a ${kind} purpose${parent === undefined ? '' : `, under ${parent.id}: ${parent.title}`}`},
    {title: 'More specific', items: beneath.map((purpose) => ({term: purpose.id, notes: [purpose.title]}))},
    recognised(words),
  ];
}

function kindParts({id, sameBrand, letters}: ShineTheLightEntry, law: Law): readonly ExplainedPart[] {
  const elements = law.all('elements').filter(({shineTheLight = []}) => shineTheLight.includes(id));
  return [
    {
      title: 'Affiliates of the same brand',
      text: sameBrand ? 'must list it too: it is one of the fifteen of 1798.83(f)(1)' : 'need not list it',
    },
    {
      title: 'Categories of the CCPA (our own reading)',
      items: letters
        .flatMap((letter) => law.find('categories', letter) ?? [])
        .map((category) => ({term: category.id, notes: [category.title]})),
    },
    {title: 'Data elements', text: elements.map((element) => element.id).join(', ')},
  ];
}

function dutyParts({when, owedIn, reads, wording}: Duty): readonly ExplainedPart[] {
  return [
    {title: 'Owed', text: `${WHEN[when]}${owedIn === undefined ? '' : `; ${OWED_IN[owedIn]}`}`},
    ...(reads === undefined ? [] : [{title: 'Looked for by the notice reader as', text: reads}]),
    ...(wording === undefined ? [] : [{title: 'Wording that would do; {names} are filled from the record', text: wording}]),
  ];
}

function otherTimes(others: readonly LawEntry[]): readonly ExplainedPart[] {
  const items = others.map((entry): ExplainedItem => {
    const {effectiveFrom, effectiveTo, citations} = entry;
    const value = 'value' in entry ? [amount(entry as Threshold)] : [];
    return {
      term: [effectiveFrom === undefined ? [] : `from ${effectiveFrom}`, effectiveTo === undefined ? [] : `until ${effectiveTo}`]
        .flat()
        .join(' '),
      notes: [entry.title, ...value, citations.map((id) => cite(id).text).join('; ')],
    };
  });
  return [{title: 'At other times', items}];
}

function rulesCiting({citations = []}: LawEntry, {rules, law}: Around): readonly ExplainedPart[] {
  const citing = rules.filter(({meta}) => citationsOfRule(meta, law.asOf).some((citation) => citations.includes(citation)));
  return [{title: 'Rules that cite the same section', items: citing.map(({meta}) => ({term: meta.id, notes: [meta.title]}))}];
}

const recognised = (words: readonly string[]): ExplainedPart =>
  words.length === 0 ? {title: 'Recognised by'} : {title: 'Recognised by', text: listed(words, 24)};

/** `26,625,000 US dollars`, `12 months`. */
function amount({value, unit}: Threshold): string {
  return `${String(value).replace(/\B(?=(\d{3})+$)/g, ',')} ${UNITS[unit]}`;
}

const UNITS: Readonly<Record<Threshold['unit'], string>> = {
  months: 'months',
  days: 'calendar days',
  'business-days': 'business days',
  usd: 'US dollars',
  consumers: 'consumers',
  percent: 'percent',
  employees: 'employees',
  feet: 'feet',
  years: 'years',
};

const KEPT: Readonly<Record<Fact['of'], string>> = {field: 'the field', activity: 'the activity', organization: 'the organization'};

const WHEN: Readonly<Record<Duty['when'], string>> = {
  always: 'always',
  'sold-or-shared': 'where personal information is sold or shared',
  disclosed: 'where personal information is disclosed for a business purpose',
  limit: 'where sensitive information is used beyond the permitted purposes',
  'under-16-sold': 'where data of consumers known to be under 16 is sold',
  admt: 'where automated decisionmaking technology serves significant decisions',
  'ten-million': 'from ten million consumers in a calendar year',
  frictionless: 'where opt-out signals are processed in a frictionless manner',
  'not-sold': 'where nothing is sold or shared',
  'not-limit': 'where sensitive information serves the permitted purposes only',
  'shine-the-light': 'where Shine the Light applies and recipients market directly',
  tracking: 'where activity over time and across sites reaches other parties',
};

const OWED_IN: Readonly<Record<NonNullable<Duty['owedIn']>, string>> = {
  'notice-at-collection': 'in the notice at collection, not in the privacy policy',
  'financial-incentive-notice': 'in the notice of a financial incentive',
  website: 'on the website',
  organization: 'within the organization',
};
