/** Manifests and documents through the real command: what is read of them, and that nothing changes the second time. */
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ImportedFile} from '../../src/workflows/import/result.js';
import {datamap, temporaryFolder} from '../run-datamap.js';

const cases = new URL('../../fixtures/cases/intake/', import.meta.url);

async function folderWith(name: string, from: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
  await writeFile(join(folder, name), await readFile(new URL(from, cases)));
  return folder;
}

const contentsOf = async (folder: string): Promise<readonly string[]> =>
  Promise.all(
    (await readdir(folder, {recursive: true, withFileTypes: true}))
      .filter((entry) => entry.isFile())
      .map(async (entry) => `${entry.name}\n${await readFile(join(entry.parentPath, entry.name), 'utf8')}`),
  );

describe('import of manifests and documents', () => {
  it.each([
    ['datasets.yml', 'fides-datasets/input.yml', 'fides-datasets', 12],
    ['systems.yaml', 'fides-systems/input.yml', 'fides-systems', 3],
    ['transcend.yml', 'transcend-manifest/input.yml', 'transcend', 7],
    ['ropa.yaml', 'manifest-of-activities/input.yml', 'activities', 2],
    ['plan.json', 'manifest-tracking-plan/input.json', 'fields', 2],
    ['fields.jsonl', 'manifest-fields-a-line/input.jsonl', 'fields', 2],
    ['ROPA.md', 'markdown-forms-and-processors/input.md', 'activities', 2],
    ['register.markdown', 'markdown-bullets/input.md', 'activities', 2],
  ])('reads %s by itself, writes it once, and changes nothing the second time', async (name, from, recognised, records) => {
    const folder = await folderWith(name, from);
    const {exit, stdout} = await datamap(['import', name, '--json'], {in: folder});
    const file = JSON.parse(stdout) as ImportedFile;
    expect({exit, recognised: file.recognised, records: file.records}).toEqual({exit: 0, recognised, records});
    expect(file.changes.length).toBeGreaterThan(0);
    const once = await contentsOf(folder);
    const again = await datamap(['import', name], {in: folder});
    expect(again.stdout).toContain('Nothing to change');
    expect(await contentsOf(folder)).toEqual(once);
  });

  it('shows lists by their keys and forms by their labels', async () => {
    const manifest = await datamap(['import', 'm.yml', '--dry-run'], {in: await folderWith('m.yml', 'fides-systems/input.yml')});
    expect(manifest.stdout).toContain('3 records (Fides systems)');
    expect(manifest.stdout).toMatch(/system\[\]\.privacy_declarations\[\]: 3 entries\n.*Read by its keys:/);
    expect(manifest.stdout).toMatch(/data_use +-> purpose \(by its layout\) +3 recorded/);
    const document = await datamap(['import', 'm.md', '--dry-run'], {in: await folderWith('m.md', 'markdown-dutch/input.md')});
    expect(document.stdout).toContain('Forms, read by their labels:');
    expect(document.stdout).toMatch(/Bewaartermijn +-> retention/);
  });

  it.each([
    ['a document without a table', 'notes.md', '# Notes\n\nWe should write this down some day.\n', 'it holds no table of records'],
    ['a setting file', 'compose.yml', 'version: 3\nports: [80, 443]\n', 'it is about the file itself'],
    ['a list of other things', 'cities.json', '[{"town": "Oslo", "mayor": "x"}]', 'its columns are not those of a register'],
    [
      'a notice',
      'privacy.md',
      '# Privacy Policy\n\n| Category | Examples | Purpose |\n|---|---|---|\n| Identifiers | Name | Orders |\n',
      'datamap notice read privacy.md',
    ],
    ['a broken manifest', 'broken.json', '{"a": [1, }', 'broken.json:1:11'],
  ])('says of %s why nothing is taken, and changes nothing', async (_, name, text, says) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Brightwater Goods, Inc.\n');
    await writeFile(join(folder, name), text);
    const before = await contentsOf(folder);
    const {exit, stdout, stderr} = await datamap(['import', name], {in: folder});
    expect({exit, stdout}).toEqual({exit: 2, stdout: ''});
    expect(stderr.replace(/\s+/g, ' ')).toContain(says);
    expect(await contentsOf(folder)).toEqual(before);
  });
});
