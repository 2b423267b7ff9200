/** Names in a file or on standard input → suggested elements and letters. */
import {classifyFields as classifyAll, namedFieldsOf, type Classification, type NamedField} from '../classify/index.js';
import {UserProblem} from '../record/index.js';
import {readUntrusted} from '../quarantine/index.js';
import {readInput, type InputFile} from '../store/index.js';
import {nothingKnown} from '../law/index.js';
import {inOneLine, lettersInWords} from './map/letters-in-words.js';
import {lawAround, type WhichRecord, type WithTermsOf} from './law-of-record.js';

const MOST_BYTES = 64 * 2 ** 20;

/** For people: what hangs on a fact says on which. */
export type LettersOfElements = (field: Pick<ClassifiedField, 'elements'>) => string;

export interface ClassifiedField extends Classification {
  readonly id: string;
  /** `dataset.collection.field` as far as given, for people. */
  readonly name: string;
}

/**
 * `input` is a path, or `-` for standard input. In the order of the input; with the own terms of the record that is named or
 * around. Throws UserProblem with the line that cannot be read.
 */
export async function classifyFields({
  input,
  ...where
}: {readonly input: string} & WhichRecord): Promise<WithTermsOf<readonly ClassifiedField[]> & {readonly lettersTold: LettersOfElements}> {
  const fields = await read(await readInput(input, {maxBytes: MOST_BYTES}));
  const {law, folder} = await lawAround(where);
  const classified = classifyAll(fields, law);
  const result = fields.map((field, index) => {
    const {elements = [], letters = [], limbs = [], confidence = 0, because = '', personal = 'not-known'} = classified[index] ?? {};
    return {id: field.id, name: nameOf(field), elements, letters, limbs, confidence, because, personal};
  });
  return {result, termsOf: folder, lettersTold: ({elements}) => inOneLine(lettersInWords(law.lettersOf(elements, nothingKnown), law))};
}

const nameOf = ({dataset, collection, field}: NamedField): string =>
  [dataset, collection, field].filter((part) => part !== undefined).join('.');

async function read(file: InputFile): Promise<readonly NamedField[]> {
  const {name, bytes} = file;
  if (/\.(?:csv|tsv)$/i.test(name)) {
    const workbook = await readUntrusted<{readonly sheets: readonly {readonly rows: readonly (readonly string[])[]}[]}>('csv', bytes, {
      name,
    });
    return namedFieldsOf({format: 'csv', rows: workbook.sheets[0]?.rows ?? []}, name);
  }
  const text = decode(bytes, name);
  const json = /\.(?:jsonl|ndjson|json)$/i.test(name) || (name === 'stdin' && text.trimStart().startsWith('{'));
  return namedFieldsOf({format: json ? 'jsonl' : 'txt', text}, name);
}

function decode(bytes: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw notText(name);
  }
  if (text.slice(0, 100_000).includes('\0')) throw notText(name);
  return text;
}

function notText(name: string): UserProblem {
  return new UserProblem({
    code: 'not-text',
    what: 'The file is not text in UTF-8',
    where: name,
    fix: 'Give a .jsonl or .csv file, or a plain list with one name a line.',
  });
}
