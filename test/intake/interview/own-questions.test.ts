/** A questionnaire as an organization wants it: hidden, reworded, moved and added questions, and what it may not change. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {
  answersToIncoming,
  askedQuestions,
  interviewContext,
  withOwnQuestions,
  type Answer,
  type OwnQuestions,
  type Questionnaire,
} from '../../../src/intake/interview/index.js';
import {lawAsOf} from '../../../src/law/index.js';
import {emptyRecord, type Day} from '../../../src/record/index.js';

const system = parse(readFileSync(new URL('../../../templates/interviews/system.yaml', import.meta.url), 'utf8')) as Questionnaire;
const on = '2026-11-22' as Day;
const context = interviewContext({record: emptyRecord('Fernhollow Outfitters LLC'), law: lawAsOf(on)});
const pathsOf = (questionnaire: Questionnaire): readonly string[] =>
  [...askedQuestions(questionnaire, new Map(), context)].map(({path}) => path);
const adapted = (own: OwnQuestions): Questionnaire => {
  const {questionnaire, problems} = withOwnQuestions(system, own);
  expect(problems).toEqual([]);
  return questionnaire;
};

describe('an organization', () => {
  it('hides a question', () => {
    expect(pathsOf(system)).toContain('kind');
    expect(pathsOf(adapted({hide: ['kind']}))).toEqual(pathsOf(system).filter((path) => path !== 'kind'));
  });

  it('rewords a question, asks for it, and asks it at another depth', () => {
    const [first, ...rest] = askedQuestions(
      adapted({reword: {name: {ask: 'Which tool?'}, location: {required: true, depth: 'quick'}}}),
      new Map(),
      context,
    );
    expect(first?.ask).toBe('Which tool?');
    expect(pathsOf(system)).not.toContain('location');
    expect(rest.find(({path}) => path === 'location')?.required).toBe(true);
  });

  it('moves a question behind another', () => {
    const paths = pathsOf(adapted({move: [{question: 'owner', after: 'name'}]}));
    expect(paths.slice(0, 2)).toEqual(['name', 'owner']);
    expect([...paths].sort()).toEqual([...pathsOf(system)].sort());
  });

  it('adds a question, whose answer is kept as a note under its words', () => {
    const questionnaire = adapted({
      add: [
        {
          after: 'name',
          question: {
            id: 'own.cost-center',
            kind: 'one',
            ask: 'Who pays for it?',
            choices: [
              {value: 'it', label: 'IT'},
              {value: 'other', label: 'The team'},
            ],
          },
        },
      ],
    });
    expect(pathsOf(questionnaire).slice(0, 2)).toEqual(['name', 'own.cost-center']);
    const value = (said: string): Answer => ({is: 'value', value: said, by: 'ana', on});
    const incoming = answersToIncoming(
      new Map([
        ['name', value('Desk Otter')],
        ['own.cost-center', value('it')],
      ]),
      {
        context,
        questionnaire,
        id: 'desk-otter',
        by: 'ana',
        on,
      },
    );
    expect(incoming.systems?.[0]).toMatchObject({name: 'Desk Otter', notes: [{label: 'Who pays for it?', text: 'IT'}]});
  });
});

it.each([
  ['hides what nothing can be kept without', {hide: ['name']}, 'indispensable-question'],
  ['names a question that there is not', {hide: ['nmae']}, 'unknown-question'],
  ['rewords a question that there is not', {reword: {purposes: {ask: 'Why?'}}}, 'unknown-question'],
  ['moves behind a question that there is not', {move: [{question: 'kind', after: 'nowhere'}]}, 'unknown-question'],
  [
    'adds behind a question that there is not',
    {add: [{after: 'nowhere', question: {id: 'own.x', kind: 'text', ask: 'X?'}}]},
    'unknown-question',
  ],
] satisfies readonly (readonly [string, OwnQuestions, string])[])('who %s is told', (_, own, code) => {
  expect(withOwnQuestions(system, own).problems).toMatchObject([{code}]);
});
