/** Tables that stand on their side: what is asked down the first column, and a column of answers for each activity. */
import {guessMeaning} from '../spreadsheet/heading.js';
import type {Cell, Sheet} from '../spreadsheet/workbook.js';
import type {Inline, PipeTable} from './blocks.js';
import {FIRM, labelsKnown} from './find-forms.js';

const FEWEST_QUESTIONS = 3;

/** The table with a row for each of its columns; undefined for one whose first row heads its columns. */
export function turnedSheet({rows: [head, ...body]}: PipeTable, name: string | null): Sheet | undefined {
  const [corner, ...entries] = head?.cells ?? [];
  if (!head || !corner || entries.length < 2 || body.length < FEWEST_QUESTIONS) return undefined;
  const questions = body.map(({cells}) => cells[0]?.text ?? '');
  const {known, meanings} = labelsKnown(questions);
  const headings = entries.filter(({text}) => (guessMeaning(text)?.strength ?? 0) >= FIRM).length;
  if (meanings < FEWEST_QUESTIONS || known * 2 < questions.length || headings * 2 >= entries.length) return undefined;
  const answers = entries.map((entry, index) => [
    cellAt(entry, head.line),
    ...body.map(({line, cells}) => cellAt(cells[index + 1] ?? {text: '', links: []}, line)),
  ]);
  return {
    name,
    hidden: false,
    rows: [[nameOf(corner, questions), ...body.map(({line, cells}) => cellAt(cells[0] ?? {text: '', links: []}, line))], ...answers],
    merges: [],
    lines: [head.line, ...entries.map(() => head.line)],
    headings: 0,
  };
}

/** What the columns are: by the cell that heads the questions, where it says it, else by what is asked. */
function nameOf(corner: Inline, questions: readonly string[]): Cell {
  const says = guessMeaning(corner.text)?.meaning;
  if (says === 'activity' || says === 'recipient' || says === 'system') return corner.text;
  const asked = new Set(questions.map((question) => guessMeaning(question)?.meaning));
  const text =
    asked.has('purpose') || asked.has('people') || asked.has('legal-basis') ? 'Activity' : asked.has('contract') ? 'Vendor' : 'Name';
  // Said by nobody: it stands for the corner, which may be blank.
  return {text, kind: 'text', leaves: corner.text === '' ? 0 : 1};
}

function cellAt({text, links: [link]}: Inline, line: number): Cell {
  return text === '' ? '' : {text, kind: 'text', place: String(line), ...(link === undefined ? {} : {link})};
}
