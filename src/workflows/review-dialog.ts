/** Asks a person about one group, or one field of it, and gives back what to do. Nothing is decided here. */
import type {Element, Law} from '../law/index.js';
import type {Choice, Prompter} from '../terminal/prompter.js';
import type {Verdict} from './review-decision.js';
import type {Group, OpenField} from './review-groups.js';
import {groupTitle, lettersOfElements, namesOfElements, storyOf, sureness} from './review-words.js';

export type Act =
  | {readonly do: 'decide'; readonly fields: readonly OpenField[]; readonly as: Verdict}
  | {readonly do: 'take-out' | 'skip'; readonly fields: readonly OpenField[]}
  | {readonly do: 'one-by-one' | 'together' | 'undo' | 'stop'};

export interface Asking {
  readonly prompter: Prompter;
  readonly law: Law;
  /** Fields without a decision, this group's too. */
  readonly left: number;
  /** What going back would take back; undefined where nothing was done yet. */
  readonly last: string | undefined;
}

/** Fields of a group that are shown at once. */
const PAGE = 12;
/** Elements that names and descriptions hint at and that may be chosen without a search. */
const MOST_GUESSES = 2;
/** Before the id of an element, in the value of a choice. */
const IS = 'is ';

export async function askAboutGroup(group: Group, asking: Asking): Promise<Act> {
  const {prompter, law} = asking;
  const {fields} = group;
  prompter.message(groupTitle(group, law), 'strong');
  let shown = showFields(fields.slice(0, PAGE), asking);
  for (;;) {
    const act = await prompter.one({ask: `What are these ${fields.length} fields?`, choices: groupChoices(group, shown, asking)});
    if (act === 'more') shown += showFields(fields.slice(shown, shown + PAGE), asking);
    else if (act === 'accept') return {do: 'decide', fields, as: {elements: group.elements}};
    else if (act === 'not-personal') return {do: 'decide', fields, as: {elements: []}};
    else if (act === 'skip') return {do: 'skip', fields};
    else if (act.startsWith(IS)) return {do: 'decide', fields, as: {elements: [act.slice(IS.length)]}};
    else if (act === 'change') {
      const as = await searchVerdict(fields, asking);
      if (as !== undefined) return {do: 'decide', fields, as};
    } else if (act === 'some') {
      const some = await askAboutSome(group, asking);
      if (some !== undefined) return some;
    } else return {do: act as 'one-by-one' | 'undo' | 'stop'};
  }
}

function groupChoices({kind, elements, fields, takenOut}: Group, shown: number, {law, left, last}: Asking): readonly Choice[] {
  const count = fields.length;
  const hasSuggestion = kind === 'suggested' || kind === 'doubtful';
  const accept: Choice = {value: 'accept', label: `Yes, all ${count}: ${namesOfElements(elements, law)}`};
  const each: Choice = {value: 'one-by-one', label: 'Go through them one by one'};
  const change: Choice = {value: 'change', label: hasSuggestion ? 'All are something else: search' : 'All are the same: search'};
  const some: Choice = {value: 'some', label: hasSuggestion ? 'Some are something else: tick them' : 'Some are the same: tick them'};
  const none: Choice = {value: 'not-personal', label: 'None of them is about people'};
  const hidden = count - shown;
  // The first one is highlighted: nobody should agree by Enter to what somebody's words or a person speak against.
  const byKind =
    kind === 'dataset'
      ? [each, some, change, none]
      : kind === 'name'
        ? [change, ...guessChoices(fields, law), none, each, some]
        : takenOut === true
          ? [change, ...(elements.length === 0 ? [] : [none]), each, some, accept]
          : kind === 'doubtful'
            ? [each, some, change, accept]
            : [accept, each, some, change, ...(elements.length === 0 ? [] : [none])];
  return [
    ...(hidden > 0 ? [{value: 'more', label: `Show ${Math.min(hidden, PAGE)} more of them (${hidden} not shown)`}] : []),
    ...byKind,
    {value: 'skip', label: `Skip all ${count} for now`},
    ...wayOut(left, last),
  ];
}

/** Undefined: they ticked none, or went back. */
async function askAboutSome(group: Group, asking: Asking): Promise<Act | undefined> {
  const {prompter, law} = asking;
  const {fields, kind, elements} = group;
  const picked = await prompter.many({
    ask: kind === 'suggested' || kind === 'doubtful' ? `Which are not ${namesOfElements(elements, law)}?` : 'Which are the same?',
    choices: fields.map((open) => ({value: open.id, label: open.id, help: storyOf(open).join('\n')})),
    boxes: true,
  });
  const some = fields.filter(({id}) => picked.includes(id));
  if (some.length === 0) return undefined;
  const act = await prompter.one({
    ask: some.length === 1 ? `What is ${some[0]?.id ?? ''}?` : `What are these ${some.length}?`,
    choices: [
      {value: 'change', label: 'Search what it is'},
      {value: 'not-personal', label: 'Not about people'},
      ...(some.length === fields.length ? [] : [{value: 'take-out', label: 'Decide later: make them a group of their own'}]),
      {value: 'back', label: 'Back'},
    ],
  });
  if (act === 'take-out') return {do: 'take-out', fields: some};
  if (act === 'not-personal') return {do: 'decide', fields: some, as: {elements: []}};
  const as = act === 'change' ? await searchVerdict(some, asking) : undefined;
  return as && {do: 'decide', fields: some, as};
}

