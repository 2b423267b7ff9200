/** What a table is about, and with that the meaning of each of its columns. */
import {IDENTITY_HEADINGS, VAGUE_HEADINGS} from './column-words.js';
import type {DateOrder} from './cell-dates.js';
import type {Heading} from './find-tables.js';
import {guessMeaning, wordsOfHeading} from './heading.js';
import type {Vocabulary} from '../importers/importer.js';
import type {Meaning} from './meaning.js';

/** The kind of thing that each row is. `parts`: rows that belong to the only activity of another sheet. */
export type Shape = 'fields' | 'activities' | 'recipients' | 'systems' | 'data' | 'none';

export interface ResolvedColumn {
  readonly column: number;
  /** As shown: `Group > Field` where the field's heading alone says nothing. */
  readonly heading: string;
  readonly meaning: Meaning;
  /** Where the meaning comes from. */
  readonly by: 'words' | 'person' | 'saved' | 'values' | 'layout';
  readonly laid?: Laid;
  /** How a person said that it writes dates. */
  readonly dates?: DateOrder;
  /** Nobody said what it means, and no word of its heading is known. */
  readonly unknown?: true;
}

export interface Hints {
  /** Name of the sheet and of the file, the nearer first. */
  readonly names: readonly string[];
  /** What a person said, by heading or column letter; `saved` ones come from an earlier import, others from the layout. */
  readonly stated: (heading: Heading) => Stated | undefined;
  /** Some values of a column. */
  readonly values: (column: number) => readonly string[];
  /** Whether the record knows an activity of this name. */
  readonly isActivity: (name: string) => boolean;
  readonly shape?: Shape;
}

export interface Stated {
  readonly meaning: Meaning;
  readonly by: 'person' | 'saved' | 'layout';
  readonly laid?: Laid;
  readonly dates?: DateOrder;
}

/** What a layout says of the values of a column. */
export interface Laid {
  readonly words?: Vocabulary;
  /** For a value that means something else, or several things: what it is to be read as. */
  readonly instead?: (text: string) => readonly {readonly meaning: Meaning; readonly text: string}[] | undefined;
}

export interface ResolvedTable {
  readonly shape: Shape;
  readonly columns: readonly ResolvedColumn[];
}

interface Draft {
  readonly heading: Heading;
  readonly words: readonly string[];
  meaning: Meaning | undefined;
  by: ResolvedColumn['by'];
  readonly instead: Meaning | undefined;
  readonly laid?: Laid;
  readonly dates?: DateOrder;
}

export function resolveColumns(headings: readonly Heading[], hints: Hints): ResolvedTable {
  const drafts = headings.map((heading) => draftOf(heading, hints));
  const has = (...meanings: readonly Meaning[]): boolean => drafts.some(({meaning}) => meaning !== undefined && meanings.includes(meaning));
  settleByValues(drafts, hints);
  const shape = hints.shape ?? shapeOf(drafts, hints);
  settleEntry(drafts, shape);
  settleIdentity(drafts, shape, has);
  for (const [index, draft] of drafts.entries()) settleVague(draft, shape, has, drafts[index - 1], drafts[index + 1]);
  for (const draft of drafts) settleService(draft, drafts);
  for (const draft of drafts) settleContractDay(draft, drafts);
  for (const draft of drafts) settleByWhole(draft, shape, has, hints);
  if (shape === 'fields' && !has('system')) settleOuterDataset(drafts);
  if (shape === 'fields' && !has('dataset')) {
    const other = drafts.find(({instead, by}) => instead === 'dataset' && by === 'words');
    if (other) other.meaning = 'dataset';
  }
  if (!has('data') && has('category')) {
    for (const draft of drafts) {
      if (draft.by === 'words' && draft.meaning === 'description' && /^examples?$/.test(draft.words.join(' '))) draft.meaning = 'data';
    }
  }
  return {
    shape,
    columns: drafts.map(({heading, meaning, by, laid, dates}) => ({
      column: heading.column,
      heading: shownHeading(heading),
      meaning: meaning ?? 'other',
      by,
      ...(laid ? {laid} : {}),
      ...(dates ? {dates} : {}),
      ...(meaning === undefined ? {unknown: true as const} : {}),
    })),
  };
}

function draftOf(heading: Heading, {stated}: Hints): Draft {
  const words = wordsOfHeading(heading.says ?? heading.text);
  const said = stated(heading);
  if (said) {
    const {meaning, by, laid, dates} = said;
    return {heading, words, meaning, by, instead: undefined, ...(laid ? {laid} : {}), ...(dates ? {dates} : {})};
  }
  if (heading.means !== undefined) return {heading, words, meaning: heading.means, by: 'layout', instead: undefined};
  const alone = guessMeaning(heading.says ?? heading.text);
  const guess = alone ?? (heading.group === undefined ? undefined : guessMeaning(heading.group));
  return {heading, words, meaning: guess?.meaning, by: 'words', instead: guess?.instead};
}

