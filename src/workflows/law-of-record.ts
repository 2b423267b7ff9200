/** The law as one record sees it: the catalog with the organization's own terms, which are checked before anything is done with them. */
import {lawAsOf, lawFor, type Law, type OwnTerms} from '../law/index.js';
import {faultsOfTerms, UserProblem, UserProblems, type Day, type ProblemDetails} from '../record/index.js';
import {findRecord, openRecord, linesInRoot, readTerms, type OpenedRecord} from '../store/index.js';

export interface WhichRecord {
  readonly record?: string | undefined;
  /** Folder from which the record is looked for. */
  readonly from: string;
  readonly asOf: Day;
}

/** What a command found that needs no record. `termsOf`: folder of the record whose own terms counted, if one's did. */
export interface WithTermsOf<Result> {
  readonly result: Result;
  readonly termsOf: string | undefined;
  /** What is wrong with own terms that were left out for it. */
  readonly leftOut?: UserProblem;
}

/**
 * What a command does with own terms. Whether a word means something else already can only be told with all words of the catalog at
 * hand, which takes half as long as checking a record: a command that looks for no words leaves it to those that do.
 */
interface Using {
  readonly words?: 'unused';
}

/** Throws UserProblem, or UserProblems with a line for each fault, where there is no record or it cannot be read. */
export async function openWithLaw(
  {record, from, asOf}: WhichRecord,
  using: Using = {},
): Promise<{readonly opened: OpenedRecord; readonly law: Law}> {
  const opened = await openRecord(await findRecord({record, from}));
  const {folder} = opened;
  return {opened, law: await lawWith(opened.record.terms, {folder, asOf}, using)};
}

/** Throws UserProblem, or UserProblems, where the own terms say what they cannot. */
export async function lawOfRecord({folder, record: {terms}}: OpenedRecord, asOf: Day): Promise<Law> {
  return lawWith(terms, {folder, asOf});
}

/** For commands that need no record: the law of the one that is named or around, or the catalog's. `folder`: of a record that adds something. */
export async function lawAround({record, from, asOf}: WhichRecord): Promise<{readonly law: Law; readonly folder?: string}> {
  const folder = await folderAround({record, from});
  const terms = folder === undefined ? undefined : await readTerms(folder);
  if (folder === undefined || terms === undefined) return {law: lawAsOf(asOf)};
  return {law: await lawWith(terms, {folder, asOf}), folder};
}

/** The record that is named or around. Undefined where none is named and none is around. */
export async function openAround(which: Omit<WhichRecord, 'asOf'>): Promise<OpenedRecord | undefined> {
  const folder = await folderAround(which);
  return folder === undefined ? undefined : openRecord(folder);
}

async function folderAround({record, from}: Omit<WhichRecord, 'asOf'>): Promise<string | undefined> {
  try {
    return await findRecord({record, from});
  } catch (error) {
    if (record === undefined && error instanceof UserProblem && error.code === 'no-record') return undefined;
    throw error;
  }
}

async function lawWith(
  terms: OwnTerms | undefined,
  {folder, asOf}: {readonly folder: string; readonly asOf: Day},
  {words}: Using = {},
): Promise<Law> {
  if (terms === undefined) return lawAsOf(asOf);
  const ids = faultsOfTerms(terms, lawAsOf(asOf));
  const law = lawFor(terms, asOf);
  // Words are looked up in the extended law, which only ids without fault can make.
  const faults = ids.length > 0 || words === 'unused' ? ids : (await import('../classify/index.js')).faultsOfWords(terms, law);
  if (faults.length === 0) return law;
  const lines = await linesInRoot(
    folder,
    faults.map(({path}) => path),
  );
  throw problemOf(
    faults
      .map(({what, fix}, index) => ({code: OWN_TERMS, what, fix, where: `${ROOT}:${lines[index] ?? 1}`, line: lines[index] ?? 1}))
      .sort((a, b) => a.line - b.line),
    folder,
  );
}

export const isOfOwnTerms = (error: unknown): error is UserProblem => error instanceof UserProblem && error.code === OWN_TERMS;

const OWN_TERMS = 'own-terms';
const ROOT = 'datamap.yaml';
const MOST_SHOWN = 40;

function problemOf(problems: readonly ProblemDetails[], folder: string): UserProblem {
  const [first] = problems;
  if (first !== undefined && problems.length === 1) return new UserProblem(first);
  const shown = problems.slice(0, MOST_SHOWN);
  const told = `${problems.length} faults${problems.length > shown.length ? `, of which ${shown.length} are shown` : ''}`;
  return new UserProblems(
    {code: OWN_TERMS, what: `The own terms of the record have ${told}`, where: folder, fix: 'Mend datamap.yaml; nothing was changed.'},
    shown,
    shown.length === problems.length,
  );
}
