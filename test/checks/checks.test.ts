/** Each check against its cases: one that it must report, one that it must not. */
import {existsSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {checks, subjectOf, type CheckSubject} from '../../src/checks/index.js';
import {runRules, SEVERITIES} from '../../src/findings/index.js';
import {cite, lawFor} from '../../src/law/index.js';
import type {Day} from '../../src/record/index.js';
import {readRecordCase} from '../record-case.js';

const CASES = fileURLToPath(new URL('../../fixtures/cases/checks/', import.meta.url));
const asOf = '2026-11-22' as Day;

const subjectIn = (folder: string): CheckSubject => {
  const record = readRecordCase(`${folder}/record.yaml`);
  return subjectOf(record, lawFor(record.terms, asOf), asOf);
};

describe.each(checks.map((rule) => ({id: rule.meta.id, rule})))('$id', ({id, rule}) => {
  it.each(readdirSync(`${CASES}${id}`).sort())('%s', async (name) => {
    const findings = runRules([rule], subjectIn(`${CASES}${id}/${name}`), {asOf});
    if (name.startsWith('quiet')) expect(findings).toEqual([]);
    else expect(findings.length).toBeGreaterThan(0);
    await expect(`${JSON.stringify(findings, null, 2)}\n`).toMatchFileSnapshot(`${CASES}${id}/${name}/expected.json`);
  });

  it('says what, why, under which law and how to mend it', () => {
    const {meta} = rule;
    expect(SEVERITIES).toContain(meta.severity);
    expect(meta.title).toMatch(/^[A-Z"].*[^.]$/);
    expect(meta.why).toMatch(/\.$/);
    const citations = typeof meta.citations === 'function' ? meta.citations(asOf) : meta.citations;
    expect(citations.length).toBeGreaterThan(0);
    for (const citation of citations) expect(cite(citation).url, citation).not.toBeNull();
  });
});

describe('the registry', () => {
  it('has a file, a case that fires and one that is quiet for each id', () => {
    for (const {meta} of checks) {
      expect(existsSync(fileURLToPath(new URL(`../../src/checks/${meta.id}.ts`, import.meta.url))), meta.id).toBe(true);
      expect(readdirSync(`${CASES}${meta.id}`), meta.id).toEqual(expect.arrayContaining(['fires', 'quiet']));
    }
  });

  it('has each id once', () => {
    expect(new Set(checks.map(({meta}) => meta.id)).size).toBe(checks.length);
  });
});
