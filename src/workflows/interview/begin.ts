/** How an interview at a terminal begins: with a new activity, with one that the record has, or where a draft stopped. */
import {askedQuestions, draftOfData, type Answer, type InterviewDraft} from '../../intake/interview/index.js';
import {idFromName, spellingOf, UserProblem, type Activity, type ActivityId} from '../../record/index.js';
import {listDrafts, readDraft} from '../../store/drafts.js';
import type {Prompter} from '../../terminal/prompter.js';
import {askFor} from './dialog.js';
import {activityNamed, newActivityId, noActivity, type Interviewing, type Sitting} from './sitting.js';

export interface Begun {
  readonly id: ActivityId;
  readonly name: string;
  readonly activity: Activity | undefined;
  /** Of the draft; only the name for a new one. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Id of the draft, where it has to give that id up. */
  readonly heldBefore?: string;
}

interface Beginning extends Pick<Interviewing, 'by' | 'asOf'> {
  readonly about?: string | undefined;
  readonly resume?: boolean | undefined;
  readonly prompter: Prompter;
}

/** Which activity it is about, and what was answered before. */
export async function begin(sitting: Sitting, {about, resume, prompter, by, asOf}: Beginning): Promise<Begun> {
  const {opened} = sitting;
  const drafts = await listDrafts(opened.folder);
  if (about !== undefined) {
    const activity = activityNamed(about, opened);
    const waiting = activity === undefined ? await draftNamed(about, sitting) : drafts.find((id) => id === activity.id);
    if (waiting !== undefined) return resumed(waiting, sitting, prompter);
    if (resume === true) throw nothingToResume(drafts, about);
    if (activity) return {id: activity.id, name: activity.name, activity, answers: new Map()};
    const misspelt = noActivity(about, opened);
    if (!(await prompter.confirm({ask: `${misspelt.what}. Begin it?`, help: misspelt.fix, default: true}))) throw misspelt;
    return newActivity(sitting, about, {prompter, by, asOf});
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
  return newActivity(sitting, undefined, {prompter, by, asOf});
}

async function resumed(held: string, sitting: Sitting, prompter: Prompter): Promise<Begun> {
  const {opened} = sitting;
  const {name, fresh, answers} = await draftOf(held, sitting);
  prompter.message(`Going on with "${name}": ${answers.size === 1 ? '1 answer is' : `${answers.size} answers are`} kept.`);
  const there = opened.record.activities.find((activity) => activity.id === held);
  if (!fresh || there === undefined || spellingOf(there.name) === spellingOf(name)) {
    return {id: held as ActivityId, name, activity: there, answers};
  }
  return {id: await newActivityId(name, opened), name, activity: activityNamed(name, opened), answers, heldBefore: held};
}

async function draftOf(id: string, {opened, questionnaire}: Sitting): Promise<InterviewDraft> {
  const draft = draftOfData(await readDraft(opened.folder, id), questionnaire);
  if (draft === undefined) {
    throw new UserProblem({
      code: 'bad-draft',
      what: `The draft "${id}" does not fit the questions of this version`,
      where: `.drafts/${id}.json`,
      fix: 'Move the file away and begin anew.',
    });
  }
  return draft;
}

/** Of a long id that a number was put behind. */
const ROOM_FOR_NUMBER = 58;

/** Id of the waiting draft of that id, or of a new activity of that name. One whose id says it is it, and that cannot be read, is told. */
async function draftNamed(said: string, sitting: Sitting): Promise<string | undefined> {
  const {folder, record} = sitting.opened;
  const waiting = await listDrafts(folder);
  if (waiting.includes(said)) return said;
  const wanted = idFromName(said, 'activity');
  const alike = waiting.filter(
    (id) => id.startsWith(wanted.slice(0, ROOM_FOR_NUMBER)) && !record.activities.some((activity) => activity.id === id),
  );
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
async function newActivity(
  sitting: Sitting,
  name: string | undefined,
  {prompter, by, asOf}: Omit<Beginning, 'about' | 'resume'>,
): Promise<Begun> {
  const {opened, questionnaire} = sitting;
  prompter.message(
    `${questionnaire.title}.\nEvery answer is kept at once: Ctrl-C stops and loses nothing. Type ? instead of an answer to skip it, to note whom to ask, or to go back.`,
  );
  const context = sitting.contextFor(undefined);
  const [question] = askedQuestions(questionnaire, new Map(), context);
  const said = name ?? (question === undefined ? '' : await askFor(question, {prompter, context}));
  const there = activityNamed(said, opened);
  if (there && (await prompter.confirm({ask: `The record has "${there.name}" already. Is it the same?`, default: true}))) {
    const drafts = await listDrafts(opened.folder);
    return drafts.includes(there.id)
      ? resumed(there.id, sitting, prompter)
      : {id: there.id, name: there.name, activity: there, answers: new Map()};
  }
  const waiting = await draftNamed(said, sitting);
  if (waiting !== undefined) return resumed(waiting, sitting, prompter);
  return {
    id: await newActivityId(said, opened),
    name: said,
    activity: undefined,
    answers: new Map([['name', {is: 'value', value: said, by, on: asOf}]]),
  };
}
