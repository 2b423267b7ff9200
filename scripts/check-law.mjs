// What the YAML of the law must keep to: shapes, ids, dates and references. Every problem names the file and the entry.

const LETTERS = 'ABCDEFGHIJKL'.split('');
const VERIFICATIONS = ['verified', 'secondary', 'memory', 'inference'];
const UNITS = ['months', 'days', 'business-days', 'usd', 'consumers', 'percent', 'employees', 'feet', 'years'];
const CONDITIONS = [
  'always',
  'sold-or-shared',
  'disclosed',
  'limit',
  'under-16-sold',
  'admt',
  'ten-million',
  'frictionless',
  'not-sold',
  'not-limit',
  'shine-the-light',
  'tracking',
  'signals',
  'workers',
  'not-only-online',
  'review-process',
  'minors-post',
  'shine-the-light-website',
  'shine-the-light-alternative',
];
const TOPICS = [
  'scope',
  'notices',
  'requests',
  'signals',
  'contracts',
  'minors',
  'risk-assessment',
  'cybersecurity-audit',
  'automated-decisions',
  'data-brokers',
  'shine-the-light',
  'enforcement',
  'gdpr-record',
];
const OWED_IN = ['notice-at-collection', 'financial-incentive-notice', 'website', 'organization'];
const CITATION =
  /^(1798\.\d+(\.\d+)?|11 CCR \d{4}|B&P \d{5}|Gov \d+|Civ \d+|\d+ U\.S\.C\. \w+(-\d+)?|\d+ CFR \d+(\.\d+)?|GDPR \d+)(\([a-zA-Z0-9]+\))*$/;
const WORD = /^[\p{Ll}\p{Lo}\p{N}&]+( [\p{Ll}\p{Lo}\p{N}&]+)*$/u;

const text = (value) => (typeof value === 'string' && value.trim() === value && value !== '' ? undefined : 'must be a text');
const oneOf = (values) => (value) => (values.includes(value) ? undefined : `must be one of ${values.join(', ')}`);
const flag = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const amount = (value) => (typeof value === 'number' && Number.isFinite(value) && value > 0 ? undefined : 'must be a number above 0');
const day = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
    ? undefined
    : 'must be a day, quoted, as "2026-01-01"';
const citation = (value) =>
  typeof value === 'string' && CITATION.test(value)
    ? undefined
    : typeof value === 'number'
      ? `reads as the number ${value}: quote it`
      : `is no section that citation.ts can write: ${JSON.stringify(value)}`;
const word = (value) =>
  typeof value === 'string' && WORD.test(value) ? undefined : `must be lower-case words with single spaces: ${JSON.stringify(value)}`;
const phrase = (value) =>
  typeof value === 'string' && value === value.toLowerCase() && value.trim() === value && value !== ''
    ? undefined
    : `must be lower case: ${JSON.stringify(value)}`;
/** Checks a property that has properties of its own. */
const shaped = (shape) => (value) => {
  const wrong = [];
  checkShape(value, shape, '', (what) => wrong.push(what));
  return wrong.length === 0 ? undefined : wrong.join('; ');
};
const list =
  (each, {least = 0} = {}) =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return least > 0 ? 'must be a list with something in it' : 'must be a list';
    const wrong = value.map((item) => each(item)).find((problem) => problem !== undefined);
    if (wrong !== undefined) return wrong;
    const twice = value.find((item, index) => typeof item === 'string' && value.indexOf(item) !== index);
    return twice === undefined ? undefined : `has ${JSON.stringify(twice)} twice`;
  };
const optional = (check) => Object.assign((value) => check(value), {optional: true});

const DATES = {effectiveFrom: optional(day), effectiveTo: optional(day)};
const ENTRY = {
  id: text,
  title: text,
  citations: list(citation, {least: 1}),
  verification: oneOf(VERIFICATIONS),
  ...DATES,
  text: optional(text),
};
const WORDS = {words: list(word, {least: 1})};
const ITEM = {text, citation: optional(citation), verification: optional(oneOf(VERIFICATIONS)), due: optional(day)};
const TERM = {...ENTRY, words: optional(list(word)), items: optional(list(shaped(ITEM), {least: 1}))};
const READ = {sections: text, day};
const BEGINNING = {day, citation, verification: oneOf(VERIFICATIONS)};

