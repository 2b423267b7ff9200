/** How an interview at a terminal begins: with a new subject, with one that the record has, or where a draft stopped. */
import {
  askedQuestions,
  draftOfData,
  entityOf,
  nameOf,
  type Answer,
  type Entity,
  type InterviewDraft,
} from '../../intake/interview/index.js';
import {idFromName, spellingOf, UserProblem} from '../../record/index.js';
import {listDrafts, readDraft} from '../../store/drafts.js';
import type {Prompter} from '../../terminal/prompter.js';
import {askFor} from './dialog.js';
import type {Interviewing, Sitting} from './sitting.js';
import {newSubjectId, noSubject, subjectNamed} from './subjects.js';

export interface Begun {
  readonly id: string;
  readonly name: string;
  readonly subject: Entity | undefined;
  /** Of the draft; only the name for a new one. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Id of the draft, where it has to give that id up. */
  readonly heldBefore?: string;
}

interface Beginning extends Pick<Interviewing, 'by' | 'asOf'> {
  /** Id or name of the subject. */
  readonly named?: string | undefined;
  readonly resume?: boolean | undefined;
  readonly prompter: Prompter;
}

/** What it is about, and what was answered before. */
export async function begin(sitting: Sitting, {named, resume, prompter, by, asOf}: Beginning): Promise<Begun> {
  const {
    opened,
    questionnaire: {about},
  } = sitting;
  const drafts = await listDrafts(opened.folder, about);
  if (named !== undefined || about === 'organization') {
    const known = subjectNamed(about, named, opened);
    const waiting = known === undefined ? await draftNamed(named ?? '', sitting) : drafts.find((id) => id === known.id);
    if (waiting !== undefined) return resumed(waiting, sitting, prompter);
    if (resume === true) throw nothingToResume(drafts, named);
    if (known) return {id: known.id, name: known.name, subject: known.entity, answers: new Map()};
    const misspelt = noSubject(about, named ?? '', opened);
    if (!(await prompter.confirm({ask: `${misspelt.what}. Begin it?`, help: misspelt.fix, default: true}))) throw misspelt;
    return newSubject(sitting, named, {prompter, by, asOf});
  }
  if (resume === true && drafts.length === 0) throw nothingToResume(drafts, undefined);
  const [first] = drafts;
  if (resume === true && drafts.length === 1 && first !== undefined) return resumed(first, sitting, prompter);
  if (drafts.length > 0) {
    const chosen = await prompter.one({
      ask: 'Which interview?',
      help: 'Some are not finished.',
      choices: [
        ...drafts.map((id) => ({value: id, label: `Go on with ${id}`})),
        ...(resume === true ? [] : [{value: '', label: 'Begin a new one'}]),
      ],
    });
    if (chosen !== '') return resumed(chosen, sitting, prompter);
  }
  return newSubject(sitting, undefined, {prompter, by, asOf});
}

async function resumed(held: string, sitting: Sitting, prompter: Prompter): Promise<Begun> {
  const {
    opened,
    questionnaire: {about},
  } = sitting;
  const {name, fresh, answers} = await draftOf(held, sitting);
  prompter.message(`Going on with "${name}": ${answers.size === 1 ? '1 answer is' : `${answers.size} answers are`} kept.`);
  const there = entityOf(about, held, opened.record);
  if (!fresh || there === undefined || spellingOf(nameOf(there) ?? '') === spellingOf(name)) {
    return {id: held, name, subject: there, answers};
  }
  // By now the record has something else under that id.
  const named = subjectNamed(about, name, opened);
  return {id: await newSubjectId(about, name, opened), name, subject: named?.entity, answers, heldBefore: held};
}

async function draftOf(id: string, {opened, questionnaire}: Sitting): Promise<InterviewDraft> {
  const draft = draftOfData(await readDraft(opened.folder, questionnaire.about, id), questionnaire);
  if (draft === undefined) {
    throw new UserProblem({
      code: 'bad-draft',
      what: `The draft "${id}" does not fit the questions of this version`,
      where: `.drafts/${questionnaire.about}.${id}.json`,
      fix: 'Move the file away and begin anew.',
    });
  }
  return draft;
}

/** Of a long id that a number was put behind. */
const ROOM_FOR_NUMBER = 58;

/** Id of the waiting draft of that id, or of something new of that name. One whose id says it is it, and that cannot be read, is told. */
async function draftNamed(said: string, sitting: Sitting): Promise<string | undefined> {
  const {folder, record} = sitting.opened;
  const {about} = sitting.questionnaire;
  const waiting = await listDrafts(folder, about);
  if (waiting.includes(said)) return said;
  const wanted = idFromName(said, about);
  const alike = waiting.filter((id) => id.startsWith(wanted.slice(0, ROOM_FOR_NUMBER)) && entityOf(about, id, record) === undefined);
  const names = await Promise.all(
    alike.map((id) =>
      draftOf(id, sitting).then(
        ({name}) => name,
        () => undefined,
      ),
    ),
  );
  const found = alike.find((_, index) => names[index] !== undefined && spellingOf(names[index]) === spellingOf(said));
  const unreadable = alike.indexOf(wanted);
  return found ?? (unreadable >= 0 && names[unreadable] === undefined ? wanted : undefined);
}

function nothingToResume(drafts: readonly string[], about: string | undefined): UserProblem {
  const fix = drafts.length === 0 ? 'Begin one with `datamap interview`.' : `Waiting are: ${drafts.join(', ')}.`;
  return new UserProblem({
    code: 'nothing-to-resume',
    what: about === undefined ? 'No interview waits to be resumed' : `No interview about "${about.slice(0, 80)}" waits to be resumed`,
    fix,
  });
}

/** Asks for the name, unless it is given; one that the record or a draft has already leads there. */
async function newSubject(
  sitting: Sitting,
  name: string | undefined,
  {prompter, by, asOf}: Omit<Beginning, 'named' | 'resume'>,
): Promise<Begun> {
  const {opened, questionnaire} = sitting;
  prompter.message(
    `${questionnaire.title}.\nEvery answer is kept at once: Ctrl-C stops and loses nothing. Type ? instead of an answer to skip it, to note whom to ask, or to go back.`,
  );
  const context = sitting.contextFor(undefined);
  const [question] = askedQuestions(questionnaire, new Map(), context);
  const said = name ?? (question === undefined ? '' : await askFor(question, {prompter, context}));
  const {about} = questionnaire;
  const there = subjectNamed(about, said, opened);
  if (there && (await prompter.confirm({ask: `The record has "${there.name}" already. Is it the same?`, default: true}))) {
    const drafts = await listDrafts(opened.folder, about);
    return drafts.includes(there.id)
      ? resumed(there.id, sitting, prompter)
      : {id: there.id, name: there.name, subject: there.entity, answers: new Map()};
  }
  const waiting = await draftNamed(said, sitting);
  if (waiting !== undefined) return resumed(waiting, sitting, prompter);
  return {
    id: await newSubjectId(about, said, opened),
    name: said,
    subject: undefined,
    answers: new Map([[question?.path ?? 'name', {is: 'value', value: said, by, on: asOf}]]),
  };
}
