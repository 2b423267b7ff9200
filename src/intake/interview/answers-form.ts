/** The form of an answers file: every question as a key, its help, its possible answers; what only some answers bring up is commented out. */
import {choicesOf, type Choice} from './options.js';
import type {InterviewContext} from './context.js';
import type {Condition, Gate, Group, Options, Question, QuestionItem, Questionnaire} from './questionnaire.js';

const WIDTH = 100;

/** YAML. With the keys filled in it is what `interview --answers` takes; lists may have more entries than the one shown. */
export function answersForm({id, version, title, sections}: Questionnaire, context: InterviewContext): string {
  const lines = comment(
    `${title}. Fill in what follows each key and give the file to: datamap interview --answers FILE. Where nobody here knows, write {ask: NAME, by: 2026-12-31} instead: it becomes an open question. Keys behind a # are asked only where the other answers bring them up: take the # away there. "needed" means: neither left out nor left open.`,
    '',
  );
  lines.push(`interview: {questionnaire: ${id}, version: ${version}, depth: ${context.depth}}`);
  let parent = '';
  for (const section of sections) {
    lines.push('', `# --- ${section.title} ---`);
    for (const entry of section.questions) {
      if (isLeftOut(entry, context)) continue;
      lines.push('');
      if (entry.kind === 'group') {
        lines.push(...groupLines(entry, context));
        continue;
      }
      const [first = '', second] = entry.id.split('.');
      if (entry.each !== undefined) {
        lines.push(...occasions(entry, context));
        continue;
      }
      if (second !== undefined && parent !== first) lines.push(`${first}:`);
      parent = second === undefined ? '' : first;
      lines.push(...questionLines(entry, {context, indent: second === undefined ? '' : '  ', key: second ?? first, always: false}));
    }
  }
  return `${lines.join('\n')}\n`;
}

const isLeftOut = ({depth}: QuestionItem, context: InterviewContext): boolean => depth === 'full' && context.depth === 'quick';

function groupLines({id: group, first, again, questions}: Group, context: InterviewContext): readonly string[] {
  // A question with two wordings is one key; the later wording is the one of a new place.
  const asked = questions.filter((question) => !isLeftOut(question, context));
  const last = new Map(asked.map((question) => [question.id, question]));
  return [
    ...(first === undefined ? [] : gate(first, `If not: ${group}: []`)),
    ...comment(`A list, one entry with a leading "-" for each. ${again.ask}`, ''),
    `${group}:`,
    '  -',
    ...[...last].flatMap(([key, question]) =>
      questionLines(question, {context, indent: '    ', key, always: questions.filter(({id}) => id === key).length > 1}),
    ),
  ];
}

interface Place {
  readonly context: InterviewContext;
  readonly indent: string;
  readonly key: string;
  /** One of its wordings is always asked. */
  readonly always: boolean;
}

function questionLines(question: Question, {context, indent, key, always}: Place): readonly string[] {
  const {ask, kind, help, when, indispensable, required, options} = question;
  const conditions = [
    ...(when === undefined || always ? [] : [conditionWords(when)]),
    ...(options !== undefined && 'answers' in options ? ['there is something to choose from'] : []),
  ];
  const depends = conditions.length > 0;
  const status = indispensable === true ? ' (needed)' : required === true ? '' : ' (may be left out)';
  return [
    ...comment(
      `${ask ?? (kind === 'links' ? 'Kinds of data' : key)}${status}${depends ? ` - only where ${conditions.join(' and ')}` : ''}`,
      indent,
    ),
    ...(help === undefined ? [] : comment(help, indent, '  ')),
    ...comment(valueWords(question, choicesOf(question.options, {answers: new Map(), context, item: undefined})), indent, '  '),
    `${indent}${depends ? '#' : ''}${key}:`,
  ];
}

const FORM: Readonly<Partial<Record<Question['kind'], string>>> = {
  date: 'A date: 2021, 2021-03 or 2021-03-15',
  number: 'A number',
  links: 'The items that were named, each with its elements: {email: [email-address]}',
  list: 'A list of texts',
  many: 'A list',
};

const FROM_ANSWERS: Readonly<Record<Extract<Options, {answers: unknown}>['answers'], string>> = {
  'fields-told': 'A list of fields that "data" names, as system.dataset.field, or all',
  'fields-of-system': 'A list of fields of this system that the record holds, as system.dataset.field',
  'fields-of-activity': 'A list of fields that this activity uses, as system.dataset.field, or all',
  'purposes-told': 'The words or the id of one of the purposes above',
  'purposes-of-activity': 'The words or the id of one of the purposes that the record gives for this activity',
};

function valueWords({kind, options, own, least, most}: Question, choices: readonly Choice[]): string {
  const bounds = least !== undefined && most !== undefined ? ` from ${least} to ${most}` : most !== undefined ? `, at most ${most}` : '';
  const form = FORM[kind];
  if (options !== undefined && 'answers' in options) {
    return FROM_ANSWERS[options.answers];
  }
  if (choices.length === 0) return `${form ?? 'A text'}${bounds}`;
  return `${kind === 'many' ? 'A list of' : 'One of'}: ${choices.map(({value}) => value).join(', ')}${own === true ? '; or a new one' : ''}`;
}

/** Facts and limbs of the law: which are asked depends on the data. */
function occasions(question: Question, context: InterviewContext): readonly string[] {
  const {law} = context;
  const choices = choicesOf(question.options, {answers: new Map(), context, item: undefined});
  const entries =
    question.each === 'facts'
      ? law
          .all('facts')
          .filter(({of}) => of !== 'organization')
          .map(({id, question: ask}) => ({id, ask}))
      : law.all('limbs').map(({id, title}) => ({id, ask: (question.ask ?? '{title}').replaceAll('{title}', () => title)}));
  return [
    ...comment('Only where the data named above bring them up; the error message names those that are.', ''),
    ...(question.help === undefined ? [] : comment(question.help, '', '  ')),
    ...comment(valueWords(question, choices), '', '  '),
    `#${question.id}:`,
    ...entries.flatMap(({id, ask}) => [...comment(ask, '#  '), `#  ${id}:`]),
  ];
}

function gate({ask, help}: Gate, no: string): readonly string[] {
  return [...comment(`${ask} ${no}`, ''), ...(help === undefined ? [] : comment(help, '', '  '))];
}

function conditionWords(condition: Condition): string {
  if ('answered' in condition) return `${condition.answered} is answered`;
  if ('unanswered' in condition) return `${condition.unanswered} is not answered`;
  if ('new' in condition) return `the ${condition.new} is new to the record`;
  if ('all' in condition) return condition.all.map(conditionWords).join(' and ');
  if ('any' in condition) return condition.any.map(conditionWords).join(' or ');
  return `${condition.of} is ${condition.is.join(' or ')}`;
}

/** As comment lines of a bounded width. */
function comment(text: string, indent: string, inner = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + 2 + inner.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${indent}# ${inner}${each}`);
}
