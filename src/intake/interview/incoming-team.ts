/** What a team says that it does: an activity for each, with whose it is, to be asked about one after another. */
import {freeId, idFromName, type Activity, type ActivityId, type OpenQuestion, type Provenance} from '../../record/index.js';
import {nameKey} from '../same-value.js';
import type {Incoming} from '../change.js';
import {listAt, textAt, type Answers} from './answers.js';
import {openQuestions} from './incoming-questions.js';
import {askedQuestions, type AskedQuestion} from './next-question.js';
import {originOf, type HowToTell} from './writing.js';

export function incomingTeam(answers: Answers, how: HowToTell): Incoming {
  const {context, questionnaire} = how;
  const asked = [...askedQuestions(questionnaire, answers, context)];
  const questions = [...openQuestions(asked, answers, {...how, withoutData: []}), ...reminders(asked, answers, how)];
  const known = new Map(context.record.activities.map((activity) => [nameKey(activity.name), activity.id]));
  const taken = new Set<string>(known.values());
  const activities = namesTold(answers, how).map(({name, path}): Activity => {
    const origins: Provenance[] = [];
    const told = (property: string, from: string): object => {
      const answer = answers.get(from);
      const value = textAt(answers, from);
      if (answer === undefined || value === undefined) return {};
      origins.push(originOf(property, answer, from, how));
      return {[property]: value};
    };
    const id = known.get(nameKey(name)) ?? (freeId(idFromName(name, 'activity'), taken) as ActivityId);
    taken.add(id);
    const named = answers.get(path);
    if (named !== undefined) origins.push(originOf('name', named, path, how));
    return {id, name, ...told('team', 'team'), ...told('owner', 'owner'), provenance: origins};
  });
  return {activities, ...(questions.length === 0 ? {} : {questions})};
}

/** What a team was reminded of and has: somebody is to say what it is. */
function reminders(asked: readonly AskedQuestion[], answers: Answers, {on, by, context}: HowToTell): readonly OpenQuestion[] {
  const team = textAt(answers, 'team') ?? '';
  const labels = new Map(asked.find(({path}) => path === 'reminders')?.choices.map(({value, label}) => [value, label]));
  return listAt(answers, 'reminders')
    .map((each) => ({
      id: idFromName(`${team} ${each}`, 'question'),
      question: `${team}: ${labels.get(each) ?? each}. What is it, and which activity does it belong to?`,
      ask: textAt(answers, 'owner') ?? by,
      since: on,
    }))
    .filter(({id}) => !context.record.questions.some((known) => known.id === id));
}

/** Picked from what companies commonly do, and named freely; each once. */
function namesTold(answers: Answers, {context}: HowToTell): readonly {readonly name: string; readonly path: string}[] {
  const titles = new Map<string, string>(context.presets.activities.map(({id, title}) => [id, title]));
  const named = [
    ...listAt(answers, 'activities').map((id) => ({name: titles.get(id) ?? id, path: 'activities'})),
    ...listAt(answers, 'others').map((name) => ({name, path: 'others'})),
  ];
  return [...new Map(named.toReversed().map((each) => [nameKey(each.name), each])).values()].toReversed();
}
