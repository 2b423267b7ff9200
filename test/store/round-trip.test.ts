import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {createRecord, openRecord} from '../../src/store/index.js';
import {shapes} from '../../src/store/schemas/shapes.data.js';
import {toTree, type Shape, type Tree} from '../../src/store/shape.js';
import {temporaryFolder} from '../run-datamap.js';
import {fullRecord} from './full-record.js';
import {randomRecord} from './random-record.js';

const save = {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as never};

test('a record in which everything is said reads back as it was', async () => {
  const folder = await temporaryFolder();
  await createRecord(folder, fullRecord, save);
  const {record} = await openRecord(folder);
  expect(record).toEqual(fullRecord);
  for (const name of ['datamap', 'systems/crm', 'activities/newsletter', 'recipients/crm-vendor', 'questions', 'requests', 'waivers']) {
    await expect(await readFile(join(folder, `${name}.yaml`), 'utf8')).toMatchFileSnapshot(
      `../../fixtures/cases/store/full-record/${name}.yaml`,
    );
  }
  await expect(await readFile(join(folder, 'systems/crm.fields.csv'), 'utf8')).toMatchFileSnapshot(
    '../../fixtures/cases/store/full-record/systems/crm.fields.csv',
  );
});

test('the schemas know every property of the model and no other', () => {
  const {systems, activities, recipients, questions, requests, waivers, organization, notices, terms} = fullRecord;
  const models = {
    datamap: {organization, notices, terms},
    system: systems[0],
    activity: activities[0],
    recipient: recipients[0],
    questions: {questions},
    requests: {requests},
    waivers: {waivers},
  };
  for (const [kind, shape] of Object.entries(shapes)) {
    const tree = toTree(models[kind as keyof typeof models], shape);
    expect(unsaid(tree, shape, kind), kind).toEqual([]);
  }
});

/** Keys of the schema that the tree lacks; ids stand in the file's name. */
function unsaid(tree: Tree | undefined, shape: Shape, path: string): readonly string[] {
  if (shape.is === 'map') {
    return shape.keys.flatMap(([key, , inner]) => unsaid((tree as Record<string, Tree>)[key], inner, `${path}.${key}`));
  }
  if (shape.is === 'list' && Array.isArray(tree) && tree.length > 0) return unsaid(tree[0] as Tree, shape.of, `${path}[]`);
  return tree === undefined ? [path] : [];
}

test('two hundred random records read back as they were', async () => {
  const folder = await temporaryFolder();
  for (let seed = 1; seed <= 200; seed++) {
    const record = randomRecord(seed);
    await createRecord(join(folder, String(seed)), record, save);
    expect((await openRecord(join(folder, String(seed)))).record, `seed ${seed}`).toEqual(record);
  }
});
