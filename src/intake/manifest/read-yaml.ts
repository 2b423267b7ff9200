/** YAML → workbook. Runs in quarantine. */
import {UserProblem} from '../../record/problem.js';
import {decodeText} from '../spreadsheet/decode-text.js';
import {checkSizes} from '../spreadsheet/size-limits.js';
import type {Workbook} from '../spreadsheet/workbook.js';
import {MANIFEST_LIMITS} from './bounds.js';
import {parseYaml} from './parse-yaml.js';
import {sheetsOf} from './tree-sheets.js';

export function readYaml(bytes: Uint8Array, {name}: {readonly name: string}): Workbook {
  if (bytes.byteLength > MANIFEST_LIMITS.yamlBytes) {
    throw new UserProblem({
      code: 'file-too-large',
      what: `The YAML file has ${Math.ceil(bytes.byteLength / 2 ** 20)} MB; at most ${MANIFEST_LIMITS.yamlBytes / 2 ** 20} MB are read`,
      where: name,
      fix: 'Split it, or save it as JSON.',
    });
  }
  const sheets = sheetsOf(parseYaml(decodeText(bytes, name).text, name));
  checkSizes(name, sheets);
  return {format: 'yaml', sheets};
}
