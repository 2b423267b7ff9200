/** The form of an answers file, with the record's own teams, systems and recipients where there is a record. */
import {answersForm, interviewContext, type About, type Depth} from '../../intake/interview/index.js';
import {lawAsOf} from '../../law/index.js';
import {emptyRecord, type Day} from '../../record/index.js';
import {lawOfRecord} from '../law-of-record.js';
import {recordIfAny} from '../record-if-any.js';
import {knownPresets} from './presets.js';
import {questionnaireAbout} from './questionnaires.js';

interface HowToForm {
  readonly record?: string | undefined;
  readonly from: string;
  /** Folder of the package's questionnaires. */
  readonly questionnaires: string;
  readonly about: About;
  readonly depth: Depth;
  readonly asOf: Day;
}

/** YAML. Needs no record; throws UserProblem where the one that is named cannot be read. */
export async function interviewForm(how: HowToForm): Promise<string> {
  const opened = await recordIfAny(how);
  const questionnaire = await questionnaireAbout(how.about, how.questionnaires, opened?.folder);
  const law = opened === undefined ? lawAsOf(how.asOf) : await lawOfRecord(opened, how.asOf);
  return answersForm(
    questionnaire,
    interviewContext({record: opened?.record ?? emptyRecord(''), law, depth: how.depth, presets: await knownPresets()}),
  );
}
