/** Each case: what a person answers → the questions that were asked, in order, and what they say in the record's shapes. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {
  answersOfRecord,
  answersOfData,
  answersToIncoming,
  askedQuestions,
  dataOfAnswers,
  interviewContext,
  pathsIn,
  type Answer,
  type Questionnaire,
} from '../../../src/intake/interview/index.js';
import {parseYaml} from '../../../src/store/yaml-document.js';
import {lawAsOf} from '../../../src/law/index.js';
import {emptyRecord, type ActivityId, type Day, type RecordOfProcessing} from '../../../src/record/index.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cases = `${root}fixtures/cases/interview`;
const questionnaire = parse(readFileSync(`${root}templates/interviews/activity.yaml`, 'utf8')) as Questionnaire;
const on = '2026-11-22' as Day;

describe.each(readdirSync(cases))('%s', (name) => {
  const folder = `${cases}/${name}`;
  const {activity, context, answers, problems, missing} = answered(folder);

  it('asks the questions that apply, in order', async () => {
    const lines = [...askedQuestions(questionnaire, answers, context)].map(({path, kind, ask, choices}) => {
      const answer = answers.get(path);
      const said = answer === undefined ? '(no answer)' : answer.is === 'value' ? JSON.stringify(answer.value) : answer.is;
      return `${path}  [${kind}${choices.length > 0 ? ` of ${choices.length > 15 ? 'many' : choices.length}` : ''}]  ${ask}\n    ${said}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${folder}/expected-questions.txt`);
  });

  it('says what is wrong and what is missing', async () => {
    const lines = [
      ...problems.map(({where, what, fix}) => `${where}: ${what}\n    ${fix}`),
      ...missing.map(({path, ask}) => `missing ${path}: ${ask}`),
    ];
    await expect(lines.length === 0 ? 'nothing\n' : `${lines.join('\n')}\n`).toMatchFileSnapshot(`${folder}/expected-problems.txt`);
  });

  it('says it in the shapes of the record', async () => {
    const incoming = answersToIncoming(answers, {
      context,
      questionnaire,
      id: (activity?.id ?? 'new-activity') as ActivityId,
      by: 'ana.ruiz',
      on,
    });
    await expect(`${JSON.stringify(incoming, null, 2)}\n`).toMatchFileSnapshot(`${folder}/expected-incoming.json`);
  });

  if (problems.length > 0) return;
  it('is written as an answers file that says the same', () => {
    const known = activity ? answersOfRecord(activity, questionnaire) : new Map<string, Answer>();
    const data: unknown = JSON.parse(JSON.stringify(dataOfAnswers(questionnaire, answers, context)));
    const again = answersOfData(data, {
      context: interviewContext({...context, offered: pathsIn(data)}),
      questionnaire,
      known,
      origin: {},
      name: 'answers.json',
    });
    expect(again).toMatchObject({problems: [], missing: []});
    const said = (from: ReadonlyMap<string, Answer>) =>
      [...from]
        .filter(([, {is}]) => is !== 'skipped')
        .map(([path, {is, ...answer}]) => [path, is, 'value' in answer ? answer.value : ''])
        .sort();
    expect(said(again.answers)).toEqual(said(answers));
  });
});

it('asks for the lines of the faults that are shown, and of no others', () => {
  const data = Object.fromEntries(Array.from({length: 1_000}, (_, index) => [`key${index}`, 'x']));
  const context = interviewContext({record: recordOf(''), law: lawAsOf(on), offered: pathsIn(data)});
  const lines: string[] = [];
  const {problems, whole} = answersOfData(data, {
    context,
    questionnaire,
    known: new Map(),
    origin: {by: 'ana.ruiz', on},
    name: 'answers.yaml',
    lineOf: (path) => lines.push(path.join('.')),
  });
  expect({problems: problems.length, whole}).toEqual({problems: 50, whole: false});
  expect(lines).toContain('key49');
  expect(lines).not.toContain('key60');
});

function answered(folder: string) {
  const record = recordOf(`${folder}/record.json`);
  const {tree, lineOf} = parseYaml(readFileSync(`${folder}/answers.yaml`, 'utf8'), {name: 'answers.yaml', typed: true});
  const data = tree as {name?: string};
  const activity = record.activities.find((each) => each.name === data.name);
  const context = interviewContext({record, law: lawAsOf(on), subject: activity, offered: pathsIn(data)});
  const known = activity ? answersOfRecord(activity, questionnaire) : new Map<string, Answer>();
  return {
    activity,
    context,
    ...answersOfData(data, {context, questionnaire, known, origin: {by: 'ana.ruiz', on}, name: 'answers.yaml', lineOf}),
  };
}

function recordOf(path: string): RecordOfProcessing {
  const nothing: RecordOfProcessing = emptyRecord('Fernhill Garden Supply, Inc.');
  return existsSync(path) ? {...nothing, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<RecordOfProcessing>)} : nothing;
}
