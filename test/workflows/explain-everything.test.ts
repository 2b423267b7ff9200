/** Every id of the catalog, every rule and every section that anything cites is explained, on days before, at and after each change of law. */
import {describe, expect, test} from 'vitest';
import {checks} from '../../src/checks/index.js';
import {gapRules} from '../../src/gap/index.js';
import {catalogData} from '../../src/law/catalog.js';
import {COLLECTIONS} from '../../src/law/collections.js';
import {VERIFIED} from '../../src/law/in-words.js';
import {cite, lawAsOf, type Element} from '../../src/law/index.js';
import type {Day} from '../../src/record/index.js';
import {explainEntry} from '../../src/workflows/explain/explain-entry.js';
import {citationsOfRule} from '../../src/workflows/explain/rules.js';
import type {Explained, ExplainedPart} from '../../src/workflows/explain/explanation.js';
import {showLaw} from '../../src/workflows/law/show.js';

const DAYS = ['2022-06-01', '2023-06-01', '2025-12-31', '2026-11-22', '2027-01-01'];
const laws = new Map(DAYS.map((day) => [day, lawAsOf(day)]));
const told = (id: string, asOf: string): readonly Explained[] =>
  explainEntry({id, asOf: asOf as Day, law: laws.get(asOf) ?? lawAsOf(asOf)}).entries;
const partOf = ({parts}: Explained, title: string): ExplainedPart | undefined => parts.find((part) => part.title === title);
const MARKS = new Set<string>(Object.values(VERIFIED));

