import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {copyPath, createRecord, isCopyOf, openRecord, pathOfNamedFile, saveRecord, verifyJournal} from '../../src/store/index.js';
import {hashOf} from '../../src/store/journal.js';
import {contentsOf, temporaryFolder} from '../run-datamap.js';
import {fullRecord} from './full-record.js';

const save = {command: 'test', by: 'ana.ruiz', on: '2026-11-22' as never};
const path = copyPath({id: 'website', on: '2026-11-22', ending: 'html'});
/** No text of UTF-8. */
const bytes = Uint8Array.from([0x3c, 0x70, 0x3e, 0xe9, 0x0d, 0x0a, 0x00]);

async function withCopy(): Promise<string> {
  const folder = join(await temporaryFolder(), 'record');
  const opened = (await createRecord(folder, fullRecord, save)).opened;
  const notices = [{id: 'website', file: path, sha256: hashOf(bytes)}];
  const {written} = await saveRecord(opened, {...opened.record, notices}, {...save, copies: [{path, bytes}]});
  expect(written).toEqual([path, 'datamap.yaml']);
  return folder;
}

test('a copy is kept byte for byte, with its hash in the journal', async () => {
  const folder = await withCopy();
  expect(new Uint8Array(await readFile(join(folder, path)))).toEqual(bytes);
  expect(verifyJournal(await readFile(join(folder, 'journal.jsonl'), 'utf8'))).toEqual({whole: true, lines: 2});
  expect((await openRecord(folder)).record.notices[0]?.sha256).toBe(hashOf(bytes));
});

describe('a save of a copy that was cut off', () => {
  it('is read as finished, and finished by the next save', async () => {
    const folder = await withCopy();
    const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8');
    const [first = '', second = ''] = journal.trimEnd().split('\n');
    const aside = join(folder, dirname(path), '.2026-11-22.html.datamap-new');
    await rename(join(folder, path), aside);
    await rename(join(folder, 'datamap.yaml'), join(folder, '.datamap.yaml.datamap-new'));
    await writeFile(join(folder, 'journal.jsonl'), `${first}\n`);
    const files = [{path}, {path: 'datamap.yaml'}];
    await writeFile(join(folder, '.datamap-save.json'), JSON.stringify({files, journalBytes: first.length + 1, journalLine: second}));
    const opened = await openRecord(folder);
    expect(pathOfNamedFile(folder, opened.record.notices[0]?.file ?? '')).toBe(aside);
    await saveRecord(opened, opened.record, save);
    expect(new Uint8Array(await readFile(join(folder, path)))).toEqual(bytes);
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toBe(journal);
    expect(pathOfNamedFile(folder, path)).toBe(join(folder, path));
  });

  it('leaves nothing beside the copies once another save is made', async () => {
    const folder = await withCopy();
    await mkdir(join(folder, 'notices/app'));
    await writeFile(join(folder, 'notices/app/.2026-01-01.html.datamap-new'), 'half');
    const opened = await openRecord(folder);
    await saveRecord(opened, {...opened.record, notices: []}, save);
    expect(Object.keys(await contentsOf(folder)).filter((name) => name.startsWith('notices/'))).toEqual([path]);
  });
});

test('a copy never takes the place of another file, nor of none of its own names', async () => {
  const folder = await withCopy();
  const opened = await openRecord(folder);
  const other = new Uint8Array([1]);
  await expect(saveRecord(opened, opened.record, {...save, copies: [{path, bytes: other}]})).rejects.toThrow('Another file lies where');
  for (const wrong of ['notices/../../x/2026-01-01.html', 'datamap.yaml', 'notices/website/2026-01-01', '/etc/2026-01-01.html']) {
    await expect(saveRecord(opened, opened.record, {...save, copies: [{path: wrong, bytes: other}]})).rejects.toThrow('cannot name a copy');
  }
  await rm(join(folder, path));
  await saveRecord(opened, opened.record, {...save, copies: [{path, bytes}]});
  expect(new Uint8Array(await readFile(join(folder, path)))).toEqual(bytes);
});

test('line breaks of another system leave a copy what it is; nothing else does', () => {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const unix = hashOf('a\nb\n');
  const windows = hashOf('a\r\nb\r\n');
  expect(isCopyOf(text('a\r\nb\r\n'), unix)).toBe(true);
  expect(isCopyOf(text('a\nb\n'), windows)).toBe(true);
  expect(isCopyOf(text('a\nb'), unix)).toBe(false);
  expect(isCopyOf(text('a\nB\n'), unix)).toBe(false);
});
