/** The questionnaire about a kind of subject: the package's, as the organization wants it asked. */
import {join} from 'node:path';
import {withOwnQuestions, type About, type OwnQuestions, type Questionnaire} from '../../intake/interview/index.js';
import {UserProblem, UserProblems} from '../../record/index.js';
import {readOwnQuestions, readQuestionnaire} from '../../store/questionnaire.js';

/** `record`: folder whose interviews/<about>.yaml counts, if it has one. Throws UserProblem with every fault. */
export async function questionnaireAbout(about: About, folder: string, record: string | undefined): Promise<Questionnaire> {
  // The store has checked both against the schemas of these types.
  const questionnaire = (await readQuestionnaire(join(folder, `${about}.yaml`))) as Questionnaire;
  const own = record === undefined ? undefined : await readOwnQuestions(record, about);
  if (own === undefined) return questionnaire;
  const adapted = withOwnQuestions(questionnaire, own.data as OwnQuestions);
  const problems = adapted.problems.map((problem) => ({...problem, where: `${own.name} › ${problem.where ?? ''}`}));
  const [first] = problems;
  if (first && problems.length === 1) throw new UserProblem(first);
  if (first) {
    throw new UserProblems({code: 'bad-own-questions', what: `The file has ${problems.length} faults`, where: own.name, fix: ''}, problems);
  }
  return adapted.questionnaire;
}