/** What every explanation has, whatever its kind. */
function expectWhole(entry: Explained | undefined, what: string): asserts entry is Explained {
  if (entry === undefined) throw new Error(`${what} is not explained`);
  expect(entry.title, what).not.toBe('');
  expect(entry.is, what).not.toBe('');
  expect(
    entry.citations.length > 0 || /no category of the law names it|None of the sections/.test(JSON.stringify(entry.parts)),
    `${what}: the law, or why none`,
  ).toBe(true);
  for (const {url} of entry.citations) expect(url, what).toMatch(/^https:\/\/[a-z.-]+\.(gov|eu)\//);
  if (entry.citations.length > 0) expect(MARKS.has(entry.verified ?? ''), `${what}: how far it was checked`).toBe(true);
  const texts = [
    entry.text ?? '',
    ...entry.parts.flatMap(({title, text = '', items = []}) => [title, text, ...items.flatMap(({term, notes}) => [term, ...notes])]),
  ];
  for (const text of texts) expect(text, what).not.toMatch(/undefined|\[object|null|NaN/);
  for (const part of entry.parts) {
    expect(part.text !== undefined || (part.items?.length ?? 0) > 0, `${what}: ${part.title} is empty`).toBe(true);
  }
}

describe.each(DAYS)('on %s', (asOf) => {
  const law = lawAsOf(asOf);

  test.each(COLLECTIONS.filter(({collection}) => collection !== 'sections'))('every entry of $name', ({collection, kind}) => {
    for (const id of new Set(catalogData[collection].map((entry) => entry.id))) {
      const entry = told(`${kind}:${id}`, asOf)[0];
      expectWhole(entry, `${kind}:${id}`);
      expect([entry.kind, entry.id]).toEqual([kind, id]);
      expect(entry.inForce, id).toBe(law.find(collection, id) !== undefined);
      if (!entry.inForce) expect(entry.from ?? entry.until, id).toBeDefined();
      expect(
        told(id, asOf).some((each) => each.kind === kind),
        id,
      ).toBe(true);
    }
  });

  test('every rule of check and gap', () => {
    for (const {meta} of [...checks, ...gapRules]) {
      const entry = told(meta.id, asOf)[0];
      expectWhole(entry, meta.id);
      expect(entry.kind).toBe('rule');
      expect(partOf(entry, 'Severity')?.text).toBe(meta.severity);
      expect(partOf(entry, 'What the sections ask')?.items?.map(({term}) => term) ?? [], meta.id).toEqual(
        entry.citations.map(({text}) => text),
      );
    }
  });
});

// Each section gathers all that cites it: days before and after the changes of 2026 are enough.
test.each(['2023-06-01', '2026-11-22'])('every section that anything cites on %s', (asOf) => {
  const law = lawAsOf(asOf);
  const cited = new Set([
    ...COLLECTIONS.flatMap(({collection}) => law.all(collection).flatMap((entry) => ('citations' in entry ? entry.citations : []))),
    ...law.all('elements').flatMap(({letters}) => letters.map(({citation}) => citation)),
    ...law.all('sections').map(({id}) => id),
    ...[...checks, ...gapRules].flatMap(({meta}) => citationsOfRule(meta, law)),
  ]);
  for (const section of cited) {
    const entry = told(section, asOf)[0];
    expectWhole(entry, section);
    expect([entry.kind, entry.id]).toEqual(['section', section]);
  }
});

describe('every data element', () => {
  const asOf = '2026-11-22';
  const law = lawAsOf(asOf);
  const cases = catalogData.elements.map((element): [string, Element] => [element.id, element]);

  test.each(cases)('%s', (id, element) => {
    const [entry] = told(`element:${id}`, asOf);
    expectWhole(entry, id);
    const letters = law.lettersOf([id], () => 'unknown');
    const items = partOf(entry, `Letters on ${asOf}, and why`)?.items ?? [];
    expect(items.map(({term}) => term)).toEqual(letters.map(({letter, limb}) => limb ?? letter));
    letters.forEach(({citation, when}, at) => {
      const notes = items[at]?.notes.join('\n') ?? '';
      expect(notes, 'the section').toContain(cite(citation).text);
      expect(
        [...MARKS].some((mark) => notes.includes(mark)),
        'the mark',
      ).toBe(true);
      if (when === undefined) return;
      expect(notes, 'the condition').toContain(`(${when})`);
      const first = letters.findIndex((each) => each.when === when);
      if (first === at) expect(notes, 'the condition as a question').toContain(law.get('facts', when).question);
    });
    const terms = (title: string): readonly string[] => partOf(entry, title)?.items?.map(({term}) => term) ?? [];
    expect(terms('Kinds under Shine the Light')).toEqual(element.shineTheLight ?? []);
    expect(partOf(entry, 'Special category of Art. 9 GDPR')?.text).toBe(element.article9);
    const {fides, dpv, dlp} = element;
    expect(partOf(entry, 'In other vocabularies')?.items?.flatMap(({notes}) => notes) ?? []).toEqual(
      [fides, dpv, dlp].filter((each) => each !== undefined),
    );
    const family = JSON.stringify(partOf(entry, 'Wider and narrower') ?? '');
    const children = catalogData.elements.filter(({parent}) => parent === id).map((child) => child.id);
    for (const relative of [...(element.parent === undefined ? [] : [element.parent]), ...children]) {
      expect(family).toContain(`(${relative})`);
    }
    expect(partOf(entry, 'As seen in schemas')?.text).toContain(element.words[0]);
    expect(partOf(entry, 'As seen in notices and spreadsheets')?.text).toContain(element.phrases[0]);
  });
});

describe('why a letter applies', () => {
  const notes = (id: string, term: string, asOf = '2026-11-22'): readonly string[] =>
    partOf(told(id, asOf)[0] as Explained, `Letters on ${asOf}, and why`)?.items?.find((item) => item.term === term)?.notes ?? [];

  test.each([
    ['the category lists it', 'fingerprint', 'E', 'listed there: “imagery of fingerprints”'],
    ['it is a part of what the category lists', 'first-name', 'A', 'listed there: “real name”, and this belongs to full name'],
    ['another section than the category’s says it', 'phone-number', 'A', lawAsOf('2026-11-22').get('sections', '1798.140(aj)').text],
  ])('%s', (_what, id, term, why) => expect(notes(id, term)).toContain(why));

  test('our own reading claims no place in the law', () => {
    for (const element of catalogData.elements) {
      for (const {letter, limb} of element.letters.filter(({verification}) => verification === 'inference')) {
        expect(
          notes(element.id, limb ?? letter).filter((note) => note.startsWith('listed there')),
          element.id,
        ).toEqual([]);
      }
    }
  });

  test('a word within a word names nothing', () => {
    expect(notes('state-region', 'B').join()).not.toContain('state identification card');
    expect(notes('marital-status', 'C')).toContain('listed there: “marital status”');
  });

  test('a limb says since when, and is told as of another day before that', () => {
    expect(notes('neural-data', 'SPI-1G')[0]).toBe('Neural data (since 2025-01-01)');
    const [before] = told('neural-data', '2024-06-01');
    expect(partOf(before as Explained, 'Not on that day')?.items).toEqual([{term: 'SPI-1G', notes: ['Neural data: from 2025-01-01']}]);
  });

  test('the data of known minors is sensitive whatever it is, from the day on which that is law', () => {
    const whatever = (asOf: string): string | undefined =>
      partOf(told('email-address', asOf)[0] as Explained, 'Whatever the element')?.text;
    expect(whatever('2026-01-01')).toMatch(/^SPI-16 applies too .*known-under-16/);
    expect(whatever('2025-12-31')).toBeUndefined();
  });
});

describe('law show', () => {
  test.each(COLLECTIONS)('shows every entry of $name with all of its versions', ({collection, kind}) => {
    for (const id of new Set(catalogData[collection].map((entry) => entry.id))) {
      const {answer, document} = showLaw({id: `${kind}:${id}`, asOf: '2026-11-22' as Day});
      const [entry] = answer.entries;
      expect(entry?.kind, id).toBe(kind);
      expect(entry?.versions.map(({data}) => data)).toEqual(
        expect.arrayContaining(catalogData[collection].filter((each) => each.id === id) as unknown[]),
      );
      expect(JSON.stringify(document), id).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});
