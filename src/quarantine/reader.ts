/** The readers of strangers' files. Each is pure, takes bytes and returns plain data; each is loaded only inside the worker. */

import {packed} from '../intake/spreadsheet/packed-workbook.js';
import type {Workbook} from '../intake/spreadsheet/workbook.js';
import type {ReadNoticeOptions} from '../notice/read-notice.js';

export type Reader = (bytes: Uint8Array, options: ReaderOptions) => unknown;

export interface ReaderOptions {
  /** For messages only; never opened. */
  readonly name: string;
  readonly [option: string]: unknown;
}

/** A reader of spreadsheets whose workbook is packed for the way out of the worker. */
const packing =
  (read: (bytes: Uint8Array, options: ReaderOptions) => Workbook | Promise<Workbook>): Reader =>
  async (bytes, options) =>
    packed(await read(bytes, options));

/** Kind of input → its reader. */
export const readers = {
  csv: () => import('../intake/spreadsheet/read-csv.js').then(({readCsv}) => readCsv),
  xlsx: () => import('../intake/spreadsheet/read-xlsx.js').then(({readXlsx}) => packing(readXlsx)),
  ods: () => import('../intake/spreadsheet/read-ods.js').then(({readOds}) => packing(readOds)),
  yaml: () => import('../intake/manifest/read-yaml.js').then(({readYaml}) => packing(readYaml)),
  json: () => import('../intake/manifest/read-json.js').then(({readJson}) => packing(readJson)),
  markdown: () => import('../intake/markdown/read-markdown.js').then(({readMarkdown}) => packing(readMarkdown)),
  notice: () =>
    import('../notice/read-notice.js').then(
      ({readNotice}): Reader =>
        (bytes, {name, asOf, terms}) =>
          readNotice(bytes, {name, asOf: String(asOf), terms: terms as ReadNoticeOptions['terms']}),
    ),
} satisfies Record<string, () => Promise<Reader>>;

export type ReaderName = keyof typeof readers;
