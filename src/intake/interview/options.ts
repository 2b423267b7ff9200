/** The possible answers to a question, from the law, the record, the questionnaire or what was answered before. */
import {cite} from '../../law/index.js';
import {spellingOf, type Activity, type FieldInSystem} from '../../record/index.js';
import {itemsOf, textAt, type Answers} from './answers.js';
import type {InterviewContext} from './context.js';
import type {ActivityPreset, ProductPreset} from './presets.js';
import type {Options} from './questionnaire.js';
import {fieldsInWords, toldFields, toldSystem} from './told.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
  /** Other words by which a person may find or name it. */
  readonly words?: readonly string[];
}

interface Where {
  readonly answers: Answers;
  readonly context: InterviewContext;
  /** `disclosures.0` within a group. */
  readonly item: string | undefined;
}

/** Stands for everything that the answers name. */
export const ALL = 'all';

export function choicesOf(options: Options | undefined, where: Where): readonly Choice[] {
  if (options === undefined) return [];
  if ('choices' in options) return options.choices.map((choice) => ({...choice, value: String(choice.value)}));
  if ('law' in options) return [...lawChoices(options.law, where.context), ...(options.besides ?? [])];
  if ('presets' in options) return where.context.presets.activities.map(presetChoice);
  if ('record' in options) {
    const known = recordChoices(options.record, where.context);
    return options.products === true ? [...known, ...productsBeside(known, where)] : known;
  }
  switch (options.answers) {
    case 'fields-of-system':
      return fieldsOfSystem(where);
    case 'fields-told':
      return fieldsTold(where);
    case 'purposes-told':
      return purposesTold(where);
    case 'fields-of-activity':
      return fieldsOfActivity(where);
    case 'purposes-of-activity':
      return purposeChoices(activityNamed(where)?.purposes ?? [], where.context);
  }
}

/** What a catalog entry may carry besides its title. */
interface Worded {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly text?: string;
  readonly words?: readonly string[];
  readonly citations?: readonly string[];
}

function lawChoices(collection: Extract<Options, {law: unknown}>['law'], {law}: InterviewContext): readonly Choice[] {
  return (law.all(collection) as readonly Worded[]).map(({id, title, name, text, words, citations}) => {
    const help = [text, citations?.[0] === undefined ? undefined : `(${cite(citations[0]).text})`].filter(Boolean).join(' ');
    return {value: id, label: title ?? name ?? id, ...(help === '' ? {} : {help}), ...(words ? {words} : {})};
  });
}

function recordChoices(list: Extract<Options, {record: unknown}>['record'], {record}: InterviewContext): readonly Choice[] {
  if (list === 'activities') {
    return byLabel(record.activities.map(({id, name, team}) => ({value: id, label: name, ...(team === undefined ? {} : {help: team})})));
  }
  if (list === 'systems') {
    return byLabel(
      record.systems.map(({id, name, description}) => ({
        value: id,
        label: name,
        ...(description === undefined ? {} : {help: description}),
      })),
    );
  }
  if (list === 'recipients') {
    return byLabel(
      record.recipients.map(({id, name, tradeName}) => ({
        value: id,
        label: name,
        ...(tradeName === undefined ? {} : {words: [tradeName]}),
      })),
    );
  }
  const property = list === 'teams' ? 'team' : 'owner';
  const names = new Set([...record.activities, ...record.systems].flatMap((each) => each[property] ?? []));
  return byLabel([...names].map((name) => ({value: name, label: name})));
}

const presetChoice = ({id, title, words = [], data}: ActivityPreset): Choice => ({
  value: id,
  label: title,
  words,
  help: data.map((each) => each.words).join('; '),
});

/** Well-known products that the record does not name, those usual for the activity first; each is chosen by its name, as if it had been typed. */
function productsBeside(known: readonly Choice[], {answers, context: {preset, presets}}: Where): readonly Choice[] {
  const usual = new Set(preset.activity(textAt(answers, 'name'))?.products);
  const rank = ({id}: ProductPreset): number => (usual.has(id) ? 0 : 1);
  const named = new Set(known.flatMap(({label, words = []}) => [label, ...words].map(spellingOf)));
  return presets.products
    .filter(({name}) => !named.has(spellingOf(name)))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .map(({name, company, words = []}) => ({value: name, label: name, words: [...words, company], help: `A product of ${company}`}));
}

const byLabel = (choices: readonly Choice[]): readonly Choice[] =>
  [...choices].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));

