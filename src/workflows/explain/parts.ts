/** What hangs on an entry of the catalog, kind by kind, in the order in which a reader asks for it. */
import type {EntryKind} from '../../law/collections.js';
import {amount, OWED_IN, WHEN} from '../../law/in-words.js';
import {
  cite,
  type Category,
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
} from '../../law/index.js';
import type {Element} from '../../law/index.js';
import {VERIFIED} from '../../law/in-words.js';
import type {ExplainedItem, ExplainedPart} from './explanation.js';
import {elementParts, elementsWith, lettersDependingOn, listed} from './element.js';
import {citationsOfRule, type RuleOf} from './rules.js';

export interface Around {
  readonly law: Law;
  readonly rules: readonly RuleOf[];
  /** The same id at other times. */
  readonly others: readonly LawEntry[];
}

export function partsOf(kind: EntryKind, entry: LawEntry, around: Around): readonly ExplainedPart[] {
  return [itemsPart(entry as Term), ...ownParts(kind, entry, around.law), ...otherTimes(around), ...rulesCiting(entry, around)].filter(
    ({text, items}) => text !== undefined || (items?.length ?? 0) > 0,
  );
}

function ownParts(kind: EntryKind, entry: LawEntry, law: Law): readonly ExplainedPart[] {
  switch (kind) {
    case 'element':
      return elementParts(entry as unknown as Element, law);
    case 'category':
      return categoryParts(entry as Category, law);
    case 'limb':
      return [...elementsWith('Data elements that have it', law, ({limb}) => limb === entry.id), recognised((entry as Limb).words)];
    case 'fact':
      return [
        {title: 'The question', text: (entry as Fact).question},
        {title: 'Where the answer stands', text: answerPlace(entry as Fact)},
        {title: 'Letters that need a yes', items: lettersDependingOn(entry.id, law)},
      ];
    case 'purpose':
      return purposeParts(entry as PurposeEntry, law);
    case 'source':
      return [
        {
          title: 'Comes from others',
          text: (entry as SourceEntry).thirdParty
            ? 'yes, from somebody else than the consumer or the business: a notice that says “we receive nothing from others” is false where it is used. Whether they are third parties in the sense of the law is another question: 1798.140(ai) excepts service providers and contractors'
            : 'no: the consumer, or the business itself',
        },
        recognised((entry as SourceEntry).words),
      ];
    case 'shine-the-light':
      return kindParts(entry as ShineTheLightEntry, law);
    case 'duty':
      return dutyParts(entry as Duty);
    default:
      return [recognised((entry as Term).words ?? [])];
  }
}

/** What it consists of, each with its section, its day, and how it was checked where the entry as a whole was checked otherwise. */
function itemsPart({items = []}: Term): ExplainedPart {
  return {
    title: 'In particular',
    items: items.map(({text, citation, due, verification}) => ({
      term: text,
      notes: [
        ...(due === undefined ? [] : [`by ${due}`]),
        ...(citation === undefined ? [] : [cite(citation).text]),
        ...(verification === undefined ? [] : [VERIFIED[verification]]),
      ],
    })),
  };
}

const NAMED_BY_US = 'Named here as examples; the section itself lists nothing';

function categoryParts({id, examples, lists, words}: Category, law: Law): readonly ExplainedPart[] {
  const shine = law.all('shineTheLight').filter(({letters}) => letters.includes(id));
  return [
    {
      title: id === 'C' ? 'Listed in the laws that the category points to' : lists === false ? NAMED_BY_US : 'Listed or named as examples',
      text: examples.join('; '),
    },
    ...(id === 'L' ? [{title: 'Limbs', items: law.all('limbs').map((limb): ExplainedItem => ({term: limb.id, notes: [limb.title]}))}] : []),
    ...(id === 'C'
      ? [
          {
            title: 'Laws that name them',
            items: law.all('protectedClasses').map((each): ExplainedItem => ({term: each.id, notes: [each.title]})),
          },
        ]
      : []),
    ...elementsWith('Data elements', law, ({letter}) => letter === id),
    {title: 'Kinds under Shine the Light', items: shine.map((kind) => ({term: kind.id, notes: [kind.title]}))},
    recognised(words),
  ];
}

function purposeParts({id, kind, under, limitPurposes = [], words}: PurposeEntry, law: Law): readonly ExplainedPart[] {
  const parent = under === undefined ? undefined : law.find('purposes', under);
  const beneath = law.all('purposes').filter((purpose) => purpose.under === id);
  return [
    {title: 'Counts as', text: `a ${kind} purpose${parent === undefined ? '' : `, under ${parent.id}: ${parent.title}`}`},
    {
      title: 'With sensitive information, it may count as (our own reading)',
      items: limitPurposes
        .flatMap((each) => law.find('limitPurposes', each) ?? [])
        .map((each) => ({term: each.id, notes: [each.title, cite(each.citations[0] ?? '').text]})),
    },
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
    {
      title: 'In a published notice',
      text:
        reads === undefined
          ? 'datamap does not look for it: whether a notice has it, somebody must judge.'
          : `datamap notice read and datamap gap look for it, under the name ${reads}.`,
    },
    ...(wording === undefined ? [] : [{title: 'Wording that would do; {names} are filled from the record', text: wording}]),
  ];
}

function answerPlace({id, of}: Fact): string {
  switch (of) {
    case 'field':
      return `with the field: ${id}=yes or =no in the column “facts” of systems/<system>.fields.csv`;
    case 'activity':
      return `with the activity: under facts, ${id}: yes or no, in activities/<activity>.yaml`;
    case 'organization':
      return 'with the organization, in datamap.yaml';
  }
}

function otherTimes({others, law}: Around): readonly ExplainedPart[] {
  const items = others.map((other): ExplainedItem => {
    const entry = law.asItStood(other);
    const {effectiveFrom, effectiveTo, citations, text, verification} = entry;
    const value = 'value' in entry ? [amount(entry as Threshold), ...(text === undefined ? [] : [text])] : [];
    return {
      term: [effectiveFrom === undefined ? [] : `from ${effectiveFrom}`, effectiveTo === undefined ? [] : `until ${effectiveTo}`]
        .flat()
        .join(' '),
      notes: [entry.title, ...value, citations.map((id) => cite(id).text).join('; '), VERIFIED[verification]],
    };
  });
  return [{title: 'At other times', items}];
}

function rulesCiting({citations = []}: LawEntry, {rules, law}: Around): readonly ExplainedPart[] {
  const citing = rules.filter(({meta}) => citationsOfRule(meta, law).some((citation) => citations.includes(citation)));
  return [{title: 'Rules that cite the same section', items: citing.map(({meta}) => ({term: meta.id, notes: [meta.title]}))}];
}

const recognised = (words: readonly string[]): ExplainedPart =>
  words.length === 0 ? {title: 'Recognised by'} : {title: 'Recognised by', text: listed(words, 24)};
