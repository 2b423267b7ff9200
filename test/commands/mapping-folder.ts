/** A small record on disk with fields in every state of mapping: open, confirmed, unreadable, decided. */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {datamap, temporaryFolder} from '../run-datamap.js';

export const FIELDS = `dataset,field,description,elements,confirmed-by,confirmed-on
contacts,email,,,,
contacts,first_name,,,,
contacts,email_verified,,,,
contacts,zzqx,,,,
contacts,chosen,,phone-number,,
contacts,agreed,,date-of-birth,ana.ruiz,2026-01-02
products,name,,,,
`;

export interface MappingFolder {
  readonly folder: string;
  /** `datamap map …` in it. */
  run(...args: readonly string[]): ReturnType<typeof datamap>;
  /** The line of a field, as it stands now; empty where there is none. */
  lineOf(field: string): Promise<string>;
}

export async function mappingFolder(): Promise<MappingFolder> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'systems'));
  await writeFile(join(folder, 'datamap.yaml'), 'organization:\n  legal-name: Paper Lantern Supply Co.\n');
  await writeFile(join(folder, 'systems/crm.yaml'), 'id: crm\nname: Shop CRM\n');
  await writeFile(join(folder, 'systems/crm.fields.csv'), FIELDS);
  return {
    folder,
    run: (...args) => datamap(['map', ...args], {in: folder}),
    lineOf: async (field) =>
      (await readFile(join(folder, 'systems/crm.fields.csv'), 'utf8')).split('\n').find((line) => line.split(',')[1] === field) ?? '',
  };
}