const SHAPES = {
  categories: {...ENTRY, id: oneOf(LETTERS), examples: list(text, {least: 1}), lists: optional(flag), ...WORDS},
  limbs: {...ENTRY, ...WORDS},
  facts: {...ENTRY, question: text, of: oneOf(['field', 'activity', 'organization'])},
  elements: {
    id: text,
    name: text,
    text,
    parent: optional(text),
    part: optional(flag),
    ...WORDS,
    phrases: list(phrase, {least: 1}),
    letters: list(() => undefined),
    shineTheLight: optional(list(text, {least: 1})),
    article9: optional(text),
    fides: optional(text),
    dpv: optional(text),
    dlp: optional(text),
  },
  purposes: {
    ...ENTRY,
    kind: oneOf(['business', 'commercial']),
    under: optional(text),
    limitPurposes: list(text, {least: 1}),
    ...WORDS,
  },
  sources: {...ENTRY, thirdParty: flag, actsForBusiness: optional(flag), toReader: optional(text), ...WORDS},
  thirdParties: {...ENTRY, ...WORDS},
  people: {...ENTRY, customer: optional(flag), ...WORDS},
  shineTheLight: {...ENTRY, sameBrand: flag, letters: list(oneOf(LETTERS), {least: 1})},
  duties: {...ENTRY, when: oneOf(CONDITIONS), owedIn: optional(oneOf(OWED_IN)), reads: optional(text), wording: optional(text)},
  thresholds: {...ENTRY, value: amount, unit: oneOf(UNITS), exceeds: optional(flag)},
  limitPurposes: TERM,
  shineTheLightExclusions: TERM,
  exemptions: {...TERM, partly: optional(flag)},
  contractClauses: TERM,
  roles: TERM,
  transfers: TERM,
  weakWords: TERM,
  sections: {id: citation, text, verification: oneOf(VERIFICATIONS), ...DATES},
  genericPurposes: {...TERM, fillers: optional(list(word))},
  definitions: TERM,
  protectedClasses: TERM,
  requirements: {...TERM, topic: oneOf(TOPICS)},
};
const MAPPING = {
  letter: oneOf(LETTERS),
  limb: optional(text),
  citation,
  verification: oneOf(VERIFICATIONS),
  when: optional(text),
  assume: optional(flag),
  ...DATES,
};
/** Ids that people and files use as they are: letters, limbs and clauses keep the law's own spelling. */
const KEBAB = new Set([
  'elements',
  'facts',
  'purposes',
  'sources',
  'thirdParties',
  'people',
  'thresholds',
  'roles',
  'transfers',
  'weakWords',
  'genericPurposes',
  'definitions',
  'protectedClasses',
]);

export function lawProblems(catalog, fileOf) {
  const problems = [];
  const say = (entry, what) => problems.push(`${fileOf(entry) ?? 'src/law'}: ${entry?.id ?? 'an entry without id'}: ${what}`);
  if (day(catalog.version) !== undefined) problems.push('src/law/version.yaml: version must be a day, quoted, as "2026-01-01"');
  const beginning = shaped(BEGINNING)(catalog.begins);
  if (beginning !== undefined) problems.push(`src/law/version.yaml: begins: ${beginning}`);
  const read = list(shaped(READ), {least: 1})(catalog.readFrom);
  if (read !== undefined) problems.push(`src/law/version.yaml: readFrom ${read}`);
  for (const key of Object.keys(catalog)) {
    if (!['version', 'begins', 'readFrom'].includes(key) && !Object.hasOwn(SHAPES, key)) {
      problems.push(`src/law: nothing reads a list named "${key}"; the lists are ${Object.keys(SHAPES).join(', ')}`);
    }
  }

  for (const [collection, shape] of Object.entries(SHAPES)) {
    const entries = catalog[collection];
    if (!Array.isArray(entries) || entries.length === 0) {
      problems.push(`src/law: the list "${collection}" is missing or empty`);
      continue;
    }
    for (const entry of entries) {
      checkShape(entry, shape, '', (what) => say(entry, what));
      if (KEBAB.has(collection) && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry?.id ?? '')) say(entry, 'the id must be kebab-case');
      if (from(entry) > to(entry)) say(entry, 'ends before it begins');
    }
    checkIds(entries, say);
  }
  if (problems.length === 0) {
    checkReferences(catalog, say);
    checkSections(catalog, say);
  }
  return problems;
}

function checkShape(value, shape, at, say) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return say(`${at || 'the entry'} must have properties`);
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key)) say(`has no property "${at}${key}"; it may have ${Object.keys(shape).join(', ')}`);
  }
  for (const [key, check] of Object.entries(shape)) {
    if (value[key] === undefined) {
      if (!check.optional) say(`${at}${key} is missing`);
      continue;
    }
    const wrong = check(value[key]);
    if (wrong !== undefined) say(`${at}${key} ${wrong}`);
  }
}

