/** A person goes through the suggestions, the most uncertain first. Every decision is saved at once. */
import {findElements} from '../classify/index.js';
import type {Element, ElementId, Law} from '../law/index.js';
import {fieldId, type Day, type Field, type RecordOfProcessing, type System} from '../record/index.js';
import {findRecord, openRecord, saveRecord} from '../store/index.js';
import type {Choice, Prompter} from '../terminal/prompter.js';
import {openWithLaw} from './law-of-record.js';
import {isOpen, percent, stateOf, withEdits, withoutMapping} from './map-changes.js';
import {systemsOf, type HowToMap} from './map-fields.js';

export interface OpenSuggestion {
  readonly field: string;
  readonly state: string;
  readonly confidence: number;
  readonly because: string;
  /** What the register or the interview calls it, where that is not its name; and what it says of it. */
  readonly told: readonly string[];
}

export interface ReviewResult {
  readonly confirmed: number;
  readonly skipped: number;
  /** Fields that still wait for a decision. */
  readonly left: number;
}

/** What waits for a decision, most uncertain first; fields without a suggestion before all. */
export async function openSuggestions(how: HowToMap): Promise<readonly OpenSuggestion[]> {
  const opened = await openRecord(await findRecord(how));
  return openFields(opened.record, systemsOf(opened, how.system)).map(({system, field}) => ({
    field: fieldId(system, field),
    state: stateOf(field),
    confidence: field.suggestion?.confidence ?? 0,
    because: field.suggestion?.because ?? '',
    told: toldOf(field),
  }));
}

/** The words under which somebody told of it, with the cell they stand in. */
function toldOf({name, label, description, provenance}: Field): readonly string[] {
  const at = (provenance ?? []).find(({of, means}) => means === 'import' && (of === 'label' || of === 'name'))?.at;
  return [
    ...(label === undefined || label === name ? [] : [`Called “${label}”${at === undefined ? '' : ` in ${at}`}`]),
    ...(description === undefined ? [] : [description]),
  ];
}

type Act = 'accept' | 'change' | 'not-personal' | 'skip' | 'undo' | 'stop';

interface Place {
  readonly system: System;
  readonly field: Field;
}

/** Rejects with `ExitPromptError` on Ctrl-C; what was decided until then is kept. */
export async function reviewSuggestions(
  how: HowToMap & {readonly prompter: Prompter; readonly onSaved?: ((decisions: number) => void) | undefined},
): Promise<ReviewResult> {
  const {prompter, asOf, by, onSaved} = how;
  const {opened, law} = await openWithLaw(how);
  const places = openFields(opened.record, systemsOf(opened, how.system));
  const decisions = new Map<number, Field>();
  let record = opened.record;
  let skipped = 0;
  const keep = async (at: number, place: Place, after: Field): Promise<void> => {
    record = withEdits(record, [{system: place.system, before: decisions.get(at) ?? place.field, after}]);
    await saveRecord(opened, record, {command: 'map', by, on: asOf});
    decisions.set(at, after);
    onSaved?.(decisions.size);
  };
  let at = 0;
  while (at < places.length) {
    const place = places[at];
    if (place === undefined) break;
    const act = await ask(prompter, {place, law, left: places.length - at, first: at === 0});
    if (act === 'stop') break;
    if (act === 'undo') {
      at--;
      const back = places[at];
      if (back !== undefined && decisions.has(at)) {
        await keep(at, back, back.field);
        decisions.delete(at);
        onSaved?.(decisions.size);
      } else {
        skipped--;
      }
      continue;
    }
    if (act === 'skip') skipped++;
    else await keep(at, place, await decisionOf(act, place.field, {prompter, law, by, on: asOf}));
    at++;
  }
  return {confirmed: decisions.size, skipped, left: places.length - decisions.size};
}

