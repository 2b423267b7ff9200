/** What somebody gave as an answer → the answer as it is kept, or what is wrong with it and what would be right. */
import {nearest, parseLooseDate} from '../../record/index.js';
import {nameKey} from '../same-value.js';
import type {AnswerValue, Link} from './answers.js';
import type {InterviewContext} from './context.js';
import type {AskedQuestion} from './next-question.js';
import type {Choice} from './options.js';

export type CheckedAnswer = {readonly value: AnswerValue} | {readonly wrong: string; readonly fix: string};

/** Characters of one answer; a name is much shorter. */
const LONGEST_TEXT = 2000;
const LONGEST_NAME = 200;
const LONGEST_LIST = 1000;
/** More possible answers than these are not listed in a message. */
const LISTED = 30;

export function checkAnswer(asked: AskedQuestion, given: unknown, context: InterviewContext): CheckedAnswer {
  switch (asked.kind) {
    case 'text':
    case 'number':
      return checkText(asked, given);
    case 'list':
      return checkList(asked, given);
    case 'date':
      return checkDate(given);
    case 'one':
    case 'search':
    case 'yes-no':
      return checkChoice(asked, given, context);
    case 'many':
      return checkMany(asked, given, context);
    case 'links':
      return checkLinks(asked, given, context);
  }
}

/** The question that a text really answers, where it is another one. */
export function answersElsewhere({question}: AskedQuestion, text: string): string | undefined {
  const {begins, to} = question?.elsewhere ?? {};
  const words = `${text.trim().toLowerCase()} `;
  return begins?.some((beginning) => words.startsWith(`${beginning} `)) === true ? to : undefined;
}

/** Numbers and yes/no are what YAML makes of `2021` and `true`. */
function textOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given.trim();
  if (typeof given === 'number' && Number.isFinite(given)) return String(given);
  if (typeof given === 'boolean') return given ? 'yes' : 'no';
  return undefined;
}

function checkText({question, kind}: AskedQuestion, given: unknown): CheckedAnswer {
  const text = textOf(given);
  if (text === undefined) return {wrong: `${shown(given)} is not a text`, fix: 'Write one text.'};
  if (text === '') return {wrong: 'The text is empty', fix: 'Write something, or leave the key out.'};
  if (kind === 'number' && !/^\d{1,12}$/.test(text)) return {wrong: `${shown(text)} is not a number`, fix: 'Write digits only.'};
  const {least = 0, most = Infinity} = question ?? {};
  if (kind === 'number' && Number(text) < least) return {wrong: `${text} is too small`, fix: `Write ${least} or more.`};
  if (kind === 'number' && Number(text) > most) return {wrong: `${text} is too large`, fix: `Write ${most} or less.`};
  const longest = question?.indispensable === true ? LONGEST_NAME : LONGEST_TEXT;
  if (text.length > longest) return {wrong: `The text has ${text.length} characters`, fix: `Say it in ${longest} characters or fewer.`};
  // eslint-disable-next-line no-control-regex -- control characters are the point
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(text);
  if (control) return {wrong: `The text holds the control character ${hex(control[0])}`, fix: 'Remove it.'};
  return {value: text};
}

const hex = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `Acme; Acme Garden` or a list of texts. A comma may belong to a name. */
function checkList(asked: AskedQuestion, given: unknown): CheckedAnswer {
  const list: readonly unknown[] =
    typeof given === 'string' ? given.split(/[;\n]+/) : Array.isArray(given) ? (given as readonly unknown[]) : [given];
  const texts = new Set<string>();
  for (const each of list.filter((entry) => typeof entry !== 'string' || entry.trim() !== '')) {
    const checked = checkText(asked, each);
    if ('wrong' in checked || typeof checked.value !== 'string') return checked;
    if (checked.value.length > LONGEST_NAME) return tooLong(checked.value);
    texts.add(checked.value);
  }
  if (texts.size > LONGEST_LIST) return {wrong: `The list has ${texts.size} entries`, fix: `Give ${LONGEST_LIST} or fewer.`};
  return texts.size === 0 ? {wrong: 'The list is empty', fix: 'Write at least one, or leave the key out.'} : {value: [...texts]};
}

const tooLong = (name: string): CheckedAnswer => ({
  wrong: `The name has ${name.length} characters`,
  fix: `Say it in ${LONGEST_NAME} characters or fewer.`,
});

function checkDate(given: unknown): CheckedAnswer {
  const text = textOf(given);
  const date = text === undefined ? null : parseLooseDate(text);
  return date === null
    ? {wrong: `${shown(given)} is not a date`, fix: 'Write a year, a month or a day: 2021, 2021-03 or 2021-03-15.'}
    : {value: date};
}

function checkChoice(asked: AskedQuestion, given: unknown, context: InterviewContext): CheckedAnswer {
  const text = textOf(given);
  if (text === undefined) return {wrong: `${shown(given)} is not one answer`, fix: 'Write one text.'};
  // Where own words may stand, another name of a choice is not taken for it: `camera recorder` need not be the product that we know.
  const known = choiceNamed(asked.choices, text, {byWords: !asked.own}) ?? knownElsewhere(asked, text, context);
  if (known !== undefined) return {value: known};
  if (asked.own) {
    const checked = checkText(asked, given);
    if ('wrong' in checked || typeof checked.value !== 'string' || checked.value.length <= LONGEST_NAME) return checked;
    return tooLong(checked.value);
  }
  return notAmong(asked.choices, text);
}