/** `For` in a list of vendors names activities where the record knows them by these names. */
function settleByValues(drafts: readonly Draft[], {values, isActivity}: Hints): void {
  if (drafts.some(({meaning}) => meaning === 'activity')) return;
  for (const draft of drafts) {
    if (draft.meaning !== 'purpose' || draft.by !== 'words') continue;
    const filled = values(draft.heading.column).filter((value) => value.trim() !== '');
    if (filled.length === 0 || filled.filter(isActivity).length * 2 < filled.length) continue;
    draft.meaning = 'activity';
    draft.by = 'values';
    return;
  }
}

const SHAPE_OF_MEANING: Partial<Record<Meaning, Shape>> = {
  activity: 'activities',
  purpose: 'activities',
  recipient: 'recipients',
  transfer: 'recipients',
  contract: 'recipients',
  system: 'systems',
  field: 'fields',
  data: 'data',
  category: 'data',
  people: 'none',
};

function shapeOf(drafts: readonly Draft[], {names}: Hints): Shape {
  const at = (...meanings: readonly Meaning[]): number =>
    drafts.findIndex(({meaning}) => meaning !== undefined && meanings.includes(meaning));
  const has = (...meanings: readonly Meaning[]): boolean => at(...meanings) >= 0;
  if (has('field') && (has('system', 'dataset', 'field-type') || !has('activity', 'purpose'))) return 'fields';
  if (has('activity') && !(has('recipient', 'legal-name') && at('recipient', 'legal-name') < at('activity'))) return 'activities';
  const anonymous = drafts.some(({words}) => IDENTITY_HEADINGS.has(words.join(' ')));
  if (anonymous) {
    for (const [index, name] of names.entries()) {
      // A sheet's own name says it more firmly than a file's.
      if (has('recipient', 'legal-name') || (has('system') && index === names.length - 1)) break;
      const meaning = guessMeaning(name.replace(/\.[a-z0-9]+$/i, ''))?.meaning;
      const shape = meaning === undefined ? undefined : SHAPE_OF_MEANING[meaning];
      if (shape !== undefined) return shape;
    }
  }
  const [system, recipient] = [at('system'), at('recipient', 'legal-name')];
  if (
    system >= 0 &&
    (recipient < 0 || system < recipient) &&
    !(has('purpose') && at('purpose') < system && !has('department')) &&
    !(has('data') && at('data') < system && has('retention', 'purpose'))
  ) {
    return 'systems';
  }
  if (
    recipient >= 0 &&
    (system < 0 || recipient < system) &&
    !(has('purpose', 'data', 'category') && at('purpose', 'data', 'category') < recipient)
  ) {
    return 'recipients';
  }
  if (has('purpose')) {
    return has('category', 'data') && at('category', 'data') < at('purpose') && !has('department') ? 'data' : 'activities';
  }
  if (has('category', 'data')) return 'data';
  if (recipient >= 0) return 'recipients';
  if (system >= 0) return 'systems';
  // Names beside addresses are contacts.
  const kept = anonymous && has('owner', 'department', 'status', 'retention', 'legal-basis') && !has('recipient-address');
  return kept && drafts.filter(({meaning}) => meaning !== undefined).length >= 3 ? 'activities' : 'none';
}

const IDENTITY_OF_SHAPE: Readonly<Record<Shape, Meaning>> = {
  fields: 'field',
  activities: 'activity',
  recipients: 'recipient',
  systems: 'system',
  data: 'data',
  none: 'other',
};

/** The heading above a form names what it is about; a name that the form asks for beside it is the full one. */
function settleEntry(drafts: readonly Draft[], shape: Shape): void {
  const entry = drafts.find(({heading}) => heading.entry !== undefined);
  if (!entry || entry.by !== 'words') return;
  const {entry: stated = 'identity'} = entry.heading;
  const identity = stated === 'identity' ? IDENTITY_OF_SHAPE[shape] : stated;
  for (const draft of drafts) {
    if (draft.by !== 'words') continue;
    if (draft === entry) continue;
    if (IDENTITY_HEADINGS.has(draft.words.join(' '))) draft.meaning = 'other';
    else if (identity === 'recipient' && draft.meaning === 'recipient') draft.meaning = isService(draft) ? 'service' : 'legal-name';
    // What a processor carries out is what we have it for.
    else if (identity === 'recipient' && draft.meaning === 'activity') draft.meaning = 'purpose';
    else if (isRemarkOn(draft, drafts)) draft.meaning = 'notes';
  }
  entry.meaning = identity;
}

/** `Dataset`, `Collection`, `Field`: the wider of two is the system. */
function settleOuterDataset(drafts: readonly Draft[]): void {
  const [outer, inner] = drafts.filter(({meaning, by}) => meaning === 'dataset' && by === 'words');
  if (outer && inner && /\bdatasets?\b/.test(outer.words.join(' '))) outer.meaning = 'system';
}

/** `People alive` beside `People`: in a form each question is asked once, and what only sounds like it is a remark. */
function isRemarkOn(draft: Draft, drafts: readonly Draft[]): boolean {
  const {meaning} = draft;
  if (meaning === undefined || !ASKED_ONCE.includes(meaning)) return false;
  const firmness = ({heading}: Draft): number => guessMeaning(heading.says ?? heading.text)?.strength ?? 0;
  return drafts.some((other) => other.meaning === meaning && firmness(other) > firmness(draft));
}

