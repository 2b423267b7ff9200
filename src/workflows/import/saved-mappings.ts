/** `mappings.yaml`: what imports learned of columns, for the next file with the same headings. It helps; damaged or full it stands in no import's way. */
import {meaningNamed, type DateOrder, type SavedMapping} from '../../intake/spreadsheet/index.js';
import {parseDay, UserProblem, type Day, type ProblemDetails} from '../../record/index.js';
import {readSideFile} from '../../store/index.js';
import {sideFileText} from '../../store/side-files.js';
import {DATE_ORDERS} from './mapping-file.js';
import type {ImportedFile} from './result.js';

export const MAPPINGS = 'mappings.yaml';

/** Spreadsheets of offices stay far below; a file of these sizes is read again whatever stands in it. */
const LONGEST_HEADING = 400;
const LONGEST_SIGNATURE = 8_000;
const MOST_MAPPINGS = 500;
const MOST_CHARACTERS = 400_000;

export interface Remembered {
  /** The file's data, as `withLearned` takes it. */
  readonly tree: unknown;
  /** What of it had to be passed over. */
  readonly problems: readonly ProblemDetails[];
  /** A file that is not understood as a whole is left as it is. */
  readonly mayGrow: boolean;
}

/** Throws UserProblem only where somebody wrote a meaning that there is not. */
export async function rememberedMappings(folder: string | undefined): Promise<Remembered> {
  if (folder === undefined) return {tree: undefined, problems: [], mayGrow: false};
  const read = await readSideFile(folder, MAPPINGS).then(
    (tree) => ({tree}),
    (error: unknown) => ({error}),
  );
  if ('error' in read && !(read.error instanceof UserProblem)) throw read.error;
  const fault =
    'error' in read
      ? (read.error as UserProblem)
      : entriesIn(read.tree) === undefined
        ? {what: 'The file holds no list "mappings"', where: MAPPINGS}
        : undefined;
  if (fault !== undefined) {
    return {
      tree: undefined,
      problems: [
        {
          code: 'bad-mappings',
          what: `${fault.what}: the meanings of columns in it are passed over and none are added`,
          where: fault.where ?? MAPPINGS,
          fix: 'Mend the file, or delete it.',
        },
      ],
      mayGrow: false,
    };
  }
  const {tree} = read as {readonly tree: unknown};
  mappingsIn(tree);
  const strange = (entriesIn(tree) ?? []).filter((entry) => columnsOf(entry) === undefined).length;
  return {
    tree,
    problems:
      strange === 0
        ? []
        : [
            {
              code: 'bad-mappings',
              what:
                strange === 1
                  ? 'One entry is no mapping of columns and is passed over'
                  : `${strange} entries are no mappings of columns and are passed over`,
              where: MAPPINGS,
              fix: 'Mend or delete them.',
            },
          ],
    mayGrow: true,
  };
}

/** The mappings that can be read. */
export function mappingsIn(tree: unknown): readonly SavedMapping[] {
  return (entriesIn(tree) ?? []).flatMap((entry): readonly SavedMapping[] => {
    const columns = columnsOf(entry);
    if (columns === undefined) return [];
    const {headings, by, on} = entry as {readonly headings: string; readonly by?: unknown; readonly on?: unknown};
    const day = typeof on === 'string' ? parseDay(on) : null;
    return [
      {
        signature: headings,
        columns: columns.map(([heading, word, dates]) => {
          const meaning = meaningNamed(word);
          if (meaning === undefined) {
            throw new UserProblem({
              code: 'bad-mapping',
              what: `"${word}" is no meaning of a column`,
              where: `${MAPPINGS}, ${heading}`,
              fix: 'Correct it, or delete the mapping.',
            });
          }
          return {heading, meaning, ...(dates === undefined ? {} : {dates})};
        }),
        ...(typeof by === 'string' ? {by} : {}),
        ...(day === null ? {} : {on: day}),
      },
    ];
  });
}

export interface Learned {
  readonly mapping: SavedMapping;
  /** A person said so: that replaces what was remembered before. */
  readonly stated: boolean;
}

