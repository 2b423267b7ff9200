/** What was asked and answered, by whom and when, as a document to hand on: also what was skipped and what is still to be asked. */
import {cell, day, empty, type Document, type Row, type Table} from '../../documents/index.js';
import {
  summaryOf,
  textAt,
  type Answer,
  type Answers,
  type AskedQuestion,
  type InterviewContext,
  type Questionnaire,
} from '../../intake/interview/index.js';
import type {Day} from '../../record/index.js';

interface Held {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly context: InterviewContext;
  /** What the interview is about, as people call it. */
  readonly title: string;
  readonly on: Day;
}

export function transcriptOf({questionnaire, answers, context, title, on}: Held): Document {
  const sections = summaryOf(questionnaire, answers, context, {all: true})
    .map(({title: heading, lines}) => ({title: heading, lines: lines.filter((line) => saysSomething(line.asked, answers))}))
    .filter(({lines}) => lines.length > 0);
  const said = sections.flatMap(({lines}) => lines).filter(({asked}) => answers.get(asked.path)?.is === 'value').length;
  const open = sections.flatMap(({lines}) => lines).filter(({asked}) => answers.get(asked.path)?.is === 'unknown').length;
  return {
    id: 'transcript',
    title: `Interview: ${title}`,
    subtitle: context.record.organization.legalName,
    date: on,
    about: [
      {label: 'Questions', value: `${questionnaire.id}, version ${questionnaire.version}, ${DEPTHS[context.depth]}`},
      {label: 'Answered', value: String(said)},
      {label: 'Left for somebody else', value: String(open)},
      {label: 'Put into the record on', value: on},
    ],
    sections: sections.map(({title: heading, lines}, index) => ({
      id: `part-${index + 1}`,
      title: heading,
      blocks: [tableOf(`answers-${index + 1}`, lines, answers)],
    })),
  };
}

/** Whether there is another entry is told by the entries; that there is none at all is an answer. */
const saysSomething = ({group, path}: AskedQuestion, answers: Answers): boolean =>
  group === undefined || (path === `${group.id}.any` && textAt(answers, path) === 'no');

const DEPTHS = {quick: 'as far as the tables of disclosure need', full: 'in full'} as const;

function tableOf(id: string, lines: ReturnType<typeof summaryOf>[number]['lines'], answers: Answers): Table {
  return {
    kind: 'table',
    id,
    columns: [
      {key: 'question', title: 'Question', weight: 3},
      {key: 'answer', title: 'Answer', weight: 3},
      {key: 'by', title: 'Who', weight: 1.2},
      {key: 'on', title: 'When', weight: 1, type: 'date'},
      {key: 'why', title: 'Why it is asked', weight: 2},
      {key: 'key', title: 'Key', weight: 1.5},
    ],
    rows: lines.map(({asked, said}): Row => {
      const answer = answers.get(asked.path);
      return {
        cells: [
          cell(asked.ask),
          cell(said, answer?.is === 'unknown' ? {tone: 'warning'} : {}),
          cell(whoSaid(answer)),
          answer?.on === undefined ? empty : day(answer.on),
          cell(asked.why.join('; ')),
          cell(asked.path),
        ],
      };
    }),
  };
}

const whoSaid = (answer: Answer | undefined): string => (answer?.known === true ? 'in the record before' : (answer?.by ?? ''));
