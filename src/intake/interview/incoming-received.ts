/** What a recipient gets, told about the recipient → the disclosures of the activities that it gets it from. */
import type {Activity, ActivityId, Disclosure, FieldPattern, Provenance, Purpose, RecipientId} from '../../record/index.js';
import {listAt, textAt, type Answers} from './answers.js';
import type {InterviewContext} from './context.js';
import type {AskedQuestion} from './next-question.js';
import {ALL, choicesOf} from './options.js';
import {groupOf} from './questionnaire.js';
import {originOf, told, written, type HowToTell} from './writing.js';

export interface Received {
  /** New ones too: somebody else is to say the rest of them. */
  readonly activities: readonly Activity[];
  /** Items of which nobody said which data they are. */
  readonly withoutData: readonly string[];
}

export function receivedData(asked: readonly AskedQuestion[], answers: Answers, how: HowToTell): Received {
  const {questionnaire} = how;
  const group = questionnaire.about === 'recipient' ? groupOf('disclosure', questionnaire) : undefined;
  const {context, id} = how;
  const activities = new Map<ActivityId, {name: string; discloses: Disclosure[]; provenance: Provenance[]}>();
  const withoutData: string[] = [];
  for (const item of group === undefined ? [] : told(group.id, answers)) {
    const said = textAt(answers, `${item}.activity`);
    const named = answers.get(`${item}.activity`);
    if (said === undefined || named === undefined) continue;
    const known = context.activity(said);
    const from = known?.id ?? context.newActivityId(said);
    const activity = activities.get(from) ?? {name: known?.name ?? said, discloses: [], provenance: []};
    activities.set(from, activity);
    const {discloses, provenance} = activity;
    if (known === undefined && discloses.length === 0) provenance.push(originOf('name', named, `${item}.activity`, how));
    const of = (property: string): string => `discloses.${discloses.length}.${property}`;
    if (named.known !== true) provenance.push(originOf(of('to'), named, `${item}.activity`, how));
    const fields = fieldsReceived(item, answers, context, known);
    if (fields.length === 0) withoutData.push(item);
    const purpose = purposeReceived(item, answers, how, known);
    discloses.push({
      to: id as RecipientId,
      // What nobody was asked stays as the record has it, also that it is only presumed.
      fields: answers.get(`${item}.fields`)?.known === true ? [] : fields,
      ...(purpose === undefined ? {} : {purpose}),
      ...written('disclosure', item, asked, answers, provenance, how, of),
    });
  }
  return {activities: [...activities].map(([activity, rest]) => ({id: activity, ...rest})), withoutData};
}

function fieldsReceived(item: string, answers: Answers, context: InterviewContext, from: Activity | undefined): readonly FieldPattern[] {
  const chosen = listAt(answers, `${item}.fields`);
  if (chosen.includes(ALL)) return [...new Set((from?.uses ?? []).flatMap(({fields}) => fields))];
  const only = choicesOf({answers: 'fields-of-activity'}, {answers, context, item});
  return (chosen.length === 0 && only.length === 1 ? only.map(({value}) => value) : chosen) as FieldPattern[];
}

/**
 * The reason that was chosen, or the only one there is for what is done for us, where the record says nothing of it yet: nobody said that
 * it is why data is sold or shared.
 */
function purposeReceived(
  item: string,
  answers: Answers,
  {context, id}: Pick<HowToTell, 'context' | 'id'>,
  from: Activity | undefined,
): Purpose | undefined {
  const choices = choicesOf({answers: 'purposes-of-activity'}, {answers, context, item});
  const known = from?.discloses?.some(({to}) => to === id) === true;
  const presumed = !known && choices.length === 1 && textAt(answers, `${item}.kind`) === 'business-purpose' ? choices[0]?.value : undefined;
  const chosen = textAt(answers, `${item}.purpose`) ?? presumed;
  const purposes = from?.purposes ?? [];
  return chosen === undefined ? undefined : (purposes.find(({is}) => is === chosen) ?? purposes.find(({words}) => words === chosen));
}
