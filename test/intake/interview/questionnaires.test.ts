/** The questionnaires that the package carries: valid, with sections that can be cited and options that exist. */
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import type {Gate, Question, Questionnaire} from '../../../src/intake/interview/index.js';
import {cite, lawAsOf} from '../../../src/law/index.js';
import {readQuestionnaire} from '../../../src/store/questionnaire.js';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {temporaryFolder} from '../../run-datamap.js';

const folder = fileURLToPath(new URL('../../../templates/interviews/', import.meta.url));
const law = lawAsOf('2026-11-22');

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (file) => {
  const questionnaire = parse(readFileSync(folder + file, 'utf8')) as Questionnaire;
  const entries = questionnaire.sections.flatMap(({questions}) => questions);
  const questions = entries.flatMap((entry): readonly Question[] => (entry.kind === 'group' ? entry.questions : [entry]));
  const gates = entries.flatMap((entry): readonly Gate[] =>
    entry.kind === 'group' ? [entry.again, ...(entry.first ? [entry.first] : [])] : [],
  );

  it('is valid under its schema', async () => expect(await readQuestionnaire(folder + file)).toEqual(questionnaire));

  it('cites sections that can be linked', () => {
    const sections = [...questions, ...gates].flatMap(({why}) => why ?? []);
    expect(sections.length).toBeGreaterThan(questions.length / 2);
    expect(sections.filter((section) => cite(section).url === null)).toEqual([]);
  });

  it('asks in one line, and says why wherever an answer is required by law', () => {
    expect(questions.filter(({ask, each}) => ask === undefined && each === undefined)).toEqual([]);
    expect(questions.filter(({ask}) => ask !== undefined && ask.length > 90).map(({id}) => id)).toEqual([]);
  });

  it('offers lists that the law has', () => {
    for (const {options} of questions) if (options && 'law' in options) expect(law.all(options.law).length).toBeGreaterThan(0);
  });
});

describe('a questionnaire of one’s own', () => {
  it('is refused with the place of what is wrong', async () => {
    const path = join(await temporaryFolder(), 'own.yaml');
    await writeFile(
      path,
      'id: own\nabout: activity\nversion: 1\ntitle: Ours\nsections: [{title: A, questions: [{id: name, kind: text, ask: Name?, writes: law.letter}]}]\n',
    );
    await expect(readQuestionnaire(path)).rejects.toMatchObject({
      code: 'bad-questionnaire',
      where: 'own.yaml:5 › sections.0.questions.0.writes',
    });
  });
});
