/** What was answered, kept in this browser: saved as somebody types, there again when the page is opened again. */
import {dataOfDraft, draftOfData, type SentInterview} from '../intake/interview/index.js';
import type {Kept} from './sitting.js';

export interface Keeper {
  /** False where the browser keeps nothing. */
  readonly works: boolean;
  load(): Kept | undefined;
  /** False where it could not be kept. */
  save(kept: Kept): boolean;
  clear(): void;
}

/** One place for each questionnaire, subject and record: pages from disk share a store with each other. */
const placeOf = ({questionnaire: {id, version}, subject, record}: SentInterview): string =>
  `datamap interview ${JSON.stringify([id, version, subject?.id ?? '', record.organization.legalName])}`;

export function keeperOf(sent: SentInterview): Keeper {
  const place = placeOf(sent);
  const store = storeOf(place);
  return {
    works: store !== undefined,
    load: () => readKept(store?.getItem(place), sent),
    save(kept) {
      try {
        store?.setItem(place, written(kept, sent));
        return store !== undefined;
      } catch {
        return false;
      }
    },
    clear: () => store?.removeItem(place),
  };
}

/** Undefined where the browser refuses: private windows, managed machines, a full disk. */
function storeOf(place: string): Storage | undefined {
  try {
    const probe = `${place} ?`;
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function written({answers, typed, person, step}: Kept, {questionnaire: {id, version}, subject}: SentInterview): string {
  const draft = dataOfDraft({
    questionnaire: id,
    version,
    subject: subject?.id ?? '',
    name: subject?.name ?? '',
    fresh: subject === undefined,
    answers,
  });
  return JSON.stringify({draft, typed: [...typed], person, step});
}

/** Whatever does not fit the questions of this page counts as nothing: somebody else may have written it. */
function readKept(text: string | null | undefined, {questionnaire}: SentInterview): Kept | undefined {
  try {
    const data = JSON.parse(text ?? 'null') as {draft?: unknown; typed?: unknown; person?: unknown; step?: unknown} | null;
    const draft = draftOfData(data?.draft, questionnaire);
    if (draft === undefined) return undefined;
    const typed = Array.isArray(data?.typed) ? (data.typed as readonly unknown[]).filter(isPair) : [];
    return {answers: draft.answers, typed: new Map(typed), person: textOf(data?.person), step: textOf(data?.step)};
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');
