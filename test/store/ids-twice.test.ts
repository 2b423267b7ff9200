/** What is found by its id must have one of its own. */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {datamap, temporaryFolder} from '../run-datamap.js';

const ROOT = 'organization:\n  legal-name: Brightwater Goods, Inc.\n';

it.each([
  [
    'questions.yaml',
    'questions:\n  - id: q-1\n    question: Who?\n  - id: q-2\n    question: Where?\n  - id: q-1\n    question: When?\n',
    'questions.yaml:6',
  ],
  ['questions.yaml', '# by hand\nquestions: [{id: q-1, question: Who?}, {id: q-1, question: Who?}]\n', 'questions.yaml:2'],
  ['datamap.yaml', `${ROOT}notices:\n  - id: website\n    file: a.md\n  - id: website\n    file: b.md\n`, 'datamap.yaml:6'],
])('an id that stands twice in %s is refused with its line', async (file, text, where) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), ROOT);
  await writeFile(join(folder, file), text);
  const {exit, stderr} = await datamap(['status'], {in: folder});
  expect(exit).toBe(2);
  expect(stderr).toMatch(/The id "(?:q-1|website)" stands twice/);
  expect(stderr).toContain(where);
});
