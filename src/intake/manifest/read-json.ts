/** JSON and JSON Lines → workbook. Runs in quarantine. */
import {decodeText} from '../spreadsheet/decode-text.js';
import {checkSizes} from '../spreadsheet/size-limits.js';
import type {Workbook} from '../spreadsheet/workbook.js';
import {parseJson} from './parse-json.js';
import {sheetsOf} from './tree-sheets.js';

export function readJson(bytes: Uint8Array, {name}: {readonly name: string}): Workbook {
  const sheets = sheetsOf(parseJson(decodeText(bytes, name).text, name));
  checkSizes(name, sheets);
  return {format: 'json', sheets};
}
