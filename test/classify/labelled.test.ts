/**
 * Made-up fields with the letters that a person gave them, scored. `accuracy.txt` holds the figures and every row that the
 * classifier gets wrong, so that any change of it shows as rows (docs/accuracy.md).
 */
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {LETTERS, lettersOf, scoreFields, type LabelledField, type Score} from '../../scripts/score-fields.mjs';
import {classifyFields, type Classification, type FieldToClassify} from '../../src/classify/index.js';
import {lawAsOf} from '../../src/law/index.js';

interface Row extends FieldToClassify, LabelledField {
  /** Why a person gave these letters. */
  readonly why: string;
}

const FILES = fileURLToPath(new URL('../../fixtures/classify/', import.meta.url));
const EXPECTED = `${FILES}accuracy.txt`;
const UPDATE = 'npx vitest run test/classify/labelled.test.ts -u';

/** Below these no change of `accuracy.txt` is for the better. */
const FLOORS = {microF1: 0.9, macroF1: 0.75, exact: 0.85, sensitiveRecall: 0.9, personalF1: 0.93} as const;

const rows = readFileSync(`${FILES}labelled.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const classified = classifyFields(rows, lawAsOf('2026-11-22'));
const score = scoreFields(
  rows,
  classified.map(({letters}) => letters),
);

describe('the labelled fields', () => {
  it('get the letters that they got before', async () => {
    const found = accuracyText(score);
    const expected = existsSync(EXPECTED) ? readFileSync(EXPECTED, 'utf8') : '';
    await expect(found, changesBetween(missLines(expected), missLines(found))).toMatchFileSnapshot(EXPECTED);
  });

  it('are right as often as anybody may rely on', () => {
    const short = Object.entries(FLOORS).filter(([figure, floor]) => score.figures[figure as keyof typeof FLOORS] < floor);
    expect(short).toEqual([]);
  });

  it('are many, of every kind, and each with one id and a reason', () => {
    expect(rows.length).toBeGreaterThanOrEqual(600);
    expect(new Set(rows.map(({id}) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({dataset}) => dataset)).size).toBeGreaterThanOrEqual(30);
    expect(rows.filter(({why}) => !why).map(({id}) => id)).toEqual([]);
    const rare = LETTERS.filter((letter) => rows.filter((row) => row.letters.includes(letter)).length < 25);
    expect(rare).toEqual([]);
    const notPersonal = rows.filter((row) => lettersOf(row).length === 0).length / rows.length;
    expect(notPersonal).toBeGreaterThan(0.25);
    expect(notPersonal).toBeLessThan(0.4);
  });
});

/** Figures, then one line for each miss in the order of the ids: two people's changes meet in few lines. */
function accuracyText({figures, misses, overlooked}: Score<Row>): string {
  const {microF1, macroF1, exact, sensitiveRecall, personalF1} = figures;
  const shown = Object.entries({'micro F1': microF1, 'macro F1': macroF1, exact, 'L recall': sensitiveRecall, 'personal F1': personalF1});
  const wrong = [...misses, ...overlooked.map((row) => ({row, given: []}))];
  const lines = wrong.map(({row, given}) => `${row.id} expected ${expectedOf(row)} got ${given.join('') || 'none'}: ${row.why}`);
  return [...shown.map(([name, value]) => `# ${name} ${value.toFixed(3)}`), ...lines.sort(), ''].join('\n');
}

/** With a question mark after letters that can be disputed and do not count. */
function expectedOf(row: Row): string {
  return row.letters.map((letter) => (row.debatable?.includes(letter) ? `${letter}?` : letter)).join('') || 'none';
}

function missLines(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' expected ')), line]));
}

/** What somebody who made the test fail wants to know first. */
function changesBetween(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string {
  const because = new Map<string, Classification>(rows.map(({id}, index) => [id, classified[index]!]));
  const worse = [...now].filter(([id]) => !before.has(id));
  const better = [...before].filter(([id]) => !now.has(id));
  const other = [...now].filter(([id, line]) => before.has(id) && before.get(id) !== line);
  const listed = (heading: string, changed: readonly (readonly [string, string])[]): readonly string[] =>
    changed.length === 0
      ? []
      : [
          `${changed.length} ${heading}:`,
          ...changed.map(([id, line]) => `  ${line}\n    ${because.get(id)?.because ?? 'no longer a row'}`),
        ];
  return [
    '',
    ...listed('wrong that were right', worse),
    ...listed('wrong in another way', other),
    ...listed('right that were wrong', better),
    `Mend the classifier; where the change is meant, or only for the better, run ${UPDATE} and commit accuracy.txt.`,
    '',
  ].join('\n');
}
