import {describe, expect, it} from 'vitest';
import {
  absent,
  applyWaivers,
  counted,
  inNotice,
  inRecord,
  inSentence,
  listed,
  reaches,
  reportOf,
  runRules,
  type Finding,
  type Observation,
  type Rule,
} from '../../src/findings/index.js';
import {makeFinding} from './make-finding.js';

const law = {version: '2026-11-22', asOf: '2026-11-22'};
const report = (findings: readonly Finding[], minConfidence = 0) => reportOf(findings, {of: 'record', law, looked: [], minConfidence});

describe('reportOf', () => {
  it('counts by severity, with waived ones and unsure ones apart', () => {
    const waived = {reason: 'agreed', by: 'ana.ruiz', until: '2027-01-01'};
    const {summary, findings} = report(
      [
        makeFinding({severity: 'critical'}),
        makeFinding({severity: 'high', waived}),
        makeFinding({severity: 'low', confidence: 0.4}),
        makeFinding({severity: 'low'}),
      ],
      0.5,
    );
    expect(summary).toEqual({critical: 1, high: 0, medium: 0, low: 1, waived: 1, belowConfidence: 1});
    expect(findings).toHaveLength(3);
  });

  it('writes out each section once', () => {
    const {citations} = report([
      makeFinding({citations: ['1798.140(v)(1)(A)', '11 CCR 7011(e)(1)(A)']}),
      makeFinding({citations: ['1798.140(v)(1)(A)']}),
    ]);
    expect(citations.map(({text}) => text)).toEqual(['Cal. Code Regs. tit. 11, § 7011(e)(1)(A)', 'Cal. Civ. Code § 1798.140(v)(1)(A)']);
  });
});

describe('reaches', () => {
  const high = report([makeFinding({severity: 'high'})]);
  it.each([
    ['critical', false],
    ['high', true],
    ['medium', true],
    ['low', true],
    ['never', false],
  ] as const)('a high finding, --fail-on %s: %s', (failOn, expected) => {
    expect(reaches(high, failOn)).toBe(expected);
  });

  it('does not count what is waived', () => {
    expect(reaches(report([makeFinding({severity: 'critical', waived: {reason: 'r', by: 'b', until: '2027-01-01'}})]), 'low')).toBe(false);
  });
});

describe('applyWaivers', () => {
  const finding = makeFinding({rule: 'retention-missing', places: [inRecord('activities/newsletter', {at: 'retention'})]});
  const waiver = {rule: 'retention-missing', place: 'activities/newsletter', reason: 'archive law', by: 'ana.ruiz', until: '2026-11-22'};
  const isWaived = (change: Partial<typeof waiver>, asOf = '2026-11-22'): boolean =>
    applyWaivers([finding], [{...waiver, ...change}], {asOf})[0]?.waived !== undefined;

  it('accepts a place, everything below it, or a fingerprint, until its day', () => {
    expect(isWaived({})).toBe(true);
    expect(isWaived({place: 'activities'})).toBe(true);
    expect(isWaived({place: finding.fingerprint})).toBe(true);
    expect(isWaived({}, '2026-11-23')).toBe(false);
  });

  it('accepts nothing else', () => {
    expect(isWaived({rule: 'source-missing'})).toBe(false);
    expect(isWaived({place: 'activities/news'})).toBe(false);
    expect(isWaived({place: ''})).toBe(false);
  });
});

describe('fingerprints', () => {
  const fingerprintOf = (observation: Partial<Observation>): string => {
    const rule: Rule<null> = {
      meta: {id: 'some-rule', severity: 'low', title: 'T', why: 'W.', citations: ['1798.100']},
      check: () => [{message: 'm', remedy: 'r', places: [], ...observation}],
    };
    return runRules([rule], null, {asOf: '2026-11-22'})[0]?.fingerprint ?? '';
  };
  const quoted = (line: number, quote: string) => inNotice('privacy.md', {line, quote});

  it('stay when lines, spaces and the wording of the message move', () => {
    expect(fingerprintOf({places: [quoted(3, 'We do not  sell.')]})).toBe(
      fingerprintOf({message: 'other', places: [quoted(90, 'we do not sell. ')]}),
    );
  });

  it('stay when only the examples of the record change, where the rule says what it is about', () => {
    const one = {identity: 'A', places: [quoted(3, 'A. NO'), inRecord('fields/crm.contacts.email')]};
    const two = {identity: 'A', places: [quoted(3, 'A. NO'), inRecord('fields/shop.accounts.mail')]};
    expect(fingerprintOf(one)).toBe(fingerprintOf(two));
    expect(fingerprintOf(one)).not.toBe(fingerprintOf({...one, identity: 'B'}));
  });

  it('differ by place, by what is absent, by rule', () => {
    const prints = [
      inRecord('activities/a'),
      inRecord('activities/a', {at: 'people'}),
      absent('privacy.md', 'sources'),
      absent('privacy.md', 'purposes'),
    ].map((place) => fingerprintOf({places: [place]}));
    expect(new Set(prints).size).toBe(4);
  });
});

describe('runRules', () => {
  it('orders by severity, then rule, then place, whatever the order of rules; and leaves out rules of later days', () => {
    const rule = (id: string, severity: Finding['severity'], effectiveFrom?: string): Rule<null> => ({
      meta: {id, severity, title: 'T', why: 'W.', citations: ['1798.100'], ...(effectiveFrom === undefined ? {} : {effectiveFrom})},
      check: () => [
        {message: 'second', remedy: 'r', places: [inNotice('n.md', {line: 10, quote: 'b'})]},
        {message: 'first', remedy: 'r', places: [inNotice('n.md', {line: 9, quote: 'a'})]},
      ],
    });
    const rules = [rule('b', 'low'), rule('a', 'low'), rule('z', 'critical'), rule('later', 'critical', '2027-01-01')];
    const order = (some: readonly Rule<null>[]) =>
      runRules(some, null, {asOf: '2026-11-22'}).map(({rule: id, message}) => `${id} ${message}`);
    expect(order(rules)).toEqual(['z first', 'z second', 'a first', 'a second', 'b first', 'b second']);
    expect(order([...rules].reverse())).toEqual(order(rules));
  });
});

describe('wording', () => {
  it('lists and counts', () => {
    expect([
      listed([]),
      listed(['a']),
      listed(['a', 'b', 'c']),
      listed(['a', 'b', 'c', 'd'], {most: 2}),
      listed(['a', 'b', 'c'], {most: 2}),
    ]).toEqual(['', 'a', 'a, b and c', 'a, b and 2 more', 'a, b and c']);
    expect([counted(1, 'activity'), counted(2, 'activity'), counted(0, 'field')]).toEqual(['1 activity', '2 activities', '0 fields']);
    expect([inSentence('Data brokers'), inSentence('IP address'), inSentence('')]).toEqual(['data brokers', 'IP address', '']);
  });

  it('names properties as the files do', () => {
    expect(inRecord('activities/a', {at: 'discloses.0.directMarketing'}).at).toBe('discloses.0.direct-marketing');
    expect(inRecord('organization', {at: 'sellsUnder16'}).at).toBe('sells-under-16');
  });
});
