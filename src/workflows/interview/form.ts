/** The form of an answers file, with the record's own teams, systems and recipients where there is a record. */
import {answersForm, interviewContext, type Questionnaire} from '../../intake/interview/index.js';
import {lawAsOf} from '../../law/index.js';
import {emptyRecord, type Day} from '../../record/index.js';
import {readQuestionnaire} from '../../store/questionnaire.js';
import {lawOfRecord} from '../law-of-record.js';
import {recordIfAny} from '../record-if-any.js';

interface HowToForm {
  readonly record?: string | undefined;
  readonly from: string;
  /** File of the questionnaire. */
  readonly questionnaire: string;
  readonly asOf: Day;
}

/** YAML. Needs no record; throws UserProblem where the one that is named cannot be read. */
export async function interviewForm(how: HowToForm): Promise<string> {
  const questionnaire = (await readQuestionnaire(how.questionnaire)) as Questionnaire;
  const opened = await recordIfAny(how);
  const law = opened === undefined ? lawAsOf(how.asOf) : await lawOfRecord(opened, how.asOf);
  return answersForm(questionnaire, interviewContext({record: opened?.record ?? emptyRecord(''), law}));
}
