/** The words by which a workbook of answers is made and found again, whatever its sheets are called by then. */
import type {Group, Question, QuestionItem} from '../questionnaire.js';
import type {Depth} from '../questionnaire.js';

/** Above what the workbook says of itself. */
export const ENVELOPE_MARK = 'datamap interview';

/** Key of the envelope → how the cover calls it. */
export const ENVELOPE_LABELS = {
  questionnaire: 'Questionnaire',
  version: 'Version',
  depth: 'Depth',
  about: 'About',
  by: 'Answered by',
  on: 'Answered on',
} as const;

export const FORM_HEADINGS = {
  question: 'Question',
  answer: 'Answer',
  ask: 'Nobody here knows? Ask',
  by: 'By when',
  help: 'Help',
  why: 'Why we ask',
  /** Heads the column of keys. */
  key: 'datamap key',
} as const;

/** Stands before the keys of a table, in their row. */
export const TABLE_MARK = 'datamap keys';
export const NUMBER_HEADING = 'No.';

export const FORM_SHEET = 'Questions';
/** Several answers in one cell. */
export const BETWEEN = '; ';

/** `request-methods` → `Request methods` */
export const sheetOfGroup = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ').slice(0, 31);

export const isAsked = ({depth}: QuestionItem, asked: Depth): boolean => depth !== 'full' || asked === 'full';

/** The questions of a group, one for each key: of two wordings the later, which is the one for something new. */
export function columnsOf({questions}: Group, depth: Depth): readonly {readonly question: Question; readonly always: boolean}[] {
  const asked = questions.filter((question) => isAsked(question, depth));
  const last = new Map(asked.map((question) => [question.id, question]));
  return [...last.values()].map((question) => ({question, always: asked.filter(({id}) => id === question.id).length > 1}));
}