/** How each table's headings were understood; what only values told is told anew. Headings too long to be kept are told as problems. */
export function learnedFrom(
  {file, parts}: ImportedFile,
  {by, on}: {readonly by: string; readonly on: Day},
): {readonly learned: readonly Learned[]; readonly problems: readonly ProblemDetails[]} {
  const learned: Learned[] = [];
  const problems: ProblemDetails[] = [];
  for (const {records, columns, signature, name} of parts) {
    // What values told is told anew, and a layout is recognised anew; what nobody knows may be asked yet.
    const told = columns.filter(({by: means, unknown}) => means !== 'values' && means !== 'layout' && unknown === undefined);
    // A form has labels, and no headings to find it again by.
    if (records === 0 || told.length === 0 || signature === '') continue;
    const long = columns.find(({column}) => column.length > LONGEST_HEADING);
    const why =
      long !== undefined
        ? `the heading of column ${long.letter} has ${long.column.length} characters; at most ${LONGEST_HEADING} are kept`
        : signature.length > LONGEST_SIGNATURE
          ? `its headings have ${signature.length} characters; at most ${LONGEST_SIGNATURE} are kept`
          : undefined;
    if (why !== undefined) {
      problems.push({
        code: 'mapping-not-kept',
        what: `The meanings of its columns are not remembered: ${why}`,
        where: name === null ? file : `${file}#${name}`,
        fix: 'Shorten the headings.',
      });
    } else {
      learned.push({
        mapping: {
          signature,
          columns: told.map(({column, as, dates}) => ({heading: column, meaning: as, ...(dates === undefined ? {} : {dates})})),
          by,
          on,
        },
        stated: columns.some((column) => column.by === 'person'),
      });
    }
  }
  return {learned, problems};
}

/** The file's data with what was learned: the same value where nothing is new, and never more than can be read again; the oldest goes. */
export function withLearned(tree: unknown, learned: readonly Learned[]): unknown {
  const before = entriesIn(tree);
  if (before === undefined) return tree;
  let entries = before;
  for (const {mapping, stated} of learned) {
    const known = entries.find(
      (entry) => (entry as {readonly headings?: unknown} | null)?.headings === mapping.signature && columnsOf(entry) !== undefined,
    );
    const fresh = onDisk(mapping);
    if (known !== undefined && (!stated || JSON.stringify(columnsOf(known)) === JSON.stringify(columnsOf(fresh)))) continue;
    entries = [...entries.filter((entry) => entry !== known), fresh];
  }
  return entries === before ? tree : {mappings: newest(entries.map(inTodaysForm))};
}

const onDisk = ({signature, columns, by, on}: SavedMapping): object => ({
  headings: signature,
  columns: columns.map(({heading, meaning, dates}) => ({
    heading,
    means: meaning,
    ...(dates === undefined ? {} : {dates: Object.keys(DATE_ORDERS).find((word) => DATE_ORDERS[word] === dates)}),
  })),
  ...(by === undefined ? {} : {by}),
  ...(on === undefined ? {} : {on}),
});

/** Earlier versions kept headings as keys, which YAML restricts. */
function inTodaysForm(entry: unknown): unknown {
  const columns = columnsOf(entry);
  return columns === undefined || Array.isArray((entry as {readonly columns: unknown}).columns)
    ? entry
    : {...(entry as object), columns: columns.map(([heading, means]) => ({heading, means}))};
}

function newest(entries: readonly unknown[]): readonly unknown[] {
  let characters = 0;
  let from = entries.length;
  while (from > 0 && entries.length - from < MOST_MAPPINGS) {
    characters += sideFileText({mappings: [entries[from - 1]]}).length;
    if (characters > MOST_CHARACTERS) break;
    from--;
  }
  return entries.slice(from);
}

/** The entries of the list; none where there is no file; undefined where the data are something else. */
function entriesIn(tree: unknown): readonly unknown[] | undefined {
  if (tree === undefined || tree === null) return [];
  const list =
    typeof tree === 'object' && Object.hasOwn(tree, 'mappings') ? ((tree as {readonly mappings: unknown}).mappings ?? []) : undefined;
  return Array.isArray(list) ? list : undefined;
}

/** Heading and word of each column, in today's form or that of earlier versions; undefined for what is no mapping. */
function columnsOf(entry: unknown): readonly (readonly [string, string, (DateOrder | undefined)?])[] | undefined {
  const {headings, columns} = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof headings !== 'string' || typeof columns !== 'object' || columns === null) return undefined;
  if (!Array.isArray(columns)) return Object.entries(columns).map(([heading, word]) => [heading, String(word)] as const);
  const pairs = columns.map((column: unknown) => (column ?? {}) as Readonly<Record<string, unknown>>);
  return pairs.every(({heading, means}) => typeof heading === 'string' && typeof means === 'string')
    ? pairs.map(({heading, means, dates}) => [heading as string, means as string, DATE_ORDERS[String(dates)]] as const)
    : undefined;
}
