/** Hands a hostile file to the real binary in a record of its own, and holds what comes of it to the caps. */
import {execa} from 'execa';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect} from 'vitest';
import {BIN, contentsOf, datamap, temporaryFolder} from '../run-datamap.js';
import {CAPS, type HostileFile} from './hostile-file.js';

const MEASURE = fileURLToPath(new URL('measure.mjs', import.meta.url));

export interface Measured {
  readonly peakMegabytes: number;
  /** Of a processor. */
  readonly seconds: number;
}

export async function emptyRecord(): Promise<string> {
  const folder = await temporaryFolder();
  await datamap(['init', '--name', 'Example, Inc.'], {in: folder});
  return folder;
}

/** Expects the ending that the file is to have, nothing changed in the record, and the peak below its cap. */
export async function importHostile(file: HostileFile, record: string): Promise<Measured> {
  const elsewhere = await temporaryFolder();
  const [path, measured] = [join(elsewhere, file.name), join(elsewhere, 'measured.json')];
  await writeFile(path, file.make());
  const before = await contentsOf(record);
  const {exitCode, stdout} = await execa(process.execPath, ['--import', MEASURE, BIN, 'import', path, '--dry-run', '--json'], {
    cwd: record,
    env: {DATAMAP_AS_OF: '2026-11-22', DATAMAP_USER: 'ana.ruiz', MEASURED_IN: measured},
    reject: false,
  });
  const answer = JSON.parse(stdout) as {readonly records?: number; readonly error?: Readonly<Record<string, string>>};
  if ('records' in file.ends) {
    expect({exitCode, records: answer.records}).toEqual({exitCode: 0, records: file.ends.records});
  } else {
    const {code, at} = file.ends;
    expect(answer).toEqual({
      error: {
        code,
        where: `${file.name}${at}`,
        what: expect.stringMatching(/\w{3}/) as string,
        fix: expect.stringMatching(/\w{3}/) as string,
      },
    });
    expect(exitCode).toBe(2);
  }
  expect(await contentsOf(record)).toEqual(before);
  const used = JSON.parse(await readFile(measured, 'utf8')) as Measured;
  await rm(elsewhere, {recursive: true});
  expect(used.peakMegabytes).toBeLessThan(file.large ? CAPS.largeMegabytes : CAPS.smallMegabytes);
  return used;
}