/** About the first field of the group. */
export async function askAboutField(group: Group, open: OpenField, asking: Asking): Promise<Act> {
  const {prompter, law, left, last} = asking;
  const {kind, elements, fields, takenOut} = group;
  const hasSuggestion = kind === 'suggested' || kind === 'doubtful';
  const accept: readonly Choice[] = hasSuggestion ? [{value: 'accept', label: `Yes: ${namesOfElements(elements, law)}`}] : [];
  const change: Choice = {value: 'change', label: hasSuggestion ? 'No, it is something else' : 'Choose what it is'};
  const cautious = kind === 'doubtful' || takenOut === true;
  const sure = sureness(open).trim();
  const help = storyOf(open).join('\n');
  for (;;) {
    const act = await prompter.one({
      ask: `What is ${open.id}?`,
      help: sure === '' ? help : `${help} (${sure})`,
      choices: [
        ...(cautious ? [change, ...accept] : [...accept, change]),
        ...guessChoices([open], law),
        ...(hasSuggestion && elements.length === 0 ? [] : [{value: 'not-personal', label: 'It is not about people'}]),
        {value: 'skip', label: 'Skip it for now'},
        ...(fields.length > 1 ? [{value: 'together', label: `Decide on all ${fields.length} together`}] : []),
        ...wayOut(left, last),
      ],
    });
    if (act === 'accept') return {do: 'decide', fields: [open], as: {elements}};
    if (act === 'not-personal') return {do: 'decide', fields: [open], as: {elements: []}};
    if (act === 'skip') return {do: 'skip', fields: [open]};
    if (act.startsWith(IS)) return {do: 'decide', fields: [open], as: {elements: [act.slice(IS.length)]}};
    if (act !== 'change') return {do: act as 'together' | 'undo' | 'stop'};
    const as = await searchVerdict([open], asking);
    if (as !== undefined) return {do: 'decide', fields: [open], as};
  }
}

function guessChoices(fields: readonly OpenField[], law: Law): readonly Choice[] {
  const guessed = [...new Set(fields.flatMap(({guess}) => guess?.elements ?? []))].slice(0, MOST_GUESSES);
  return guessed.map((id) => ({value: IS + id, label: `Perhaps ${namesOfElements([id], law)}`, help: law.find('elements', id)?.text}));
}

/** Which of the fields alike the verdict about one of them holds for too. */
export async function askAboutAlike(alike: readonly OpenField[], as: Verdict, asking: Asking): Promise<readonly OpenField[]> {
  const {prompter, law} = asking;
  prompter.message(
    `${alike.length === 1 ? 'One more open field has' : `${alike.length} more open fields have`} this name, in a table of this kind`,
    'strong',
  );
  showFields(alike, asking);
  const what = namesOfElements(as.elements, law);
  const act = await prompter.one({
    ask: alike.length === 1 ? `Is it ${what} too?` : `Are they ${what} too?`,
    choices: [
      {value: 'all', label: alike.length === 1 ? 'Yes' : `Yes, all ${alike.length}`},
      ...(alike.length === 1 ? [] : [{value: 'some', label: 'Some of them: tick those'}]),
      {value: 'none', label: 'No, only the one before'},
    ],
  });
  if (act !== 'some') return act === 'all' ? alike : [];
  const picked = await prompter.many({
    ask: `Which are ${what}?`,
    choices: alike.map((open) => ({value: open.id, label: open.id, help: storyOf(open).join('\n')})),
    boxes: true,
  });
  return alike.filter(({id}) => picked.includes(id));
}

/** Undefined where nothing was chosen. */
async function searchVerdict(fields: readonly OpenField[], {prompter, law}: Asking): Promise<Verdict | undefined> {
  const elements = await prompter.many({
    ask: fields.length === 1 ? 'What is it? Type a word' : 'What are they? Type a word',
    choices: elementChoices(fields, law),
  });
  if (elements.length === 0) return undefined;
  const reason = (await prompter.text({ask: 'Why? Return leaves it open', default: ''})).trim();
  return {elements, reason: reason === '' ? undefined : reason};
}

/** What the descriptions name and the classifier guesses comes first. */
function elementChoices(fields: readonly OpenField[], law: Law): readonly Choice[] {
  const likely = new Set(fields.flatMap(({named, guess, field}) => [...(guess?.elements ?? []), ...named, ...field.elements]));
  const elements = law.all('elements');
  const choice = ({id, name, text, words, phrases}: Element): Choice => {
    const letters = lettersOfElements([id], law);
    return {value: id, label: letters === '' ? name : `${name} (${letters})`, help: text, words: [id, ...words, ...phrases]};
  };
  return [...elements.filter(({id}) => likely.has(id)), ...elements.filter(({id}) => !likely.has(id))].map(choice);
}

function showFields(fields: readonly OpenField[], {prompter}: Asking): number {
  for (const open of fields) {
    prompter.message(` ${sureness(open)}  ${open.id}`);
    const story = storyOf(open).map((line) => `        ${line}`);
    if (story.length > 0) prompter.message(story.join('\n'), 'muted');
  }
  return fields.length;
}

function wayOut(left: number, last: string | undefined): readonly Choice[] {
  return [...(last === undefined ? [] : [{value: 'undo', label: `Undo: ${last}`}]), {value: 'stop', label: `Stop here (${left} left)`}];
}
