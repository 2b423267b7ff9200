/** The readers of strangers' files. Each is pure, takes bytes and returns plain data; each is loaded only inside the worker. */

import type {ReadNoticeOptions} from '../notice/read-notice.js';

export type Reader = (bytes: Uint8Array, options: ReaderOptions) => unknown;

export interface ReaderOptions {
  /** For messages only; never opened. */
  readonly name: string;
  readonly [option: string]: unknown;
}

/** Kind of input → its reader. */
export const readers = {
  csv: () => import('../intake/spreadsheet/read-csv.js').then(({readCsv}) => readCsv),
  xlsx: () => import('../intake/spreadsheet/read-xlsx.js').then(({readXlsx}) => readXlsx),
  ods: () => import('../intake/spreadsheet/read-ods.js').then(({readOds}) => readOds),
  yaml: () => import('../intake/manifest/read-yaml.js').then(({readYaml}) => readYaml),
  json: () => import('../intake/manifest/read-json.js').then(({readJson}) => readJson),
  markdown: () => import('../intake/markdown/read-markdown.js').then(({readMarkdown}) => readMarkdown),
  notice: () =>
    import('../notice/read-notice.js').then(
      ({readNotice}): Reader =>
        (bytes, {name, asOf, terms}) =>
          readNotice(bytes, {name, asOf: String(asOf), terms: terms as ReadNoticeOptions['terms']}),
    ),
} satisfies Record<string, () => Promise<Reader>>;

export type ReaderName = keyof typeof readers;