/** By value first, then by label or another name, whatever the capitals. */
function choiceNamed(choices: readonly Choice[], text: string, {byWords = true}: {readonly byWords?: boolean} = {}): string | undefined {
  const byValue = choices.find(({value}) => value === text);
  if (byValue) return byValue.value;
  const key = nameKey(text);
  const byLabel = choices.filter(({label}) => nameKey(label) === key);
  const named = byLabel.length > 0 || !byWords ? byLabel : choices.filter(({words}) => words?.some((word) => nameKey(word) === key));
  return named.length === 1 ? named[0]?.value : undefined;
}

function knownElsewhere({question}: AskedQuestion, text: string, context: InterviewContext): string | undefined {
  if (question?.options === undefined || !('record' in question.options)) return undefined;
  if (question.options.record === 'systems') return context.system(text)?.id;
  if (question.options.record === 'activities') return context.activity(text)?.id;
  return question.options.record === 'recipients' ? context.recipient(text)?.id : undefined;
}

function notAmong(choices: readonly Choice[], text: string): CheckedAnswer {
  const guess =
    nearest(
      text,
      choices.map(({value}) => value),
    ) ??
    nearest(
      text,
      choices.map(({label}) => label),
    );
  const meant = guess === undefined ? '' : `Did you mean "${guess}"? `;
  const list =
    choices.length === 0
      ? 'There is nothing to choose from yet.'
      : `Possible: ${choices
          .slice(0, LISTED)
          .map(({value}) => value)
          .join(', ')}${choices.length > LISTED ? ` and ${choices.length - LISTED} more` : ''}.`;
  return {wrong: `${shown(text)} is not among the possible answers`, fix: `${meant}${list}`};
}

function checkMany(asked: AskedQuestion, given: unknown, context: InterviewContext): CheckedAnswer {
  const list = Array.isArray(given) ? (given as readonly unknown[]) : [given];
  if (list.length > LONGEST_LIST) return {wrong: `The list has ${list.length} entries`, fix: `Give ${LONGEST_LIST} or fewer.`};
  const values = new Set<string>();
  for (const each of list) {
    const text = textOf(each);
    if (text === undefined) return {wrong: `${shown(each)} is not a text`, fix: 'Write a list of texts.'};
    const value = choiceNamed(asked.choices, text) ?? fieldPattern(asked, text, context);
    if (value === undefined) return notAmong(asked.choices, text);
    values.add(value);
  }
  if (values.size === 0 && asked.required) {
    return {wrong: 'The list is empty', fix: `Choose at least one. ${(notAmong(asked.choices, '') as {fix: string}).fix}`};
  }
  return {value: [...values]};
}

/** `hubspot.*` is not listed, but names fields that are. */
function fieldPattern({choices, question}: AskedQuestion, text: string, {lookup}: InterviewContext): string | undefined {
  if (question?.options === undefined || !('answers' in question.options) || !text.endsWith('.*')) return undefined;
  const listed = new Set(choices.map(({value}) => value));
  // What is not personal is never offered; a pattern of the record may cover it all the same.
  const fields = lookup.match(text).filter(({field}) => field.personal === undefined);
  return fields.length > 0 && fields.every(({id}) => listed.has(id)) ? text : undefined;
}

/** `{email: email-address}`, `{email: [email-address]}` or a list of links. */
function checkLinks({suggested}: AskedQuestion, given: unknown, {law}: InterviewContext): CheckedAnswer {
  const items = Array.isArray(suggested) ? (suggested as readonly Link[]) : [];
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(given)
    ? given.map((each: unknown) => [property(each, 'item'), property(each, 'elements')] as const)
    : typeof given === 'object' && given !== null
      ? Object.entries(given)
      : [[undefined, undefined]];
  const links = new Map(items.map((link) => [nameKey(link.item), link]));
  for (const [item, elements] of entries) {
    const key = typeof item === 'string' ? nameKey(item) : '';
    const link = links.get(key);
    if (link === undefined) {
      return {
        wrong: `${shown(item)} is not among the items that were named`,
        fix: `Use the same words as in "items": ${items.map((each) => each.item).join(', ')}.`,
      };
    }
    const ids: string[] = [];
    for (const each of Array.isArray(elements) ? (elements as readonly unknown[]) : [elements]) {
      if (typeof each === 'string' && law.find('elements', each) !== undefined) {
        ids.push(each);
      } else {
        return notAmong(
          law.all('elements').map(({id, name}) => ({value: id, label: name})),
          typeof each === 'string' ? each : shown(each),
        );
      }
    }
    links.set(key, {item: link.item, elements: ids});
  }
  return {value: [...links.values()]};
}

const property = (value: unknown, key: 'item' | 'elements'): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'Nothing';
  if (Array.isArray(value)) return 'A list';
  if (typeof value === 'object') return 'A group of keys';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
