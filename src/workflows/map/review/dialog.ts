/** Asks a person about one group, or one field of it, and gives back what to do. Nothing is decided here. */
import type {Element, Law} from '../../../law/index.js';
import type {Choice, Prompter} from '../../../terminal/prompter.js';
import type {Verdict} from './decision.js';
import type {Group, OpenField} from './groups.js';
import {conditionsOf, groupTitle, namesOfElements, namesWithLetters, storyOf, sureness} from './words.js';

export type Act =
  | {readonly do: 'decide'; readonly fields: readonly OpenField[]; readonly as: Verdict}
  | {readonly do: 'take-out' | 'skip'; readonly fields: readonly OpenField[]}
  | {readonly do: 'one-by-one' | 'together' | 'undo' | 'stop'};

export interface Asking {
  readonly prompter: Prompter;
  readonly law: Law;
  /** Fields that are still asked about, this group's too. */
  readonly left: number;
  /** What going back would take back; undefined where nothing was done yet. */
  readonly last: string | undefined;
}

/** Fields of a group that are shown at first, so that they stay on the screen; and each time that somebody wants more. */
const PAGE = 12;
const MORE = 40;
/** Elements that names and descriptions hint at and that may be chosen without a search. */
const MOST_GUESSES = 2;
/** Before the id of an element, in the value of a choice. */
const IS = 'is ';

export async function askAboutGroup(group: Group, asking: Asking): Promise<Act> {
  const {prompter, law} = asking;
  const {fields} = group;
  prompter.message(groupTitle(group, law), 'strong');
  const conditions = conditionsOf(group.elements, law);
  if (conditions !== '') prompter.message(`        ${conditions}`, 'muted');
  let shown = showFields(fields.slice(0, PAGE), asking);
  for (;;) {
    const chosen = await prompter.one({ask: `What are these ${fields.length} fields?`, choices: groupChoices(group, shown, asking)});
    if (chosen === 'more') {
      shown += showFields(fields.slice(shown, shown + MORE), asking);
      continue;
    }
    const act = chosen === 'some' ? await askAboutSome(group, asking) : await actOf(chosen, group, asking);
    if (act !== undefined) return act;
  }
}

function groupChoices(group: Group, shown: number, {law, left, last}: Asking): readonly Choice[] {
  const count = group.fields.length;
  const hidden = count - shown;
  return [
    ...(hidden > 0 ? [{value: 'more', label: `Show ${Math.min(hidden, MORE)} more of them (${hidden} not shown)`}] : []),
    ...verdictChoices(group, law),
    {value: 'skip', label: `Skip all ${count} for now`},
    ...wayOut(left, last),
  ];
}

/** The first one is highlighted: nobody should agree by Enter to what somebody's words or a person speak against. */
function verdictChoices(group: Group, law: Law): readonly Choice[] {
  const {kind, elements, fields, takenOut} = group;
  const suggested = hasSuggestion(group);
  const accept: Choice = {value: 'accept', label: `Yes, all ${fields.length}: ${namesOfElements(elements, law)}`};
  const each: Choice = {value: 'one-by-one', label: 'Go through them one by one'};
  const change: Choice = {value: 'change', label: suggested ? 'All are something else: search' : 'All are the same: search'};
  const some: Choice = {value: 'some', label: suggested ? 'Some are something else: tick them' : 'Some are the same: tick them'};
  const none = suggested && elements.length === 0 ? [] : [{value: 'not-personal', label: 'None of them is about people'}];
  if (kind === 'dataset') return [each, some, change, ...none];
  if (kind === 'name') return [change, ...guessChoices(fields, law), ...none, each, some];
  if (takenOut === true) return [change, ...none, each, some, accept];
  return kind === 'doubtful' ? [each, some, change, accept] : [accept, each, some, change, ...none];
}

const hasSuggestion = ({kind}: Group): boolean => kind === 'suggested' || kind === 'doubtful';

/** What a choice means for these fields; undefined where a search ended with nothing. */
async function actOf(chosen: string, {fields, elements}: Pick<Group, 'fields' | 'elements'>, asking: Asking): Promise<Act | undefined> {
  switch (chosen) {
    case 'accept':
      return {do: 'decide', fields, as: {elements}};
    case 'not-personal':
      return {do: 'decide', fields, as: {elements: [], ...(fields.length > 1 ? {reason: await reasonFor(asking)} : {})}};
    case 'skip':
    case 'take-out':
      return {do: chosen, fields};
    case 'change': {
      const as = await searchVerdict(fields, asking);
      return as && {do: 'decide', fields, as};
    }
    case 'one-by-one':
    case 'together':
    case 'undo':
    case 'stop':
      return {do: chosen};
    default:
      return chosen.startsWith(IS) ? {do: 'decide', fields, as: {elements: [chosen.slice(IS.length)]}} : undefined;
  }
}

