/** A questionnaire and what is known already → the workbook to send: every question that may arise, its help, and its answer so far. */
import type {FillIn, FillInColumn, FillInRow, FillInTable} from '../../../documents/index.js';
import {cite} from '../../../law/index.js';
import {itemsOf, type Answers} from '../answers.js';
import type {InterviewContext} from '../context.js';
import type {Envelope} from '../envelope.js';
import type {Choice} from '../options.js';
import type {Gate, Group, Question, Questionnaire} from '../questionnaire.js';
import {cellTexts} from './cell-texts.js';
import {conditionInWords, conditionOnCells} from './conditions.js';
import {
  columnsOf,
  ENVELOPE_LABELS,
  ENVELOPE_MARK,
  FORM_HEADINGS,
  FORM_SHEET,
  isAsked,
  NUMBER_HEADING,
  sheetOfGroup,
  TABLE_MARK,
} from './layout.js';
import {ANSWERS_SHEET, groupsOf, lines, listFor, occasionsOf, offerOf, whereOf, type Maker} from './offers.js';

interface WhatToMake {
  readonly questionnaire: Questionnaire;
  readonly context: InterviewContext;
  readonly answers: Answers;
  readonly envelope: Envelope;
  /** What it is about and for whom: `Newsletter`, `Garden Shop Inc.` */
  readonly subject?: string | undefined;
  readonly organization: string;
  readonly replyTo: string;
}

/** Rows for entries that nobody named yet. */
const EMPTY_ROWS = 20;

export function sheetsToSend(what: WhatToMake): FillIn {
  const {questionnaire, context, answers, envelope, subject, organization, replyTo} = what;
  const maker: Maker = {questionnaire, context, answers, cells: cellTexts(questionnaire, answers, context), lists: new Map()};
  const parts = questionnaire.sections.flatMap(({title, questions}) => {
    const rows = questions.flatMap((entry) => {
      if (!isAsked(entry, context.depth)) return [];
      if (entry.kind === 'group') return entry.first === undefined ? [] : [gateRow(entry, entry.first, maker)];
      return entry.each === undefined ? [formRow(entry, maker)] : eachRow(entry, maker);
    });
    return rows.length === 0 ? [] : [{title, rows}];
  });
  const tables = groupsOf(questionnaire)
    .filter((group) => isAsked(group, context.depth))
    .map((group) => tableOf(group, maker));
  return {
    title: subject ?? questionnaire.title,
    subtitle: `${subject === undefined ? '' : `${questionnaire.title}. `}${organization}`,
    date: context.law.asOf,
    steps: steps(
      replyTo,
      tables,
      [...maker.lists.values()].some(({shown}) => shown),
    ),
    envelope: {
      mark: ENVELOPE_MARK,
      note: 'Fill in the last two; leave the others as they are.',
      rows: Object.entries(ENVELOPE_LABELS).map(([key, label]) => ({
        label,
        value: String(envelope[key as keyof Envelope] ?? ''),
        ...(key === 'by' || key === 'on' ? {fill: true as const} : {}),
      })),
    },
    form: {
      name: FORM_SHEET,
      headings: [
        FORM_HEADINGS.question,
        FORM_HEADINGS.answer,
        FORM_HEADINGS.ask,
        FORM_HEADINGS.by,
        FORM_HEADINGS.help,
        FORM_HEADINGS.why,
        FORM_HEADINGS.key,
      ],
      parts,
    },
    tables,
    lookUp: ANSWERS_SHEET,
    lists: maker.lists,
  };
}

function steps(replyTo: string, tables: readonly FillInTable[], lookUp: boolean): readonly string[] {
  const names = tables.map(({name}) => `"${name}"`);
  return [
    `Answer what you know on the sheet "${FORM_SHEET}"${names.length === 0 ? '' : `, and list one entry in each row of ${names.length === 1 ? 'the sheet' : 'the sheets'} ${names.join(', ').replace(/, ([^,]*)$/, ' and $1')}`}. What we know already stands there: correct it where it is wrong.`,
    `Many cells offer their answers in a list. Where several may be given, put a semicolon between them.${lookUp ? ` The sheet "${ANSWERS_SHEET}" has them all.` : ''}`,
    `Where nobody here knows, say whom to ask and by when; in a table write it into the cell: "ask: Legal by 2026-12-31". Guess nothing.`,
    'A question that is dimmed does not arise with what you answered before. Leave it empty.',
    `Write your name and the day below, save the workbook as .xlsx or .ods, and give it back to: ${replyTo}.`,
  ];
}

