/** Answers that no longer fit: an answer that was changed takes along those that hung on it. */
import type {Answer, Answers} from './answers.js';
import {checkAnswer} from './check-answer.js';
import type {InterviewContext} from './context.js';
import {askedQuestions, type AskedQuestion} from './next-question.js';
import type {Questionnaire} from './questionnaire.js';

/** Paths of questions that arise only now, and that the record left open before anybody was asked them. */
export function newlyArisen(before: Answers, {questionnaire, answers, context}: Where): readonly string[] {
  const asked = new Set([...askedQuestions(questionnaire, before, context)].map(({path}) => path));
  return [...askedQuestions(questionnaire, answers, context)].flatMap(({path}) => {
    const answer = answers.get(path);
    return !asked.has(path) && answer?.is === 'skipped' && answer.known === true ? [path] : [];
  });
}

interface Where {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly context: InterviewContext;
}

/** Paths of answers that no longer fit now that a question was answered anew: they are asked again. */
export function outdatedAnswers(changed: AskedQuestion, {questionnaire, answers, context}: Where): readonly string[] {
  return [...askedQuestions(questionnaire, answers, context)].flatMap((asked) => {
    const answer = answers.get(asked.path);
    if (answer === undefined) return [];
    const understood = asked.kind === 'links' && asked.item === changed.item && asked.question?.of === changed.question?.id;
    const depends = asked.question?.options !== undefined && 'answers' in asked.question.options && answer.is === 'value';
    return understood || (depends && 'wrong' in checkAnswer(asked, answer.value, context)) ? [asked.path] : [];
  });
}

/** Takes away kept answers that their questions no longer take: somebody edited what was kept, or the record has changed since. */
export function forgetUnfit({
  questionnaire,
  answers,
  context,
}: Omit<Where, 'answers'> & {readonly answers: Map<string, Answer>}): readonly {readonly asked: AskedQuestion; readonly wrong: string}[] {
  const unfit: {asked: AskedQuestion; wrong: string}[] = [];
  for (const asked of askedQuestions(questionnaire, answers, context)) {
    const answer = answers.get(asked.path);
    if (answer?.is !== 'value' || answer.known === true) continue;
    const checked = checkAnswer(asked, answer.value, context);
    if (!('wrong' in checked)) continue;
    answers.delete(asked.path);
    unfit.push({asked, wrong: checked.wrong});
  }
  return unfit;
}