function openFields(record: RecordOfProcessing, systems: readonly System[]): readonly Place[] {
  const wanted = new Set(systems.map(({id}) => id));
  const places = record.systems
    .filter(({id}) => wanted.has(id))
    .flatMap((system) => system.fields.filter(isOpen).map((field) => ({system, field})));
  return places.sort((a, b) => (a.field.suggestion?.confidence ?? 0) - (b.field.suggestion?.confidence ?? 0));
}

async function ask(
  prompter: Prompter,
  {place: {system, field}, law, left, first}: {readonly place: Place; readonly law: Law; readonly left: number; readonly first: boolean},
): Promise<Act> {
  const {suggestion, elements} = field;
  const suggested =
    suggestion === undefined
      ? undefined
      : elements.length === 0
        ? 'not personal'
        : elements.map((id) => law.find('elements', id)?.name ?? id).join(', ');
  const help = [...toldOf(field), suggestion && `${suggestion.because} (${percent(suggestion.confidence)})`].filter(Boolean).join('\n');
  const accept: readonly Choice[] = suggested === undefined ? [] : [{value: 'accept', label: `Yes: ${suggested}`}];
  const change: Choice = {value: 'change', label: suggested === undefined ? 'Choose what it is' : 'No, it is something else'};
  // The first one is highlighted: that it is not personal never is where somebody's words name data about people.
  const doubtful = suggestion !== undefined && elements.length === 0 && namedBy(field, law).length > 0;
  const choices: Choice[] = [
    ...(doubtful ? [change, ...accept] : [...accept, change]),
    ...(suggested === 'not personal' ? [] : [{value: 'not-personal', label: 'It is not about people'}]),
    {value: 'skip', label: 'Skip it for now'},
    ...(first ? [] : [{value: 'undo', label: 'Go back to the one before'}]),
    {value: 'stop', label: `Stop here (${left} left)`},
  ];
  const answer = await prompter.one({ask: `What is ${fieldId(system, field)}?`, choices, ...(help === '' ? {} : {help})});
  return answer as Act;
}

interface Deciding {
  readonly prompter: Prompter;
  readonly law: Law;
  readonly by: string;
  readonly on: Day;
}

async function decisionOf(act: 'accept' | 'change' | 'not-personal', field: Field, {prompter, law, by, on}: Deciding): Promise<Field> {
  const bare = withoutMapping(field);
  const origin = {of: 'elements', means: 'interview', by, on} as const;
  if (act === 'accept') {
    const {suggestion, provenance} = field;
    const notPersonal = field.elements.length === 0;
    // What the classifier said stays beside who confirmed it.
    const kept = (provenance ?? []).map((each) =>
      each.of === 'elements' && each.means === 'classifier' ? {...each, confirmedBy: by, confirmedOn: on} : each,
    );
    return {
      ...bare,
      elements: field.elements,
      ...(notPersonal ? {personal: 'not-personal'} : {}),
      ...(suggestion ? {suggestion} : {}),
      confirmed: {by, on},
      provenance: kept,
    };
  }
  const provenance = [...(bare.provenance ?? []), origin];
  if (act === 'not-personal') return {...bare, elements: [], personal: 'not-personal', confirmed: {by, on}, provenance};
  const chosen = await prompter.search({ask: 'What is it? Type a word', choices: elementChoices(field, law)});
  const more = await prompter.text({ask: 'Why? Return leaves it open', default: ''});
  const reason = more.trim();
  return {...bare, elements: [chosen], confirmed: {by, on, ...(reason === '' ? {} : {reason})}, provenance};
}

/** What the description names comes first. */
function elementChoices(field: Field, law: Law): readonly Choice[] {
  const named = new Set(namedBy(field, law));
  const elements = law.all('elements');
  const choice = ({id, name, text, words, phrases}: Element): Choice => ({
    value: id,
    label: name,
    help: text,
    words: [id, ...words, ...phrases],
  });
  return [...elements.filter(({id}) => named.has(id)), ...elements.filter(({id}) => !named.has(id))].map(choice);
}

const namedBy = ({label, description}: Field, law: Law): readonly ElementId[] =>
  findElements(`${label ?? ''}\n${description ?? ''}`, law).map(({element}) => element);
