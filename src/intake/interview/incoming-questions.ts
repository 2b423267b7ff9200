/** What the answers leave open: for whom, since when, and by when it is needed. */
import {idFromName, type OpenQuestion} from '../../record/index.js';
import {textAt, type Answers} from './answers.js';
import type {AskedQuestion} from './next-question.js';
import {nameQuestion} from './questionnaire.js';
import {entityPath, nameOf} from './subject.js';
import {told, type HowToTell} from './writing.js';

interface Leaving extends HowToTell {
  /** Items about a disclosure of which nobody said which data it is. */
  readonly withoutData: readonly string[];
}

/** What somebody else is to be asked; and, asked or not, which data a place keeps and a recipient gets: without them an activity says little. */
export function openQuestions(
  asked: readonly AskedQuestion[],
  answers: Answers,
  {id, on, context, questionnaire, withoutData}: Leaving,
): readonly OpenQuestion[] {
  const title = textAt(answers, nameQuestion(questionnaire)) ?? nameOf(context.subject) ?? id;
  const begun = new Set(told('data', answers));
  const subject = entityPath(questionnaire.about, id);
  const whole = subject === undefined ? {} : {about: subject};
  const open = asked.flatMap(({path, ask, item, question, required}) => {
    const answer = answers.get(path);
    const skipped =
      answer?.is === 'skipped' && answer.known !== true && required && question?.id === 'items' && item !== undefined && begun.has(item);
    if (answer === undefined || (answer.is !== 'unknown' && !skipped)) return [];
    const about = [title, ...(item === undefined ? [] : titleOf(item, answers, context))].join(', ');
    const {ask: whom, until} = answer.is === 'unknown' ? answer : {};
    return [
      {
        id: openQuestionId(id, path, answers),
        question: `${about}: ${ask}`,
        ...whole,
        ...(whom === undefined ? {} : {ask: whom}),
        since: answer.on ?? on,
        ...(until === undefined ? {} : {by: until}),
      },
    ];
  });
  const unnamed = withoutData.flatMap((item): readonly OpenQuestion[] => {
    const path = `${item}.fields`;
    const [other] = titleOf(item, answers, context);
    const questionId = openQuestionId(id, path, answers);
    return other === undefined || open.some((question) => question.id === questionId)
      ? []
      : [
          {
            id: questionId,
            question:
              questionnaire.about === 'recipient'
                ? `${title}: Which data of ${other} does it get?`
                : `${title}: Which data goes to ${other}?`,
            ...whole,
            since: (answers.get(`${item}.recipient`) ?? answers.get(`${item}.activity`))?.on ?? on,
          },
        ];
  });
  return [...open, ...unnamed];
}

/**
 * The same question about the same subject has the same id, so that its answer closes it. Never cut: its end tells the question. An item
 * about an activity is called by it: its number changes with what else the record says.
 */
export function openQuestionId(subject: string, path: string, answers: Answers): string {
  const [, group, index, question] = /^([^.]+)\.(\d+)\.(.+)$/.exec(path) ?? [];
  const activity = textAt(answers, `${group ?? ''}.${index ?? ''}.activity`);
  const place = activity === undefined ? path : [group, idFromName(activity, 'activity'), question].join('.');
  return `${subject}-${place.replaceAll('.', '-')}`;
}

/** What an item of a group is about, so that whoever is asked later knows: its system, its recipient, its activity. */
export function titleOf(item: string, answers: Answers, {system, recipient, activity}: HowToTell['context']): readonly string[] {
  const from = textAt(answers, `${item}.activity`);
  if (from !== undefined) return [activity(from)?.name ?? from];
  const place = textAt(answers, `${item}.system`);
  if (place !== undefined) return [system(place)?.name ?? place];
  const to = textAt(answers, `${item}.recipient`);
  return to === undefined ? [] : [recipient(to)?.name ?? to];
}
