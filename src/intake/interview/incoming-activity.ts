/** Answers about an activity → the activity, and the systems, recipients and questions that they bring along. */
import type {Activity, Disclosure, FieldPattern, Provenance, Purpose, RecipientId, Use} from '../../record/index.js';
import type {Incoming} from '../change.js';
import {itemsOf, listAt, textAt, type Answers} from './answers.js';
import type {InterviewContext} from './context.js';
import {recipientsOf, systemsOf} from './incoming-entities.js';
import {openQuestions} from './incoming-questions.js';
import {askedQuestions, type AskedQuestion} from './next-question.js';
import {ALL, choicesOf} from './options.js';
import {fieldsInWords, toldSystem} from './told.js';
import {nameOf} from './subject.js';
import {originOf, told, write, written, type Draft, type HowToTell} from './writing.js';

export function incomingActivity(answers: Answers, how: HowToTell): Incoming {
  const {context, questionnaire, id} = how;
  const asked = [...askedQuestions(questionnaire, answers, context)];
  const activity: Draft = {};
  const origins: Provenance[] = [];
  for (const question of asked) {
    if (question.item !== undefined || question.question?.writes === undefined) continue;
    write(activity, question, answers.get(question.path), origins, how);
  }
  const purposes = told('purposes', answers).map((item) => purposeOf(item, asked, answers, origins, how));
  const uses = told('data', answers).flatMap((item) => useOf(item, asked, answers, origins, how));
  const discloses = told('disclosures', answers).flatMap((item) => disclosureOf(item, asked, answers, origins, how));
  const facts = factsOf(asked, answers, origins, how);
  const limits = limitsOf(asked, answers, origins, how);
  const review = reviewOf(activity, answers, how);
  const whole = {
    id,
    ...activity,
    name: textAt(answers, 'name') ?? nameOf(context.subject) ?? id,
    ...list('purposes', purposes),
    ...list('uses', uses),
    ...list('discloses', discloses),
    ...facts,
    ...list('limitPurposes', limits),
    ...(review === undefined ? {} : {review}),
    ...list('provenance', origins),
  } as Activity;
  return {
    activities: [whole],
    ...list('systems', systemsOf(asked, answers, how)),
    ...list('recipients', recipientsOf(asked, answers, how)),
    ...list(
      'questions',
      openQuestions(asked, answers, {
        ...how,
        withoutData: told('disclosures', answers).filter((item) => fieldsDisclosed(item, answers, context).length === 0),
      }),
    ),
  };
}

const list = (name: string, items: readonly unknown[]): object => (items.length === 0 ? {} : {[name]: items});

const positionOf = (item: string, group: string, answers: Answers): number => told(group, answers).indexOf(item);

function purposeOf(item: string, asked: readonly AskedQuestion[], answers: Answers, origins: Provenance[], how: HowToTell): Purpose {
  const position = positionOf(item, 'purposes', answers);
  return written('purpose', item, asked, answers, origins, how, (property) => `purposes.${position}.${property}`);
}

function useOf(item: string, asked: readonly AskedQuestion[], answers: Answers, origins: Provenance[], how: HowToTell): readonly Use[] {
  const fields: string[] = [
    ...listAt(answers, `${item}.fields`),
    ...fieldsInWords(answers, item, how.context).map(({system, field}) => `${system.id}.${field.dataset}.${field.name}`),
  ];
  const system = toldSystem(answers, item, how.context);
  if (fields.length === 0 && system === undefined) return [];
  // Nobody said which data: all that the record holds of the place; of a place without any, its name, the source and an open question stay.
  if (fields.length === 0 && system !== undefined && system.fields.length > 0) fields.push(`${system.id}.*`);
  const position = positionOf(item, 'data', answers);
  const named = ['items', 'fields', 'system']
    .map((question) => answers.get(`${item}.${question}`))
    .find((answer) => answer?.is === 'value');
  if (named !== undefined) origins.push(originOf(`uses.${position}.fields`, named, item, how));
  return [
    {
      ...(fields.length === 0 && system !== undefined ? {system: system.id} : {}),
      fields: [...new Set(fields)] as FieldPattern[],
      ...written('use', item, asked, answers, origins, how, (property) => `uses.${position}.${property}`),
    },
  ];
}

function disclosureOf(
  item: string,
  asked: readonly AskedQuestion[],
  answers: Answers,
  origins: Provenance[],
  how: HowToTell,
): readonly Disclosure[] {
  const to = recipientId(textAt(answers, `${item}.recipient`), how.context);
  if (to === undefined) return [];
  const position = positionOf(item, 'disclosures', answers);
  const named = answers.get(`${item}.recipient`);
  if (named !== undefined && named.known !== true) origins.push(originOf(`discloses.${position}.to`, named, `${item}.recipient`, how));
  const purpose = purposeTold(item, answers, how.context, to);
  return [
    {
      to,
      // What nobody was asked stays as the record has it, also that it is only presumed.
      fields: answers.get(`${item}.fields`)?.known === true ? [] : fieldsDisclosed(item, answers, how.context),
      ...(purpose === undefined ? {} : {purpose}),
      ...written('disclosure', item, asked, answers, origins, how, (property) => `discloses.${position}.${property}`),
    },
  ];
}

