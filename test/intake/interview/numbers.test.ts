import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {answersForm, answersOfData, interviewContext, type Questionnaire} from '../../../src/intake/interview/index.js';
import {lawAsOf} from '../../../src/law/index.js';
import {emptyRecord} from '../../../src/record/index.js';

const file = fileURLToPath(new URL('../../../templates/interviews/organization.yaml', import.meta.url));
const questionnaire = parse(readFileSync(file, 'utf8')) as Questionnaire;
const context = interviewContext({record: emptyRecord('Fernhill Garden Supply, Inc.'), law: lawAsOf('2026-11-22')});

it.each([
  [{revenue: [{year: 12, usd: 3}]}, '12 is too small: For which calendar year do you know the revenue?'],
  [{revenue: [{year: 20_255, usd: 3}]}, '20255 is too large: For which calendar year do you know the revenue?'],
  [{'percent-revenue-from-selling': 250}, '250 is too large: Which percentage of the revenue comes from selling or sharing data?'],
  [{employees: -3}, '"-3" is not a number: How many people do you employ, with those who work part time?'],
])('%j is told before it could enter a record', (data, what) => {
  const {problems} = answersOfData(data, {context, questionnaire, known: new Map(), origin: {}, name: 'answers.yaml'});
  expect(problems.map((problem) => problem.what)).toEqual([what]);
});

it('says in the form of the answers file from where to where', () => {
  const form = answersForm(questionnaire, context);
  expect(form).toContain('A number from 1900 to 9999');
  expect(form).toContain('A number, at most 100');
});
