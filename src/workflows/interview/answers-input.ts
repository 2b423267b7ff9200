/** A file with answers, whatever it is: YAML, JSON, or a workbook that was sent and came back. */
import {
  answersOfData,
  envelopeOf,
  nameQuestion,
  pathsIn,
  type AnswersOfData,
  type Envelope,
  type InterviewContext,
} from '../../intake/interview/index.js';
import {
  answersInWorkbook,
  answersOfSheets,
  envelopeOfSheets,
  textInSheets,
  type FoundAnswers,
} from '../../intake/interview/sheets/index.js';
import {kindOfFile, type Workbook} from '../../intake/spreadsheet/index.js';
import {UserProblem, type ProblemDetails} from '../../record/index.js';
import {readUntrusted} from '../../quarantine/index.js';
import {mostBytes, readInput, yamlOf, type InputFile} from '../../store/index.js';

type HowToAnswer = Omit<Parameters<typeof answersOfSheets>[1], 'name'>;

export interface AnswersInput {
  readonly name: string;
  readonly sha256: string;
  readonly envelope: Envelope;
  /** What the subject is called, as the answer to that question says. */
  readonly nameBy: (question: HowToAnswer['questionnaire']) => string | undefined;
  readonly answersFor: (how: HowToAnswer) => GivenAnswers;
}

export interface GivenAnswers extends AnswersOfData {
  readonly context: InterviewContext;
  /** What was passed over, and why. */
  readonly notes: readonly ProblemDetails[];
  readonly placeOf?: (path: string) => string | undefined;
}

/** Throws UserProblem where it cannot be read, or is a workbook without answers. */
export async function readAnswersInput(path: string): Promise<AnswersInput> {
  const input = await readInput(path, {maxBytes: mostBytes});
  return isContainer(input.bytes) ? fromWorkbook(input, path) : fromText(input, path);
}

/** XLSX and ODS are zip files. */
const isContainer = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function fromWorkbook({name, bytes, sha256}: InputFile, path: string): Promise<AnswersInput> {
  const found: FoundAnswers | undefined = answersInWorkbook(await readUntrusted<Workbook>(kindOfFile(bytes, name), bytes, {name}));
  if (found === undefined) {
    throw new UserProblem({
      code: 'not-answers',
      what: 'The workbook holds no answers to an interview',
      where: path,
      fix: 'Take one that `datamap interview send --format xlsx` wrote. A register or another table is read by `datamap import`.',
    });
  }
  return {
    name,
    sha256,
    envelope: envelopeOfSheets(found),
    nameBy: (questionnaire) => textInSheets(found, nameQuestion(questionnaire)),
    answersFor: (how) => answersOfSheets(found, {...how, name}),
  };
}

async function fromText(input: InputFile, path: string): Promise<AnswersInput> {
  const {name, sha256, data, lineOf} = await yamlOf(input, path);
  return {
    name,
    sha256,
    envelope: envelopeOf(data),
    nameBy: (questionnaire) => {
      const key = nameQuestion(questionnaire);
      const said: unknown =
        typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined;
      return typeof said === 'string' ? said : undefined;
    },
    answersFor: (how) => {
      const context = {...how.context, offered: pathsIn(data)};
      return {...answersOfData(data, {...how, context, name, lineOf}), context, notes: []};
    },
  };
}
