import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {classifyFields, namedFieldsOf} from '../../src/classify/index.js';
import {lawAsOf} from '../../src/law/index.js';

const folder = fileURLToPath(new URL('../../fixtures/cases/classify/', import.meta.url));
const law = lawAsOf('2026-11-22');

describe('classification', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    // As JSON where descriptions and types matter.
    const format = existsSync(`${folder}${name}/input.jsonl`) ? 'jsonl' : 'txt';
    const fields = namedFieldsOf({format, text: readFileSync(`${folder}${name}/input.${format}`, 'utf8')}, `input.${format}`);
    const lines = classifyFields(fields, law).map(({elements, letters, limbs, because, personal}, index) => {
      const {collection, field} = fields[index] ?? {field: ''};
      return (
        `${collection}.${field}: ${elements.join(', ') || (personal === 'no' ? 'not personal' : 'not known')} ${[...letters, ...limbs].join(' ')}`.trimEnd() +
        `\n  ${because}\n`
      );
    });
    await expect(lines.join('')).toMatchFileSnapshot(`${folder}${name}/expected.txt`);
  });
});