/** Undefined: they ticked none, or went back. */
async function askAboutSome(group: Group, asking: Asking): Promise<Act | undefined> {
  const {prompter, law} = asking;
  const {fields, elements} = group;
  const some = await tick(
    fields,
    hasSuggestion(group) ? `Which are not ${namesOfElements(elements, law)}?` : 'Which are the same?',
    prompter,
  );
  if (some.length === 0) return undefined;
  const chosen = await prompter.one({
    ask: some.length === 1 ? `What is ${some[0]?.id ?? ''}?` : `What are these ${some.length}?`,
    choices: [
      {value: 'change', label: 'Search what it is'},
      {value: 'not-personal', label: 'Not about people'},
      ...(some.length === fields.length ? [] : [{value: 'take-out', label: 'Decide later: make them a group of their own'}]),
      {value: 'back', label: 'Back'},
    ],
  });
  return actOf(chosen, {fields: some, elements}, asking);
}

/** About one field of the group. */
export async function askAboutField(group: Group, open: OpenField, asking: Asking): Promise<Act> {
  const {prompter, law, left, last} = asking;
  const {kind, elements, fields, takenOut} = group;
  const suggested = hasSuggestion(group);
  const accept: readonly Choice[] = suggested
    ? [{value: 'accept', label: `Yes: ${namesWithLetters(elements, law)}`, help: conditionsOf(elements, law) || undefined}]
    : [];
  const change: Choice = {value: 'change', label: suggested ? 'No, it is something else' : 'Choose what it is'};
  const cautious = kind === 'doubtful' || takenOut === true;
  const sure = sureness(open).trim();
  const help = storyOf(open).join('\n');
  for (;;) {
    const chosen = await prompter.one({
      ask: `What is ${open.id}?`,
      help: sure === '' ? help : `${help} (${sure})`,
      choices: [
        ...(cautious ? [change, ...accept] : [...accept, change]),
        ...guessChoices([open], law),
        ...(suggested && elements.length === 0
          ? []
          : [
              {
                value: 'not-personal',
                label: open.guess?.notPersonal === true ? 'Perhaps it is not about people' : 'It is not about people',
              },
            ]),
        {value: 'skip', label: 'Skip it for now'},
        ...(fields.length > 1 ? [{value: 'together', label: `Decide on all ${fields.length} together`}] : []),
        ...wayOut(left, last),
      ],
    });
    const act = await actOf(chosen, {fields: [open], elements}, asking);
    if (act !== undefined) return act;
  }
}

/** Which of the fields alike the verdict about one of them holds for too. */
export async function askAboutAlike(alike: readonly OpenField[], as: Verdict, asking: Asking): Promise<readonly OpenField[]> {
  const {prompter, law} = asking;
  const only = alike.length === 1;
  prompter.message(
    `${only ? 'One more open field has' : `${alike.length} more open fields have`} this name, in a table of this kind`,
    'strong',
  );
  showFields(alike, asking);
  const what = namesOfElements(as.elements, law);
  const chosen = await prompter.one({
    ask: only ? `Is it ${what} too?` : `Are they ${what} too?`,
    choices: [
      {value: 'all', label: only ? 'Yes' : `Yes, all ${alike.length}`},
      ...(only ? [] : [{value: 'some', label: 'Some of them: tick those'}]),
      {value: 'none', label: 'No, only the one before'},
    ],
  });
  if (chosen === 'some') return tick(alike, `Which are ${what}?`, prompter);
  return chosen === 'all' ? alike : [];
}

async function tick(fields: readonly OpenField[], ask: string, prompter: Prompter): Promise<readonly OpenField[]> {
  const choices = fields.map((open) => ({value: open.id, label: open.id, help: storyOf(open).join('\n')}));
  const picked = await prompter.many({ask, choices, boxes: true});
  return fields.filter(({id}) => picked.includes(id));
}

function guessChoices(fields: readonly OpenField[], law: Law): readonly Choice[] {
  const [first, ...others] = fields.map(({guess}) => guess?.elements ?? []);
  const shared = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
  return shared
    .slice(0, MOST_GUESSES)
    .map((id) => ({value: IS + id, label: `Perhaps ${namesOfElements([id], law)}`, help: law.find('elements', id)?.text}));
}

/** Undefined where nothing was chosen. */
async function searchVerdict(fields: readonly OpenField[], {prompter, law}: Asking): Promise<Verdict | undefined> {
  const elements = await prompter.many({
    ask: fields.length === 1 ? 'What is it? Type a word' : 'What are they? Type a word',
    choices: elementChoices(fields, law),
    none: '(none of these, go back)',
  });
  if (elements.length === 0) return undefined;
  return {elements, reason: await reasonFor({prompter})};
}

/** Undefined where none is given. */
async function reasonFor({prompter}: Pick<Asking, 'prompter'>): Promise<string | undefined> {
  const reason = (await prompter.text({ask: 'Why? In a sentence, or Return for no reason', default: ''})).trim();
  return reason === '' ? undefined : reason;
}

/** What the descriptions name and the classifier guesses comes first. */
function elementChoices(fields: readonly OpenField[], law: Law): readonly Choice[] {
  const likely = new Set(fields.flatMap(({named, guess, field}) => [...(guess?.elements ?? []), ...named, ...field.elements]));
  const elements = law.all('elements');
  const choice = ({id, name, text, words, phrases}: Element): Choice => {
    return {value: id, label: namesWithLetters([id], law), help: text, words: [id, name, ...words, ...phrases]};
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
