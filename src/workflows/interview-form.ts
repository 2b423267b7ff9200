/** The form of an answers file, with the record's own teams, systems and recipients where there is a record. */
import {answersForm, interviewContext, type Questionnaire} from '../intake/interview/index.js';
import {lawAsOf} from '../law/index.js';
import {UserProblem, type Day, type RecordOfProcessing} from '../record/index.js';
import {findRecord, openRecord} from '../store/index.js';
import {readQuestionnaire} from '../store/questionnaire.js';

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
  return answersForm(questionnaire, interviewContext({record: await recordOf(how), law: lawAsOf(how.asOf)}));
}

const NOTHING: RecordOfProcessing = {
  organization: {legalName: ''},
  notices: [],
  systems: [],
  activities: [],
  recipients: [],
  questions: [],
  requests: [],
  waivers: [],
};

async function recordOf({record, from}: HowToForm): Promise<RecordOfProcessing> {
  try {
    return (await openRecord(await findRecord({record, from}))).record;
  } catch (error) {
    if (record === undefined && error instanceof UserProblem && error.code === 'no-record') return NOTHING;
    throw error;
  }
}
