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
  entityOf,
  envelopeOf,
  interviewContext,
  pathsIn,
  subjectsOf,
  type About,
  type Answer,
  type Presets,
  type Questionnaire,
} from '../../../src/intake/interview/index.js';
import {answersInWorkbook, answersOfSheets, sheetsToSend} from '../../../src/intake/interview/sheets/index.js';
import {presetsText} from '../../../src/intake/interview/presets.data.js';
import {readXlsx} from '../../../src/intake/spreadsheet/read-xlsx.js';
import {renderFillIn} from '../../../src/renderers/xlsx/fill-in.js';
import {parseYaml} from '../../../src/store/yaml-document.js';
import {lawAsOf} from '../../../src/law/index.js';
import {emptyRecord, type Day, type RecordOfProcessing} from '../../../src/record/index.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cases = `${root}fixtures/cases/interview`;
const read = (about: About): Questionnaire => parse(readFileSync(`${root}templates/interviews/${about}.yaml`, 'utf8')) as Questionnaire;
const questionnaire = read('activity');
const presets = JSON.parse(presetsText) as Presets;
const on = '2026-11-22' as Day;

describe.each(readdirSync(cases))('%s', (name) => {
  const folder = `${cases}/${name}`;
  const {questionnaire, subject, context, answers, problems, missing} = answered(folder);

  it('asks the questions that apply, in order', async () => {
    const lines = [...askedQuestions(questionnaire, answers, context)].map(({path, kind, ask, choices, suggested, warning}) => {
      const answer = answers.get(path);
      const said = answer === undefined ? '(no answer)' : answer.is === 'value' ? JSON.stringify(answer.value) : answer.is;
      const offered = kind === 'links' || typeof suggested !== 'string' ? '' : `\n    offered: ${suggested}`;
      const told = warning === undefined ? '' : `\n    overlooked: ${warning}`;
      return `${path}  [${kind}${choices.length > 0 ? ` of ${choices.length > 15 ? 'many' : choices.length}` : ''}]  ${ask}${told}${offered}\n    ${said}`;
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
      id: subject?.id ?? 'new',
      by: 'ana.ruiz',
      on,
    });
    await expect(`${JSON.stringify(incoming, null, 2)}\n`).toMatchFileSnapshot(`${folder}/expected-incoming.json`);
  });

  if (problems.length > 0) return;
  it('is written as an answers file that says the same', () => {
    const known = subject?.entity ? answersOfRecord(subject.entity, questionnaire, context.record) : new Map<string, Answer>();
    const data: unknown = JSON.parse(JSON.stringify(dataOfAnswers(questionnaire, answers, context)));
    const again = answersOfData(data, {
      context: interviewContext({...context, offered: pathsIn(data)}),
      questionnaire,
      known,
      origin: {},
      name: 'answers.json',
    });
    expect(again).toMatchObject({problems: [], missing: []});
    expect(said(again.answers)).toEqual(said(answers));
  });

  it('is read back from a workbook that it was written into', async () => {
    const known = subject?.entity ? answersOfRecord(subject.entity, questionnaire, context.record) : new Map<string, Answer>();
    const bytes = await renderFillIn(
      sheetsToSend({
        questionnaire,
        context,
        answers,
        envelope: {questionnaire: questionnaire.about},
        organization: 'Fernhill',
        replyTo: 'Ana',
      }),
    );
    const found = answersInWorkbook(await readXlsx(bytes, {name: 'answers.xlsx'}));
    if (found === undefined) throw new Error('not recognised');
    const again = answersOfSheets(found, {
      context: interviewContext({...context, offered: undefined}),
      questionnaire,
      known,
      origin: {},
      name: 'answers.xlsx',
    });
    expect(again).toMatchObject({problems: [], missing: [], notes: []});
    // What the record knows of an entry besides, such as a reason that is asked only where there are several, stays known.
    const asked = new Set([...askedQuestions(questionnaire, answers, context)].map(({path}) => path));
    expect(said(new Map([...again.answers].filter(([path]) => asked.has(path))))).toEqual(said(answers));
  });
});

const said = (from: ReadonlyMap<string, Answer>) =>
  [...from]
    .filter(([, {is}]) => is !== 'skipped')
    .map(([path, {is, ...answer}]) => [path, is, 'value' in answer ? answer.value : 'ask' in answer ? (answer.ask ?? '') : ''])
    .sort();

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
  const data = tree as Record<string, string>;
  const {depth, questionnaire: about = 'activity'} = envelopeOf(data);
  const questionnaire = read(about);
  const name = data[questionnaire.sections[0]?.questions[0]?.id ?? 'name'];
  const known = subjectsOf(about, record).find((each) => each.name === name);
  const subject = known && {...known, entity: entityOf(about, known.id, record)};
  const context = interviewContext({
    record,
    law: lawAsOf(on),
    subject: subject?.entity,
    offered: pathsIn(data),
    presets,
    ...(depth && {depth}),
  });
  return {
    questionnaire,
    subject,
    context,
    ...answersOfData(data, {
      context,
      questionnaire,
      known: subject?.entity ? answersOfRecord(subject.entity, questionnaire, context.record) : new Map<string, Answer>(),
      origin: {by: 'ana.ruiz', on},
      name: 'answers.yaml',
      lineOf,
    }),
  };
}

function recordOf(path: string): RecordOfProcessing {
  const nothing: RecordOfProcessing = emptyRecord('Fernhill Garden Supply, Inc.');
  return existsSync(path) ? {...nothing, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<RecordOfProcessing>)} : nothing;
}
