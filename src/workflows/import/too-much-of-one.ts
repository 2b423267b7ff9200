/** An activity, system or recipient of which files say more than one file of the record holds: told in the words of the sheet. */
import type {Change} from '../../intake/index.js';
import {UserProblem, type Note, type Provenance, type RecordOfProcessing} from '../../record/index.js';
import {mostBytes, recordFiles} from '../../store/index.js';
import type {ImportedFile} from './result.js';

const KINDS = {activities: 'activity', systems: 'system', recipients: 'recipient'} as const;
type Folder = keyof typeof KINDS;
/** A text as JSON is never half of it as YAML: whatever is shorter need not be written out to be sure. */
const SURELY_FITS = 1_500_000;
const MOST_NAMED = 3;

/** Throws UserProblem for the first that would be too large. */
export function refuseTooMuchOfOne(imported: () => RecordOfProcessing, files: readonly ImportedFile[]): void {
  for (const {file, changes} of files) {
    for (const change of changes) {
      const [folder = '', id = ''] = change.entity.split('/');
      if (!Object.hasOwn(KINDS, folder) || sizeOf(change.properties) < SURELY_FITS) continue;
      const record = imported();
      const bytes = Buffer.byteLength(recordFiles(record).get(`${change.entity}.yaml`)?.text() ?? '');
      if (bytes <= mostBytes) continue;
      const entity = record[folder as Folder].find((each) => each.id === id);
      throw tooMuch(file, folder as Folder, change, bytes, entity === undefined ? [] : shares(entity));
    }
  }
}

function tooMuch(file: string, folder: Folder, {title}: Change, bytes: number, largest: readonly string[]): UserProblem {
  return new UserProblem({
    code: 'too-large-to-keep',
    what: `The file says more of the ${KINDS[folder]} "${title.slice(0, 80)}" than is kept of one: ${megabytes(bytes)} MB, at most ${megabytes(mostBytes)} MB. Most of it are ${largest.join(', ')}`,
    where: file,
    fix: `Shorten these columns of its rows, or give the rows ${folder} of their own.`,
  });
}

/** What takes most room, with its origins: remarks by their column, everything else by its property. */
function shares(entity: {readonly notes?: readonly Note[]; readonly provenance?: readonly Provenance[]}): readonly string[] {
  const sizes = new Map<string, number>();
  const add = (of: string, value: unknown): void => void sizes.set(of, (sizes.get(of) ?? 0) + sizeOf(value));
  for (const note of entity.notes ?? []) {
    add(note.label === undefined ? 'remarks' : `remarks of the column "${note.label.slice(0, 60)}"`, note);
  }
  for (const [property, value] of Object.entries(entity)) if (property !== 'notes' && property !== 'provenance') add(property, value);
  for (const origin of entity.provenance ?? []) add(origin.of.split('.')[0] ?? '', origin);
  return [...sizes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMED)
    .filter(([, size]) => size * 20 > mostBytes)
    .map(([of, size]) => `${of} (${megabytes(size)} MB)`);
}

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1).replace(/\.0$/, '');