const ASKED_ONCE: readonly Meaning[] = ['people', 'retention', 'purpose', 'legal-basis', 'activity'];

/** `Name` names what each row is; beside a column that does so already it is a label or somebody's name. */
function settleIdentity(drafts: readonly Draft[], shape: Shape, has: (...meanings: readonly Meaning[]) => boolean): void {
  const identity = IDENTITY_OF_SHAPE[shape];
  for (const draft of drafts) {
    if (!IDENTITY_HEADINGS.has(draft.words.join(' ')) || (draft.meaning !== undefined && draft.by !== 'words')) continue;
    if (draft.meaning !== undefined && draft.words.join(' ') !== 'title') continue;
    if (draft.meaning === undefined) draft.meaning = has(identity) ? (shape === 'fields' ? 'label' : 'other') : identity;
  }
}

/** `Category` and `Type` are about whatever the rows are. */
function settleVague(
  draft: Draft,
  shape: Shape,
  has: (...meanings: readonly Meaning[]) => boolean,
  before: Draft | undefined,
  after: Draft | undefined,
): void {
  if (draft.by !== 'words' && draft.by !== 'values') return;
  const text = draft.words.join(' ');
  if (VAGUE_HEADINGS.has(text)) {
    if (shape === 'recipients') draft.meaning = 'recipient-kind';
    else if (shape === 'fields') draft.meaning = /^(?:type|typ|types|tipo)$/.test(text) ? 'field-type' : 'category';
    else if (isRecipient(before) || (isRecipient(after) && before?.meaning !== IDENTITY_OF_SHAPE[shape])) draft.meaning = 'recipient-kind';
    else if (shape === 'systems') draft.meaning = 'system-kind';
    else draft.meaning = (shape === 'activities' || shape === 'data') && !has('data', 'category') ? 'data' : 'other';
    return;
  }
  if (draft.meaning !== 'field-type' || shape === 'fields') return;
  // Outside a list of fields `Data type` says what kinds of data.
  draft.meaning = /\bdata|daten|donnees|datos\b/.test(text) && !has('data') ? 'data' : 'other';
}

const isRecipient = (draft: Draft | undefined): boolean => draft?.meaning === 'recipient' || draft?.meaning === 'legal-name';

/** `Service` names the recipient where no other column does; beside one that does it says what that one is for. */
function settleService(draft: Draft, drafts: readonly Draft[]): void {
  if (draft.by !== 'words' || draft.meaning !== 'recipient' || !isService(draft)) return;
  if (drafts.some((other) => isRecipient(other) && !isService(other))) draft.meaning = 'service';
}

const isService = ({words}: Draft): boolean =>
  /^(?:services?|diensten?|dienst|servicios?|servizi|servizio|servicos?)$/.test(words.join(' '));

const CONTRACTS: readonly (Meaning | undefined)[] = ['contract', 'contract-signed', 'contract-ends'];
const ON_PROCESSING = /\b(?:dpas?|avv|av vertrag\w*|data processing|auftragsverarbeit\w*|sous traitance|encargo)\b/;

/** `Contract start` beside a column about the data-processing agreement is the day of another contract. */
function settleContractDay(draft: Draft, drafts: readonly Draft[]): void {
  const isOnProcessing = ({words}: Draft): boolean => ON_PROCESSING.test(words.join(' '));
  if (draft.by !== 'words' || draft.meaning !== 'contract-signed' || isOnProcessing(draft)) return;
  if (drafts.some((other) => CONTRACTS.includes(other.meaning) && isOnProcessing(other))) draft.meaning = 'contract-begins';
}

const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
const COMPANY = /\b(?:inc|ltd|llc|gmbh|corp|plc|university|council|trust|hospital|bank|services?|group)\b/i;

/** What only the rest of the table tells: a `Name` that names people, a `Domain` that is no address. */
function settleByWhole(draft: Draft, shape: Shape, has: (...meanings: readonly Meaning[]) => boolean, {values}: Hints): void {
  if (draft.by !== 'words') return;
  const heading = draft.words.join(' ');
  const filled = (): readonly string[] =>
    values(draft.heading.column)
      .map((value) => value.trim())
      .filter((value) => value !== '');
  if (heading === 'domain' && !has('recipient', 'legal-name') && !filled().some((value) => value.includes('.'))) {
    draft.meaning = 'department';
  }
  if (heading !== 'name' || draft.meaning !== 'other' || shape === 'none' || has('owner')) return;
  const names = filled();
  if (names.length === 0 || names.filter((name) => PERSON.test(name) && !COMPANY.test(name)).length * 4 < names.length * 3) return;
  draft.meaning = 'owner';
  draft.by = 'values';
}

function shownHeading({text, group}: Heading): string {
  return group !== undefined && (guessMeaning(text) === undefined || wordsOfHeading(text).length === 0) ? `${group} > ${text}` : text;
}