/** An id may stand twice only for different times. */
function checkIds(entries, say) {
  const known = new Map();
  for (const entry of entries) {
    const others = known.get(entry?.id) ?? [];
    if (others.some((other) => from(other) <= to(entry) && from(entry) <= to(other))) say(entry, 'the id stands twice for the same days');
    known.set(entry?.id, [...others, entry]);
  }
}

function checkReferences(catalog, say) {
  const ids = Object.fromEntries(Object.keys(SHAPES).map((collection) => [collection, new Set(catalog[collection].map(({id}) => id))]));
  const need = (entry, collection, id, at) => {
    if (id !== undefined && !ids[collection].has(id)) say(entry, `${at}: there is no ${collection} entry "${id}"`);
  };
  checkWords(catalog.elements, say);
  const parents = new Map(catalog.elements.map(({id, parent}) => [id, parent]));
  for (const element of catalog.elements) {
    need(element, 'elements', element.parent, 'parent');
    for (const kind of element.shineTheLight ?? []) need(element, 'shineTheLight', kind, 'shineTheLight');
    for (const [index, mapping] of element.letters.entries()) {
      const at = `letters.${index}`;
      checkShape(mapping, MAPPING, `${at}.`, (what) => say(element, what));
      if ((mapping.letter === 'L') !== (mapping.limb !== undefined)) say(element, `${at}: L needs a limb, and only L has one`);
      if (mapping.assume !== undefined && mapping.when === undefined) say(element, `${at}: nothing to assume without "when"`);
      need(element, 'limbs', mapping.limb, `${at}.limb`);
      need(element, 'facts', mapping.when, `${at}.when`);
    }
    const seen = new Set();
    for (let id = element.id; id !== undefined; id = parents.get(id)) {
      if (seen.has(id)) {
        say(element, `parent: goes round in a circle by "${id}"`);
        break;
      }
      seen.add(id);
    }
  }
  for (const purpose of catalog.purposes) {
    need(purpose, 'purposes', purpose.under, 'under');
    for (const id of purpose.limitPurposes) need(purpose, 'limitPurposes', id, 'limitPurposes');
  }
  for (const kind of catalog.shineTheLight) for (const letter of kind.letters) need(kind, 'categories', letter, 'letters');
}

/** `PAN` is the number of a card and, in India, of a taxpayer: the words around it decide, so both keep it. */
const SHARED_WORDS = new Set(['pan']);

/** What names two elements names neither. */
function checkWords(elements, say) {
  for (const list of ['words', 'phrases']) {
    const holders = new Map();
    for (const element of elements) {
      for (const word of element[list]) {
        const holder = holders.get(word);
        if (holder !== undefined && !SHARED_WORDS.has(word)) say(element, `${list}: "${word}" stands under "${holder}" already`);
        holders.set(word, element.id);
      }
    }
  }
}

/** Every entry has on each of its days a section that was in force: its citations are narrowed to those of the day. */
function checkSections(catalog, say) {
  const dated = new Map();
  for (const section of catalog.sections.filter((each) => from(each) !== '' || to(each) !== LAST)) {
    dated.set(section.id, [...(dated.get(section.id) ?? []), section]);
  }
  const stood = (citation, on) =>
    [...partsOf(citation)].every((part) => (dated.get(part) ?? [{}]).some((section) => from(section) <= on && on <= to(section)));
  const changes = [...dated.values()].flat().flatMap((section) => [from(section), to(section)]);
  for (const collection of Object.keys(SHAPES)) {
    for (const entry of catalog[collection].filter(({citations}) => citations !== undefined)) {
      const first = from(entry) > catalog.begins.day ? from(entry) : catalog.begins.day;
      const days = [first, to(entry), ...changes].filter((on) => first <= on && on <= to(entry));
      const without = days.sort().find((on) => !entry.citations.some((citation) => stood(citation, on)));
      if (without !== undefined) say(entry, `cites no section that was in force on ${without}`);
    }
  }
}

/** `1798.140(v)(1)` → itself, `1798.140(v)`, `1798.140`. */
function* partsOf(citation) {
  for (let at = citation; ; at = at.slice(0, at.lastIndexOf('('))) {
    yield at;
    if (!at.includes('(')) return;
  }
}

const LAST = '9999-12-31';
const from = (entry) => entry?.effectiveFrom ?? '';
const to = (entry) => entry?.effectiveTo ?? LAST;
