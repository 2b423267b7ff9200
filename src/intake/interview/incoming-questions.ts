/** What the answers leave open: for whom, since when, and by when it is needed. */
import type {OpenQuestion} from '../../record/index.js';
import {textAt, type Answers} from './answers.js';
import type {AskedQuestion} from './next-question.js';
import {nameQuestion} from './questionnaire.js';
import {entityPath, nameOf} from './subject.js';
import {told, type HowToTell} from './writing.js';

interface Leaving extends HowToTell {
  /** Disclosures of which nobody said which data they are. */
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
        id: openQuestionId(id, path),
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
    const [to] = titleOf(item, answers, context);
    return to === undefined || open.some((question) => question.id === openQuestionId(id, path))
      ? []
      : [
          {
            id: openQuestionId(id, path),
            question: `${title}: Which data goes to ${to}?`,
            ...whole,
            since: answers.get(`${item}.recipient`)?.on ?? on,
          },
        ];
  });
  return [...open, ...unnamed];
}

/** The same question about the same subject has the same id, so that its answer closes it. Never cut: its end tells the question. */
export const openQuestionId = (subject: string, path: string): string => `${subject}-${path.replaceAll('.', '-')}`;

/** What an item of a group is about, so that whoever is asked later knows: its system, its recipient. */
function titleOf(item: string, answers: Answers, {system, recipient}: HowToTell['context']): readonly string[] {
  const place = textAt(answers, `${item}.system`);
  if (place !== undefined) return [system(place)?.name ?? place];
  const to = textAt(answers, `${item}.recipient`);
  return to === undefined ? [] : [recipient(to)?.name ?? to];
}
