/** Made-up fields with the letters that a person gave them. The file beside them holds what the classifier still gets wrong. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {classifyFields, type FieldToClassify} from '../../src/classify/index.js';
import {lawAsOf} from '../../src/law/index.js';

interface Labelled extends FieldToClassify {
  readonly id: string;
  readonly letters: readonly string[];
}

const folder = fileURLToPath(new URL('../../fixtures/classify/', import.meta.url));
const labelled = readFileSync(`${folder}labelled.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);
const law = lawAsOf('2026-11-22');

describe('labelled fields', () => {
  const classified = classifyFields(labelled, law);
  const misses = labelled.flatMap(({id, letters}, index) => {
    const got = classified[index]?.letters ?? [];
    return got.join('') === letters.join('') ? [] : [`${id}: ${letters.join('') || 'none'}, not ${got.join('') || 'none'}`];
  });

  it('are classified as before: the rows that changed are shown', async () => {
    await expect(`${misses.join('\n')}\n`).toMatchFileSnapshot(`${folder}misses.txt`);
  });

  it('are right in at least 95 of 100 cases', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(200);
    expect(1 - misses.length / labelled.length).toBeGreaterThanOrEqual(0.95);
  });

  it('have unique ids', () => {
    expect(new Set(labelled.map(({id}) => id)).size).toBe(labelled.length);
  });
});
