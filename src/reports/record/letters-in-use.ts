/** The letters that a field carries where it is used: the facts of each activity decide, as they do in every report. */
import {hasBegun, type Activity, type FieldInSystem, type FieldLetter, type LettersIn} from '../../record/index.js';
import {distinct} from '../wording.js';
import {markOf} from './cells.js';

interface Judged {
  readonly activity: Activity;
  readonly letters: readonly FieldLetter[];
}

/** `G, L in Trips, L? in Support`: where activities differ each is named; by itself where none uses it. */
export function lettersInUse(
  {field}: FieldInSystem,
  {activities, lettersIn}: {readonly activities: readonly Activity[]; readonly lettersIn: LettersIn},
): {readonly letters: string; readonly limbs: string} {
  const judged = distinct(activities.filter(hasBegun)).map((activity): Judged => ({activity, letters: lettersIn(field, activity)}));
  const alone = [{letters: lettersIn(field)}];
  return {
    letters: marksIn(judged.length === 0 ? alone : judged, ({letter}) => letter),
    limbs: marksIn(judged.length === 0 ? alone : judged, ({limb}) => limb),
  };
}

function marksIn(
  judged: readonly (Pick<Judged, 'letters'> & Partial<Pick<Judged, 'activity'>>)[],
  nameOf: (letter: FieldLetter) => string | undefined,
): string {
  const names = distinct(judged.flatMap(({letters}) => letters.flatMap((letter) => nameOf(letter) ?? [])));
  return names.flatMap((name) => marksOf(name, judged, nameOf)).join(', ');
}

function marksOf(name: string, judged: Parameters<typeof marksIn>[0], nameOf: Parameters<typeof marksIn>[1]): readonly string[] {
  const carried = judged.map(({activity, letters}) => {
    const own = letters.filter((letter) => nameOf(letter) === name);
    return {activity, mark: own.length === 0 ? undefined : `${name}${markOf(own)}`};
  });
  const marks = distinct(carried.map(({mark}) => mark));
  if (marks.length === 1) return marks.flatMap((mark) => mark ?? []);
  return marks.flatMap((mark) =>
    mark === undefined
      ? []
      : [`${mark} in ${carried.flatMap((each) => (each.mark === mark ? (each.activity?.name ?? []) : [])).join(' and ')}`],
  );
}
