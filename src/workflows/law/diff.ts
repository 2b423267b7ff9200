/** What changes in the law's data between two days; where there is a record, what that makes of it. */
import {changesBetween, type LawChanges} from '../../law/changes.js';
import {COLLECTIONS, nameOf} from '../../law/collections.js';
import {lawAsOf} from '../../law/index.js';
import {UserProblem, type Day} from '../../record/index.js';
import {detailOf, DETAILS} from '../../reports/law/detail.js';
import {diffDocument, type DiffEntry, type DiffLetter, type LawDiff, type RecordEffects} from '../../reports/law/diff.js';
import type {Answered} from './answered.js';
import {lawOfRecord, openAround} from '../law-of-record.js';

interface Options {
  readonly from: Day;
  readonly to: Day;
  readonly record?: string | undefined;
  /** Folder from which the record is looked for. */
  readonly folder: string;
}

/** Throws UserProblem where the days are the wrong way round, or a record is named that is none. Without a record the law's part stands alone. */
export async function diffLaw({from, to, record: named, folder}: Options): Promise<Answered<LawDiff>> {
  if (from > to) {
    throw new UserProblem({
      code: 'dates-reversed',
      what: `--from ${from} lies after --to ${to}`,
      where: '--from, --to',
      fix: `Give the earlier day first: --from ${to} --to ${from}`,
    });
  }
  const changes = changesBetween(from, to);
  const law = lawAsOf(to);
  const answer: LawDiff = {
    from,
    to,
    catalog: law.version,
    entries: entriesOf(changes),
    letters: lettersOf(changes),
    record: await effectsOnRecord({from, to, named, folder}),
  };
  return {answer, document: diffDocument(answer)};
}

/** In the order of the collections, each by day. */
function entriesOf({entries}: LawChanges): readonly DiffEntry[] {
  return COLLECTIONS.flatMap(({collection, name, kind}) =>
    entries
      .filter((entry) => entry.collection === collection)
      .map(({before, after, ...change}) => {
        const detail = detailOf(collection, after ?? before, lawAsOf(change.on));
        return {
          ...change,
          collection: name,
          kind,
          ...(detail === undefined ? {} : {detail: `${DETAILS[collection]?.title ?? ''}: ${detail}`}),
        };
      }),
  );
}

function lettersOf({letters}: LawChanges): readonly DiffLetter[] {
  return letters.map(({on, change, letter, limb, when, citation, verification, elements}) => {
    const law = lawAsOf(on);
    const [collection, id] = limb === undefined ? (['categories', letter] as const) : (['limbs', limb] as const);
    const named = law.find(collection, id) ?? law.history(collection).find((entry) => entry.id === id);
    const question = law.history('facts').find((fact) => fact.id === when)?.question;
    return {
      on,
      change,
      letter,
      ...(limb === undefined ? {} : {limb}),
      title: named?.title ?? nameOf(collection).is,
      ...(when === undefined ? {} : {when}),
      ...(question === undefined ? {} : {question}),
      citation,
      verification,
      elements,
    };
  });
}

async function effectsOnRecord({
  from,
  to,
  named,
  folder,
}: Pick<Options, 'from' | 'to' | 'folder'> & {readonly named: string | undefined}): Promise<RecordEffects | null> {
  const opened = await openAround({record: named, from: folder});
  if (opened === undefined) return null;
  const [before, after] = [await lawOfRecord(opened, from), await lawOfRecord(opened, to)];
  const {lawEffects} = await import('./effects.js');
  return lawEffects(opened.record, {before, after, to});
}
