/** An interview that leaves the house: its questions, and of the record only what they need. */
import {lawFor, type OwnTerms} from '../../law/index.js';
import {
  emptyRecord,
  type Activity,
  type ActivityId,
  type Day,
  type Field,
  type RecordOfProcessing,
  type System,
} from '../../record/index.js';
import type {Answer, Answers} from './answers.js';
import {interviewContext, type InterviewContext} from './context.js';
import type {Presets} from './presets.js';
import type {Depth, Questionnaire} from './questionnaire.js';

/** Plain data, so that it can travel as JSON. */
export interface SentInterview {
  readonly questionnaire: Questionnaire;
  readonly record: RecordOfProcessing;
  /** The law that the questions are asked under. */
  readonly asOf: Day;
  readonly depth: Depth;
  /** What it is about; absent where something new is to be told. */
  readonly subject?: {readonly id: string; readonly name: string};
  /** What the record says of it already, by path. */
  readonly known: readonly (readonly [path: string, answer: Answer])[];
  /** Whom the answers go back to: a person, a team or an address. */
  readonly replyTo: string;
}

interface WhatToSend extends Pick<SentInterview, 'questionnaire' | 'subject' | 'replyTo'> {
  readonly context: InterviewContext;
  readonly known: Answers;
}

export function sentInterview({context: {record, law, depth}, known, ...rest}: WhatToSend): SentInterview {
  return {...rest, depth, record: whatQuestionsNeed(record, rest.questionnaire), asOf: law.asOf as Day, known: [...known]};
}

/** `presets` come with whoever asks the questions, as the law does. */
export function contextOfSent({record, asOf, depth}: SentInterview, presets: Presets): InterviewContext {
  return interviewContext({record, law: lawFor(record.terms, asOf), depth, presets});
}

/** Names to choose from, and of each field what it is: no provenance, no notes, no descriptions, nothing that was decided with a reason. */
export function whatQuestionsNeed(
  {organization, systems, activities, recipients, terms}: RecordOfProcessing,
  questionnaire: Questionnaire,
): RecordOfProcessing {
  return {
    ...emptyRecord(organization.legalName),
    organization: {
      legalName: organization.legalName,
      ...said({educationalInstitution: organization.educationalInstitution}),
    },
    ...(terms === undefined ? {} : {terms: withoutReasons(terms)}),
    systems: systems.map(({id, name, team, owner, fields}): System => ({
      id,
      name,
      ...said({team, owner}),
      fields: fields.map(fieldToChoose),
    })),
    activities: choosesActivities(questionnaire) ? activities.map(activityToChoose) : whoseTheyAre(activities),
    recipients: recipients.map(({id, name, tradeName}) => ({id, name, ...said({tradeName})})),
  };
}

const choosesActivities = ({sections}: Questionnaire): boolean =>
  sections
    .flatMap(({questions}) => questions.flatMap((entry) => (entry.kind === 'group' ? entry.questions : [entry])))
    .some(({options}) => options !== undefined && 'record' in options && options.record === 'activities');

/** What may go to somebody else: its data, and why. */
const activityToChoose = ({id, name, team, owner, purposes, uses}: Activity): Activity => ({
  id,
  name,
  ...said({team, owner, purposes}),
  uses: (uses ?? []).map(({fields}) => ({fields})),
});

/** Teams and people to choose from, and nothing of what they do. */
function whoseTheyAre(activities: readonly Activity[]): readonly Activity[] {
  const people = new Map(activities.map(({team, owner}) => [JSON.stringify([team, owner]), {...said({team, owner})}]));
  return [...people.values()].map((whose, index) => ({id: `activity-${index + 1}` as ActivityId, name: '', ...whose}));
}

function fieldToChoose({
  dataset,
  name,
  label,
  elements,
  personal,
  facts,
  override,
  publiclyAvailable,
  deidentified,
  precisionFeet,
}: Field): Field {
  return {
    dataset,
    name,
    elements,
    ...said({label, personal, facts, publiclyAvailable, deidentified, precisionFeet}),
    ...(override === undefined ? {} : {override: {letters: override.letters, ...said({limbs: override.limbs}), reason: ''}}),
  };
}

function withoutReasons({elements, ...terms}: OwnTerms): OwnTerms {
  return elements === undefined ? terms : {...terms, elements: elements.map(({reason: _, ...element}) => element)};
}

/** Only what was said. */
function said<Properties extends object>(properties: Properties): {[Key in keyof Properties]: Exclude<Properties[Key], undefined>} {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as never;
}
