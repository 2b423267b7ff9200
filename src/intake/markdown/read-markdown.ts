/** Markdown → workbook. Runs in quarantine. */
import {decodeText} from '../spreadsheet/decode-text.js';
import {checkSizes} from '../spreadsheet/size-limits.js';
import type {Workbook} from '../spreadsheet/workbook.js';
import {sheetsOf} from './document-sheets.js';
import {parseMarkdown} from './parse-markdown.js';

export function readMarkdown(bytes: Uint8Array, {name}: {readonly name: string}): Workbook {
  const blocks = parseMarkdown(decodeText(bytes, name).text, name);
  const sheets = sheetsOf(blocks);
  checkSizes(name, sheets);
  const title = blocks.find((block) => block.is === 'heading')?.text;
  return {format: 'markdown', sheets, ...(title === undefined ? {} : {title})};
}
