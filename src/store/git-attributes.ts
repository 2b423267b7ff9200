/**
 * `.gitattributes` of a record: how git merges what two teams wrote. It keeps the lines of both where a line is an entry or an
 * answer, so that no driver has to be set up in each clone; what then disagrees is refused when the record is read
 * (docs/decisions/0009). Activities keep git's own conflicts: two people rarely describe the same one, and when they do somebody must look.
 */
import {join} from 'node:path';
import {realpathSync} from 'node:fs';
import {readText} from './text-file.js';

export const ATTRIBUTES_FILE = '.gitattributes';

const RULES = [
  '*.yaml text eol=lf',
  '*.csv text eol=lf',
  'journal.jsonl text eol=lf merge=union',
  'questions.yaml merge=union',
  'recipients/*.yaml merge=union',
  'systems/*.yaml merge=union',
  'systems/*.csv merge=union',
  'notices/** -text',
];

export const ATTRIBUTES = `# How git merges a datamap record: it keeps the lines of both, and what disagrees is refused when the record is read.
${RULES.join('\n')}
`;

const MOST_BYTES = 1024 * 1024;

/** The rules that a file which stands there lacks; none where there is no file. Throws UserProblem where it cannot be read. */
export function missingAttributes(folder: string): readonly string[] {
  const text = readText(join(folder, ATTRIBUTES_FILE), {name: ATTRIBUTES_FILE, maxBytes: MOST_BYTES, inside: realpathSync(folder)});
  if (text === undefined) return [];
  const there = new Set(text.split('\n').map((line) => line.trim()));
  return RULES.filter((rule) => !there.has(rule));
}
