/** A questionnaire as one organization wants it asked: questions hidden, reworded, moved and added, none of the package's lost unsaid. */
import type {ProblemDetails} from '../../record/index.js';
import type {Depth, Group, Question, QuestionItem, Questionnaire, Section} from './questionnaire.js';

/** As interviews/activity.yaml in the record says it, checked by own-questions.schema.json. */
export interface OwnQuestions {
  readonly hide?: readonly string[];
  readonly reword?: Readonly<
    Record<string, {readonly ask?: string; readonly help?: string; readonly required?: boolean; readonly depth?: Depth}>
  >;
  readonly move?: readonly {readonly question: string; readonly after: string}[];
  readonly add?: readonly {readonly after?: string; readonly question: OwnQuestion}[];
}

export interface OwnQuestion extends Pick<Question, 'id' | 'ask' | 'help' | 'why' | 'required' | 'depth'> {
  readonly kind: 'text' | 'list' | 'date' | 'number' | 'one' | 'many';
  readonly choices?: readonly {readonly value: string; readonly label: string; readonly help?: string}[];
}

export interface Adapted {
  readonly questionnaire: Questionnaire;
  /** What names no question, or hides what nothing can be kept without. `where` is the key. */
  readonly problems: readonly ProblemDetails[];
}

export function withOwnQuestions(questionnaire: Questionnaire, own: OwnQuestions): Adapted {
  const problems: ProblemDetails[] = [];
  const unknown = (key: string, place: string): void => {
    problems.push({
      code: 'unknown-question',
      what: `"${place}" is no question about ${questionnaire.about === 'organization' ? 'the organization' : `a ${questionnaire.about}`}`,
      where: key,
      fix: `Questions are: ${places(questionnaire).join(', ')}.`,
    });
  };
  let sections = questionnaire.sections;
  for (const [place, words] of Object.entries(own.reword ?? {})) {
    const next = changed(sections, place, (entry) => [reworded(entry, words)]);
    if (next === undefined) unknown('reword', place);
    else sections = next;
  }
  for (const {question, after} of own.add ?? []) {
    const entry = questionOf(question, questionnaire);
    const next = after === undefined ? atEnd(sections, entry) : changed(sections, after, (there) => [there, entry]);
    if (next === undefined) unknown('add', after ?? '');
    else sections = next;
  }
  for (const {question, after} of own.move ?? []) {
    let moved: QuestionItem | undefined;
    const without = changed(sections, question, (entry) => ((moved = entry), []));
    const next = without && changed(without, after, (there) => (moved === undefined ? [there] : [there, moved]));
    if (next === undefined || question.includes('.') !== after.includes('.')) unknown('move', without === undefined ? question : after);
    else sections = next;
  }
  for (const place of own.hide ?? []) {
    let needed = false;
    const next = changed(sections, place, (entry) => ((needed = entry.kind !== 'group' && entry.indispensable === true), []));
    if (next === undefined) unknown('hide', place);
    else if (needed) problems.push(indispensable(place));
    else sections = next;
  }
  const filled = sections.filter(({questions}) => questions.length > 0);
  return {questionnaire: {...questionnaire, sections: filled}, problems};
}

const indispensable = (place: string): ProblemDetails => ({
  code: 'indispensable-question',
  what: `"${place}" cannot be hidden: without its answer nothing can be kept`,
  where: 'hide',
  fix: 'Reword it instead.',
});

/** `name`, `data.system` */
function places({sections}: Questionnaire): readonly string[] {
  return [
    ...new Set(
      sections.flatMap(({questions}) =>
        questions.flatMap((entry) =>
          entry.kind === 'group' ? [entry.id, ...entry.questions.map(({id}) => `${entry.id}.${id}`)] : [entry.id],
        ),
      ),
    ),
  ];
}

/** The sections with the question at a place replaced by what is given for it; a question asked in two wordings is both. Undefined where there is none. */
function changed(
  sections: readonly Section[],
  place: string,
  to: (entry: QuestionItem) => readonly QuestionItem[],
): readonly Section[] | undefined {
  let found = false;
  const take = (entry: QuestionItem): readonly QuestionItem[] => {
    found = true;
    return to(entry);
  };
  const inGroup = (group: Group): Group => ({
    ...group,
    questions: group.questions.flatMap((question) =>
      `${group.id}.${question.id}` === place ? (take(question) as readonly Question[]) : [question],
    ),
  });
  const next = sections.map(({title, questions}) => ({
    title,
    questions: questions.flatMap((entry) => (entry.id === place ? take(entry) : [entry.kind === 'group' ? inGroup(entry) : entry])),
  }));
  return found ? next : undefined;
}

function atEnd(sections: readonly Section[], entry: Question): readonly Section[] {
  return sections.map((section, index) =>
    index === sections.length - 1 ? {...section, questions: [...section.questions, entry]} : section,
  );
}

function reworded(entry: QuestionItem, {ask, help, required, depth}: NonNullable<OwnQuestions['reword']>[string]): QuestionItem {
  const {depth: before, ...rest} = entry;
  const asked = depth === 'full' || (depth === undefined && before === 'full') ? {depth: 'full' as const} : {};
  if (rest.kind === 'group') {
    return {
      ...rest,
      ...asked,
      first: {...(rest.first ?? rest.again), ...(ask === undefined ? {} : {ask}), ...(help === undefined ? {} : {help})},
    };
  }
  return {
    ...rest,
    ...asked,
    ...(ask === undefined ? {} : {ask}),
    ...(help === undefined ? {} : {help}),
    ...(required === undefined ? {} : {required}),
  };
}

function questionOf({choices, ...question}: OwnQuestion, {about}: Questionnaire): Question {
  return {...question, ...(choices === undefined ? {} : {options: {choices}}), ...(about === 'team' ? {} : {writes: `${about}.notes`})};
}
