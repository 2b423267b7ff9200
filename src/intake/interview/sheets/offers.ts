/** How the cell of a question is answered: what is offered, in words and as a list, and when it is asked at all. */
import type {FillInColumn, FillInList} from '../../../documents/index.js';
import type {Law} from '../../../law/index.js';
import type {Answers} from '../answers.js';
import type {InterviewContext} from '../context.js';
import {choicesOf, type Choice} from '../options.js';
import type {Group, Options, Question, Questionnaire} from '../questionnaire.js';
import type {CellTexts} from './cell-texts.js';
import type {conditionInWords} from './conditions.js';

export interface Maker {
  readonly questionnaire: Questionnaire;
  readonly context: InterviewContext;
  readonly answers: Answers;
  readonly cells: CellTexts;
  readonly lists: Map<string, FillInList>;
}

export const groupsOf = ({sections}: Questionnaire): readonly Group[] =>
  sections.flatMap(({questions}) => questions).filter((entry): entry is Group => entry.kind === 'group');

const singlesOf = ({sections}: Questionnaire): readonly Question[] =>
  sections.flatMap(({questions}) => questions).filter((entry): entry is Question => entry.kind !== 'group');

/** As many possible answers stand beside the question; more have a list to be looked up in. */
const MOST_BESIDE = 8;
export const ANSWERS_SHEET = 'Possible answers';

export interface Offer {
  readonly cell: Pick<FillInColumn, 'type' | 'offers'>;
  /** How to answer, in words. */
  readonly how: string | undefined;
}

export function offerOf(question: Question, group: Group | undefined, maker: Maker): Offer {
  const {id, kind, options, own} = question;
  const {context, answers, questionnaire} = maker;
  if (options !== undefined && 'answers' in options) {
    if (options.answers === 'purposes-told') {
      const words = groupsOf(questionnaire).find(({makes}) => makes === 'purpose');
      const offers = words?.questions.some((each) => each.id === 'words') === true ? {offers: {column: `${words.id}.words`}} : {};
      return {cell: {type: 'text', ...offers}, how: 'One of your reasons, in the same words. Leave it empty if there is only one.'};
    }
    return {cell: {type: 'text'}, how: FROM_ANSWERS[options.answers]};
  }
  if (options === undefined) return {cell: {type: kind === 'number' ? 'number' : 'text'}, how: WAYS[kind]};
  const choices = choicesOf(options, {answers, context, item: undefined});
  const key = group === undefined ? id : `${group.id}.${id}`;
  if (kind === 'many') {
    if (choices.length <= MOST_BESIDE) {
      return {cell: {type: 'text'}, how: `Several, with a semicolon between: ${choices.map(({label}) => label).join('; ')}.`};
    }
    listFor(key, {title: question.ask ?? id, choices, shown: true}, maker);
    return {cell: {type: 'text'}, how: `Several, with a semicolon between. See the sheet "${ANSWERS_SHEET}".`};
  }
  if (choices.length === 0) return {cell: {type: 'text'}, how: undefined};
  const helped = choices.flatMap(({label, help}) => (help === undefined || choices.length > MOST_BESIDE ? [] : [`${label}: ${help}`]));
  const list = listFor(key, {title: question.ask ?? id, choices, shown: false}, maker);
  return {
    cell: {type: 'text', offers: {list}},
    how: lines([own === true ? 'Choose one of the list, or type a new one.' : 'Choose one of the list.', ...helped]),
  };
}

const FROM_ANSWERS: Readonly<Record<Exclude<Extract<Options, {answers: unknown}>['answers'], 'purposes-told'>, string>> = {
  'fields-told': 'Write all, or name several as you did before, with a semicolon between.',
  'fields-of-system': 'Fields that the record has, with a semicolon between.',
  'fields-of-activity': 'Write all, or name several as your company calls them, with a semicolon between.',
  'purposes-of-activity': 'One of the reasons why you do it, in the words that you use for it. Leave it empty if there is only one.',
};

const WAYS: Readonly<Partial<Record<Question['kind'], string>>> = {
  list: 'Several, with a semicolon between.',
  number: 'Digits only.',
  links: 'One line for each: what you wrote = what it is.',
};

/** Id of the list that holds these choices; equal ones are one. */
export function listFor(
  id: string,
  {title, choices, shown}: {readonly title: string; readonly choices: readonly Choice[]; readonly shown: boolean},
  {lists}: Maker,
): string {
  const values = choices.map(({label, value}) =>
    choices.filter((each) => each.label === label).length > 1 || label.includes(';') ? value : label,
  );
  const same = [...lists].find(([, list]) => list.shown === shown && JSON.stringify(list.values) === JSON.stringify(values));
  if (same) return same[0];
  lists.set(id, {title, values, shown});
  return id;
}

/** What the law may bring up: every fact that is not the organization's, or every limb. */
export function occasionsOf(
  question: Question,
  law: Law,
): readonly {readonly id: string; readonly ask: string; readonly help: string | undefined; readonly why: readonly string[]}[] {
  if (question.each === 'facts') {
    return law
      .all('facts')
      .filter(({of}) => of !== 'organization')
      .map(({id, question: ask, text, citations}) => ({id, ask, help: text, why: citations}));
  }
  return law.all('limbs').map(({id, title, citations}) => ({
    id,
    ask: (question.ask ?? '{title}').replaceAll('{title}', () => title),
    help: question.help,
    why: [...(question.why ?? []), ...citations.slice(0, 1)],
  }));
}

/** A fact or limb that another question hangs on: `facts.known-under-16`. */
function occasionAsked(id: string, {questionnaire, context}: Maker): Question | undefined {
  const each = singlesOf(questionnaire).find((single) => single.each !== undefined && id.startsWith(`${single.id}.`));
  const occasion = each && occasionsOf(each, context.law).find((one) => `${each.id}.${one.id}` === id);
  return each && occasion && {...each, ask: occasion.ask};
}

export function whereOf(group: Group | undefined, maker: Maker): Parameters<typeof conditionInWords>[1] {
  const {questionnaire, context} = maker;
  const inGroup = (id: string): Question | undefined => group?.questions.find((question) => question.id === id);
  const question = (id: string): Question | undefined =>
    inGroup(id) ?? singlesOf(questionnaire).find((each) => each.id === id) ?? occasionAsked(id, maker);
  return {
    question,
    key: (id) => (inGroup(id) ? `${group?.id ?? ''}.${id}` : group === undefined && question(id) ? id : undefined),
    known: (id) => {
      const options = question(id)?.options;
      if (options === undefined || !('record' in options)) return undefined;
      const cell = offerOf(question(id) as Question, group, maker).cell;
      const first = context.record[options.record === 'systems' ? 'systems' : 'recipients'].length;
      return cell.offers !== undefined && 'list' in cell.offers ? {list: cell.offers.list, first} : undefined;
    },
  };
}

export const lines = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n');
