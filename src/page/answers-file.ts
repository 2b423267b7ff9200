/** The file that is handed back, and whether it will be taken. */
import {answersOfData, dataOfAnswers, ENVELOPE, pathsIn, textAt, type AskedQuestion, type Envelope} from '../intake/interview/index.js';
import {idFromName, type Day, type ProblemDetails} from '../record/index.js';
import type {Sitting} from './sitting.js';

export interface AnswersFile {
  readonly name: string;
  readonly text: string;
  /** Without these it is not taken: questions that cannot be left open. */
  readonly needed: readonly AskedQuestion[];
  /** What else it would be refused for. */
  readonly problems: readonly ProblemDetails[];
}

/** Read back at once by the code that will read it, so that nobody sends a file in vain. */
export function answersFile({sent, context, answers, person}: Sitting): AnswersFile {
  const {questionnaire, depth, subject, known} = sent;
  const envelope: Envelope = {
    questionnaire: questionnaire.about,
    version: questionnaire.version,
    depth,
    ...(subject === undefined ? {} : {about: subject.id}),
    ...(person === '' ? {} : {by: person}),
    on: today(),
  };
  const text = `${JSON.stringify({[ENVELOPE]: envelope, ...dataOfAnswers(questionnaire, answers, context)}, null, 2)}\n`;
  const data: unknown = JSON.parse(text);
  const {missing, problems} = answersOfData(data, {
    context: {...context, offered: pathsIn(data)},
    questionnaire,
    known: new Map(known),
    origin: {},
    name: 'answers',
  });
  const title = textAt(answers, questionnaire.sections[0]?.questions[0]?.id ?? '') ?? '';
  return {name: `${subject?.id ?? idFromName(title, questionnaire.about)}.answers.json`, text, needed: missing, problems};
}

/** Where the person is, not where the server would be. */
function today(): Day {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Day;
}
