/** The questionnaire about a kind of subject, as the package has it. */
import {join} from 'node:path';
import type {About, Questionnaire} from '../../intake/interview/index.js';
import {readQuestionnaire} from '../../store/questionnaire.js';

/** Throws UserProblem with every fault. */
export async function questionnaireAbout(about: About, folder: string): Promise<Questionnaire> {
  // The store has checked it against the schema of this type.
  return (await readQuestionnaire(join(folder, `${about}.yaml`))) as Questionnaire;
}