function gateRow(group: Group, {ask, help, why = []}: Gate, maker: Maker): FillInRow {
  const key = `${group.id}.any`;
  return {
    key,
    ask,
    type: 'text',
    offers: {list: listFor('yes-no', {title: 'Yes or no', choices: YES_NO, shown: false}, maker)},
    answer: maker.cells.texts.get(key) ?? '',
    help: lines([`If yes, list them on the sheet "${sheetOfGroup(group.id)}".`, help]),
    why: why.map((id) => cite(id).text).join('\n'),
  };
}

const YES_NO: readonly Choice[] = [
  {value: 'yes', label: 'Yes'},
  {value: 'no', label: 'No'},
];

function formRow(question: Question, maker: Maker): FillInRow {
  const {id, ask = id, help, why = [], when} = question;
  const about = offerOf(question, undefined, maker);
  const where = whereOf(undefined, maker);
  const condition = when && conditionOnCells(when, where);
  return {
    key: id,
    ask,
    ...about.cell,
    ...(condition === undefined ? {} : {when: condition}),
    ...soFar(id, maker),
    help: lines([
      when === undefined ? undefined : `Only if ${conditionInWords(when, where)}.`,
      status(question),
      help,
      about.how,
      ...besides(id, maker),
    ]),
    why: why.map((each) => cite(each).text).join('\n'),
  };
}

/** Facts and limbs: which of them arise depends on the data, and only whoever reads the answers can tell. */
function eachRow(question: Question, maker: Maker): readonly FillInRow[] {
  const about = offerOf(question, undefined, maker);
  return occasionsOf(question, maker.context.law).map(({id, ask, help, why}) => {
    const key = `${question.id}.${id}`;
    return {
      key,
      ask,
      ...about.cell,
      ...soFar(key, maker),
      help: lines([maker.cells.asked.has(key) ? undefined : 'Only if you use such data; leave it empty otherwise.', help, about.how]),
      why: why.map((each) => cite(each).text).join('\n'),
    };
  });
}

/** An open question stands in the columns for it, an answer in its own. */
function soFar(key: string, {cells: {texts, open}}: Maker): Pick<FillInRow, 'answer' | 'open'> {
  const asked = open.get(key);
  return asked === undefined ? {answer: texts.get(key) ?? ''} : {answer: '', open: asked};
}

const status = ({indispensable, required}: Question): string | undefined =>
  indispensable === true ? 'Needed.' : required === true ? undefined : 'May be left empty.';

/** What is usual, and what is often answered wrongly, about what is known so far. */
function besides(path: string, {cells: {usual, asked}}: Maker): readonly string[] {
  const warning = asked.get(path)?.warning;
  return [
    ...(usual.has(path) ? [`Usual: ${usual.get(path) ?? ''}`] : []),
    ...(warning === undefined ? [] : [`Often overlooked: ${warning}`]),
  ];
}

function tableOf(group: Group, maker: Maker): FillInTable {
  const {answers, cells, context} = maker;
  // Which kinds of data were understood is asked of words that stand there already.
  const understood = [...cells.texts.keys()].some((path) => cells.asked.get(path)?.kind === 'links' && path.startsWith(`${group.id}.`));
  const questions = columnsOf(group, context.depth).filter(({question}) => question.kind !== 'links' || understood);
  const items = itemsOf(answers, group.id).filter((item) => questions.some(({question}) => cells.texts.has(`${item}.${question.id}`)));
  const next = `${group.id}.${items.length}`;
  const rows = items.map((item) => questions.map(({question}) => cells.texts.get(`${item}.${question.id}`) ?? ''));
  return {
    name: sheetOfGroup(group.id),
    title: sheetOfGroup(group.id),
    intro: [
      `One row for each. ${group.first?.ask ?? group.again.ask}`,
      ...questions.flatMap(({question}) =>
        [...items, next].flatMap((item) =>
          besides(`${item}.${question.id}`, maker).map((words) => `${question.ask ?? question.id} ${words}`),
        ),
      ),
    ],
    number: NUMBER_HEADING,
    mark: TABLE_MARK,
    columns: questions.map(({question, always}) => columnOf(question, group, always, maker)),
    rows,
    empty: EMPTY_ROWS,
  };
}

function columnOf(question: Question, group: Group, always: boolean, maker: Maker): FillInColumn {
  const {id, kind, ask = 'Did we understand it?', help, why = [], when} = question;
  const about = offerOf(question, group, maker);
  const where = whereOf(group, maker);
  const condition = when === undefined || always ? undefined : conditionOnCells(when, where);
  const only = when === undefined || always || kind === 'links' ? undefined : `Only if ${conditionInWords(when, where)}.`;
  return {
    key: `${group.id}.${id}`,
    ask,
    ...about.cell,
    ...(condition === undefined || kind === 'links' ? {} : {when: condition}),
    hint: lines([only, status(question), about.how]),
    note: lines([help, why.length === 0 ? undefined : `Why we ask: ${why.map((each) => cite(each).text).join('; ')}`]),
  };
}