function recipientId(said: string | undefined, context: InterviewContext): RecipientId | undefined {
  if (said === undefined) return undefined;
  return context.recipient(said)?.id ?? context.newRecipientId(said);
}

function fieldsDisclosed(item: string, answers: Answers, context: InterviewContext): readonly FieldPattern[] {
  const chosen = listAt(answers, `${item}.fields`);
  if (chosen.includes(ALL)) return everythingTold(answers, context);
  const only = choicesOf({answers: 'fields-told'}, {answers, context, item});
  return (chosen.length === 0 && only.length === 1 ? only.map(({value}) => value) : chosen) as FieldPattern[];
}

function everythingTold(answers: Answers, context: InterviewContext): readonly FieldPattern[] {
  const patterns = itemsOf(answers, 'data').flatMap((item) => [
    ...listAt(answers, `${item}.fields`),
    ...fieldsInWords(answers, item, context).map(({system, field}) => `${system.id}.${field.dataset}.${field.name}`),
  ]);
  return [...new Set(patterns)] as FieldPattern[];
}

/**
 * The reason that was chosen, or the only one there is for what is done for us, where the record says nothing of it yet: nobody said that
 * it is why data is sold or shared.
 */
function purposeTold(item: string, answers: Answers, context: InterviewContext, to: RecipientId): Purpose | undefined {
  const choices = choicesOf({answers: 'purposes-told'}, {answers, context, item});
  const known = (context.subject as Activity | undefined)?.discloses?.some((each) => each.to === to) === true;
  const presumed = !known && choices.length === 1 && textAt(answers, `${item}.kind`) === 'business-purpose' ? choices[0]?.value : undefined;
  const chosen = textAt(answers, `${item}.purpose`) ?? presumed;
  const purposes = itemsOf(answers, 'purposes').map((each) => ({
    is: textAt(answers, `${each}.is`),
    words: textAt(answers, `${each}.words`),
  }));
  const found = purposes.find(({is}) => is === chosen) ?? purposes.find(({words}) => words === chosen);
  return found === undefined || chosen === undefined
    ? undefined
    : {...(found.is === undefined ? {} : {is: found.is}), ...(found.words === undefined ? {} : {words: found.words})};
}

/** Under 16 is a property of the activity; every other fact stands among its facts. */
function factsOf(
  asked: readonly AskedQuestion[],
  answers: Answers,
  origins: Provenance[],
  how: HowToTell,
): Pick<Activity, 'facts' | 'knownUnder16'> {
  const facts: Record<string, 'yes' | 'no' | 'unknown'> = {};
  let under16: Activity['knownUnder16'];
  for (const {path, question} of asked) {
    const answer = answers.get(path);
    if (question?.each !== 'facts' || answer === undefined || answer.known === true || answer.is === 'skipped') continue;
    const fact = path.slice('facts.'.length);
    const said = answer.is === 'value' && (answer.value === 'yes' || answer.value === 'no') ? answer.value : 'unknown';
    if (fact === 'known-under-16') under16 = said;
    else facts[fact] = said;
    origins.push(originOf(fact === 'known-under-16' ? 'knownUnder16' : `facts.${fact}`, answer, path, how));
  }
  return {...(Object.keys(facts).length === 0 ? {} : {facts}), ...(under16 === undefined ? {} : {knownUnder16: under16})};
}

function limitsOf(
  asked: readonly AskedQuestion[],
  answers: Answers,
  origins: Provenance[],
  how: HowToTell,
): NonNullable<Activity['limitPurposes']> {
  return asked.flatMap(({path, question}) => {
    const answer = answers.get(path);
    if (question?.each !== 'limbs' || answer?.is !== 'value' || answer.known === true || typeof answer.value !== 'string') return [];
    origins.push(originOf(`limitPurposes`, answer, path, how));
    return [{limb: path.slice(path.indexOf('.') + 1), is: answer.value}];
  });
}

/** Whoever answers looks the activity over: that is its review. */
function reviewOf(activity: Draft, answers: Answers, {by, on, context, replace}: HowToTell): Activity['review'] | undefined {
  const now = [...answers.values()].some(({is, known}) => is === 'value' && known !== true);
  const stands = (context.subject as Activity | undefined)?.review?.last !== undefined && replace !== true;
  return now && !stands ? {...(activity['review'] as Activity['review']), last: on, by} : (activity['review'] as Activity['review']);
}
