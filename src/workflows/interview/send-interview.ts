/** An interview that leaves the house: what is asked, what is known of it already, and what its questions need of the record. */
import {answersOfRecord, sentInterview, type Answer, type Answers, type Questionnaire} from '../../intake/interview/index.js';
import {UserProblem, type RecordOfProcessing} from '../../record/index.js';
import {SENT_FORMATS, type Sent} from './sent-formats.js';
import {openDesk, sitDown, type Interviewing} from './sitting.js';
import {noSubject, subjectNamed, type Subject} from './subjects.js';

interface Sending extends Omit<Interviewing, 'by' | 'dryRun'> {
  /** Folder of the package. */
  readonly package: string;
  /** Id or name of the subject. */
  readonly named?: string | undefined;
  readonly format: Sent['format'];
  readonly replyTo: string;
}

/** Throws UserProblem where the record lacks the subject that is named. */
export async function sendInterview({named, format, replyTo, ...how}: Sending): Promise<Sent> {
  const {opened, questionnaire, contextFor} = await sitDown(await openDesk(how), how);
  const {about} = questionnaire;
  const subject = named === undefined && about !== 'organization' ? undefined : subjectNamed(about, named, opened);
  if (named !== undefined && subject === undefined) throw withoutName(noSubject(about, named, opened));
  const interview = sentInterview({
    context: contextFor(subject?.entity),
    questionnaire,
    ...(subject === undefined ? {} : {subject: {id: subject.id, name: subject.name}}),
    known: knownOf(subject, questionnaire, opened.record),
    replyTo,
  });
  return {
    ...(subject === undefined ? {} : {subject: subject.id}),
    format,
    content: await SENT_FORMATS[format](interview, how.package),
  };
}

/** A team is no entity of the record: known is only what it is called. */
function knownOf(subject: Subject | undefined, questionnaire: Questionnaire, record: RecordOfProcessing): Answers {
  if (subject === undefined) return new Map();
  if (subject.entity) return answersOfRecord(subject.entity, questionnaire, record);
  const first = questionnaire.sections[0]?.questions[0]?.id ?? 'name';
  return new Map<string, Answer>([[first, {is: 'value', value: subject.name}]]);
}

const withoutName = ({code, what, fix}: UserProblem): UserProblem =>
  new UserProblem({code, what, fix: `${fix ?? ''} Leave the name out to ask about something new.`.trim()});
