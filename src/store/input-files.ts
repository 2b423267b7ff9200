/** Files from outside, as bytes with a name and a hash, or as bounded YAML. */
import {createHash} from 'node:crypto';
import {basename} from 'node:path';
import {UserProblem} from '../record/problem.js';
import {DEEPEST} from './read-canonical.js';
import {decodeText, readBytes, YAML_BYTES} from './text-file.js';

export interface InputFile {
  /** File name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Hex. */
  readonly sha256: string;
}

export const INPUT_BYTES = 256 * 2 ** 20;

/** The file, or standard input for `-`; `shown` is its path in messages. Throws UserProblem where it is missing, too large or no file. */
export async function readInput(
  path: string,
  {maxBytes = INPUT_BYTES, shown = path}: {readonly maxBytes?: number; readonly shown?: string | undefined} = {},
): Promise<InputFile> {
  const bytes = path === '-' ? await standardInput(maxBytes) : readBytes(path, {name: shown, maxBytes});
  if (!bytes) {
    throw new UserProblem({
      code: 'no-file',
      what: 'There is no such file',
      where: shown,
      fix: /^https?:/i.test(shown)
        ? 'This is an address, and a file is asked for: save the page as one. `datamap notice fetch` gets a published notice into the record.'
        : 'Check the path; it counts from the folder you are in.',
    });
  }
  return inputOf(path === '-' ? 'stdin' : basename(path), bytes);
}

/** What came from elsewhere than a file, as if it had. */
export const inputOf = (name: string, bytes: Uint8Array): InputFile => ({
  name,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

export interface YamlInput {
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
  readonly data: unknown;
  /** Line of what stands at a path, or of what comes nearest; counted from 1. Absent where the text is JSON. */
  lineOf?(path: readonly (string | number)[]): number;
}

/** YAML or JSON from outside (answers, columns): numbers and booleans typed, no aliases, at most 4 MB and 40 levels. Throws UserProblem. */
export async function readYamlInput(path: string): Promise<YamlInput> {
  return yamlOf(await readInput(path, {maxBytes: YAML_BYTES}), path);
}

/** What was read already. `path`: as the person wrote it. */
export async function yamlOf({name, bytes, sha256}: InputFile, path: string): Promise<YamlInput> {
  const text = decodeText(Buffer.from(bytes), name);
  if (text.trim() === '') {
    throw new UserProblem({code: 'empty-file', what: 'The file is empty', where: path, fix: 'Check that it is the file you mean.'});
  }
  if (/^\s*[[{]/.test(text)) {
    const data = readJson(text);
    if (data !== undefined) return {name, sha256, data};
  }
  const {parseYaml} = await import('./yaml-document.js');
  const {tree, lineOf} = parseYaml(text, {name, typed: true});
  return {name, sha256, data: tree, lineOf};
}

/** Undefined for what is no JSON, or JSON that only the YAML reader refuses properly. */
function readJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError(key);
      return value;
    });
    return isShallow(data, DEEPEST) ? data : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return true;
  return levels > 0 && Object.values(data).every((value) => isShallow(value, levels - 1));
}

async function standardInput(maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new UserProblem({
        code: 'file-too-large',
        what: `Standard input has more than ${maxBytes} bytes`,
        where: 'stdin',
        fix: 'Split it.',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