/** The fields of one system, after the datasets that hold several of them. */
function fieldsOfSystem({answers, context, item}: Where): readonly Choice[] {
  const system = item === undefined ? undefined : toldSystem(answers, item, context);
  if (system === undefined) return [];
  const fields = context.lookup.match(`${system.id}.*`).filter(({field}) => field.personal === undefined);
  const datasets = new Map<string, number>();
  for (const {field} of fields) datasets.set(field.dataset, (datasets.get(field.dataset) ?? 0) + 1);
  const whole = [...datasets]
    .filter(([, count]) => count > 1)
    .map(([dataset, count]): Choice => ({value: `${system.id}.${dataset}.*`, label: `Everything in ${dataset} (${count} fields)`}));
  return [...whole, ...fields.map((entry) => fieldChoice(entry, context))];
}

function fieldChoice({id, field}: FieldInSystem, {law}: InterviewContext): Choice {
  const label = field.label === undefined || field.label === field.name ? field.name : `${field.label} (${field.name})`;
  const elements = field.elements.map((element) => law.find('elements', element)?.name ?? element);
  return {
    value: id,
    label,
    help: [id, ...elements].join(', '),
    words: [...elements, field.name, ...(field.label === undefined ? [] : [field.label])],
  };
}

function fieldsTold({answers, context}: Where): readonly Choice[] {
  const told = toldFields(answers, context);
  const several = new Set(told.map(({system}) => system.id)).size > 1;
  const own = new Map<string, string>(
    itemsOf(answers, 'data').flatMap((item) =>
      fieldsInWords(answers, item, context).map(
        ({system, field, label}) => [`${system.id}.${field.dataset}.${field.name}`, label] as const,
      ),
    ),
  );
  const choices = told.map((entry) => {
    const choice = fieldChoice(entry, context);
    const label = own.get(entry.id) ?? choice.label;
    return {...choice, label: several ? `${label} - ${entry.system.name}` : label, words: [...(choice.words ?? []), label]};
  });
  return withAll(choices);
}

const withAll = (choices: readonly Choice[]): readonly Choice[] =>
  choices.length > 1 ? [{value: ALL, label: `All of it (${choices.length})`}, ...choices] : choices;

function purposesTold({answers, context}: Where): readonly Choice[] {
  const told = itemsOf(answers, 'purposes').map((item) => ({is: textAt(answers, `${item}.is`), words: textAt(answers, `${item}.words`)}));
  return purposeChoices(told, context);
}

/** By what the law calls a purpose; by its words where that tells it from no other. */
export function purposeChoices(
  told: readonly {readonly is?: string | undefined; readonly words?: string | undefined}[],
  {law}: InterviewContext,
): readonly Choice[] {
  return told.flatMap(({is, words}, index) => {
    const title = is === undefined ? undefined : law.find('purposes', is)?.title;
    const label = words ?? title;
    if (label === undefined) return [];
    const twice = is === undefined || told.some((other, at) => at < index && other.is === is);
    return [{value: twice ? label : is, label, ...(title === undefined || title === label ? {} : {help: title})}];
  });
}

function activityNamed({answers, context, item}: Where): Activity | undefined {
  return item === undefined ? undefined : context.activity(textAt(answers, `${item}.activity`));
}

/** The personal fields that an activity of the record uses. */
function fieldsOfActivity(where: Where): readonly Choice[] {
  const {context} = where;
  const patterns = (activityNamed(where)?.uses ?? []).flatMap(({fields}) => fields);
  const fields = new Map(patterns.flatMap((pattern) => context.lookup.match(pattern).map((field) => [field.id, field] as const)));
  const personal = [...fields.values()].filter(({field}) => field.personal === undefined);
  const several = new Set(personal.map(({system}) => system.id)).size > 1;
  return withAll(
    personal.map((entry) => {
      const choice = fieldChoice(entry, context);
      return several
        ? {...choice, label: `${choice.label} - ${entry.system.name}`, words: [...(choice.words ?? []), choice.label]}
        : choice;
    }),
  );
}

/** Words too short to tell one purpose from another. */
const SHORTEST_WORD = 3;

/** Choices that share the most telling words with a text come first; the others keep their order. A word that many choices have tells little. */
export function closestFirst(choices: readonly Choice[], text: string): readonly Choice[] {
  const said = new Set(stemsOf(text));
  if (said.size === 0) return choices;
  const shared = new Map(
    choices.map((choice) => [
      choice,
      new Set(stemsOf([choice.label, choice.help ?? '', ...(choice.words ?? [])].join(' ')).filter((stem) => said.has(stem))),
    ]),
  );
  const weight = new Map([...said].map((stem) => [stem, 1 / Math.max(1, [...shared.values()].filter((stems) => stems.has(stem)).length)]));
  const score = (choice: Choice): number => [...(shared.get(choice) ?? [])].reduce((sum, stem) => sum + (weight.get(stem) ?? 0), 0);
  return [...choices].sort((a, b) => score(b) - score(a));
}

/** Beginnings of words, so that `advertise` and `advertising` meet. */
function stemsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.slice(0, 6));
}
