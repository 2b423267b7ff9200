/** Where the notice speaks against itself: its table and its statements against its own prose, and one sentence against another. */
import {findElements} from '../classify/index.js';
import type {ElementId, Law, Letter} from '../law/index.js';
import {SURE_ENOUGH, belies, isAboutSame, isOfAllData, isPlainDenial} from './claims/confined.js';
import type {FoundClaim} from './claims/read-claims.js';
import {isSameBusiness} from './names.js';
import {againstProse, withAncestors} from './prose-contradictions.js';
import {peopleOfTitle} from './people-of-title.js';
import type {
  CategoryContradiction,
  CategoryRow,
  Claim,
  Contradiction,
  NamedBusiness,
  NoticePassage,
  StatementContradiction,
} from './reading.js';
import {patterns, PatternSet} from './patterns.js';
import {tokensOf} from './tokens.js';
import {SAYS_SALE_WORDS} from './words/statement-words.js';
import {LIMB_PATTERNS} from './words/sensitive-words.js';
import type {ReadStatements} from './statements/read-statements.js';

const MOST_PER_STATEMENT = 12;

export interface ReadSoFar {
  readonly categories: readonly CategoryRow[];
  readonly claims: readonly FoundClaim[];
  readonly statements: ReadStatements;
  readonly names: readonly NamedBusiness[];
}

export function readContradictions(read: ReadSoFar, law: Law): readonly Contradiction[] {
  const stated = againstStatements(read);
  const byElements = againstTable(read, law);
  const known = new Set(byElements.filter(({letter}) => letter === SENSITIVE).map(({line, quote}) => `${line} ${quote}`));
  const asWhole = againstSensitiveRow(read).filter(({line, quote}) => !known.has(`${line} ${quote}`));
  return [...byElements, ...asWhole, ...stated, ...againstProse(read.claims, stated, law), ...otherNames(read.names)];
}

const LIMBS = new PatternSet(Object.entries(LIMB_PATTERNS).flatMap(([limb, words]) => words.map((each) => [each, limb] as const)));

/** Less sure than what the law puts there by itself. */
const BY_EXAMPLES = 0.1;
const BY_FACT = 0.3;

const COLLECTING: ReadonlySet<string> = new Set(['collect', 'receive', 'infer']);

function againstTable({categories, claims}: ReadSoFar, law: Law): readonly CategoryContradiction[] {
  const collected = claims.filter(({claim}) => COLLECTING.has(claim.verb) && !claim.negated && claim.confidence >= SURE_ENOUGH);
  return categories
    .filter((row) => row.collected === 'no')
    .flatMap((row) => {
      const hangs = hangsOnFacts(row.letter, law);
      const isOfInferences = INFERS.test(law.get('categories', row.letter).title);
      const own = hangs ? new Set<string>() : new Set(findElements(row.examples ?? '', law).map(({element}) => element));
      const seen = new Set<string>();
      return collected.flatMap(({claim}) => {
        if (!isAboutSame(claim, row.place) || (isOfInferences && !saysItInfers(claim))) return [];
        const byLaw = claim.letters.includes(row.letter) && !onlyByInference(claim.elements, row.letter, law);
        const byExamples = claim.elements.some((element) => withAncestors(element, law).some((each) => own.has(each)));
        const byFact = !isOfInferences && claim.elements.some((element) => isNothingElse(element, row.letter, law));
        const key = `${claim.place.line} ${claim.place.quote}`;
        if ((!byLaw && !byExamples && !byFact) || seen.has(key)) return [];
        seen.add(key);
        return [
          {
            kind: 'category' as const,
            letter: row.letter,
            row: row.place,
            ...claim.place,
            confidence: Math.round((claim.confidence - (byLaw ? 0 : byExamples ? BY_EXAMPLES : BY_FACT)) * 100) / 100,
          },
        ];
      });
    });
}

/** The row of sensitive information answers "no", and a sentence says as a whole that some is processed. Where a sentence denies it too, that is the finding. */
function againstSensitiveRow({categories, statements: {statements, sensitiveInProse}}: ReadSoFar): readonly CategoryContradiction[] {
  const row = categories.find(({letter, collected}) => letter === SENSITIVE && collected === 'no');
  if (row === undefined || statements.sensitive.value !== 'processes') return [];
  const own = peopleOfTitle(tokensOf(row.place.section ?? ''));
  return sensitiveInProse
    .filter(({section = ''}) => peopleOfTitle(tokensOf(section)).every((people) => own.includes(people)))
    .map((place) => ({kind: 'category' as const, letter: SENSITIVE, row: row.place, ...place, confidence: AS_A_WHOLE}));
}

const SENSITIVE: Letter = 'L';
/** It names no kind of it. */
const AS_A_WHOLE = 0.7;

/** Such as a fingerprint: it is of this category if it is used as most are, and of no other for sure. */
function isNothingElse(element: ElementId, letter: Letter, law: Law): boolean {
  const letters = law.find('elements', element)?.letters ?? [];
  return letters.some((each) => each.letter === letter) && letters.every(({when, letter: other}) => when !== undefined || !isPlain(other));
}

/** Sensitive information is stated by its kinds, beside the categories. */
const isPlain = (letter: Letter): boolean => letter !== SENSITIVE;

/** The law does not list it there: to put it there is our own reading, too little to call a notice false. Categories that prose names itself are no reading. */
function onlyByInference(elements: readonly ElementId[], letter: Letter, law: Law): boolean {
  const mappings = elements.flatMap((id) => law.find('elements', id)?.letters ?? []).filter((mapping) => mapping.letter === letter);
  return mappings.length > 0 && mappings.every(({verification}) => verification === 'inference');
}

const INFERS = /\binfer/i;

/** To hold "profiles" is not to make inferences. */
function saysItInfers({verb, place}: Claim): boolean {
  return verb === 'infer' || INFERS.test(place.quote);
}

/** Letters that no element has by itself, such as inferences: the examples of their row name what they are made from. */
function hangsOnFacts(letter: Letter, law: Law): boolean {
  const mappings = law.all('elements').flatMap(({letters}) => letters.filter((each) => each.letter === letter));
  return mappings.filter(({when}) => when !== undefined).length * 2 >= mappings.length;
}

function againstStatements({claims, statements}: ReadSoFar): readonly StatementContradiction[] {
  const {statements: stated, others} = statements;
  const sure = claims.filter(belies);
  const plain = new Set(claims.filter((each) => isPlainDenial(each) && isOfAllData(each)).map(({claim}) => claim.place.quote));
  const found: StatementContradiction[] = [];
  const add = (
    statement: StatementContradiction['statement'],
    denials: readonly NoticePassage[],
    against: readonly NoticePassage[],
    confidence: number,
  ): void => {
    const says = denials.find(({quote}) => plain.has(quote));
    if (!says) return;
    const distinct = [...new Map(against.map((place) => [`${place.line} ${place.quote}`, place])).values()].filter(
      (place) => place.quote !== says.quote,
    );
    for (const place of distinct.slice(0, MOST_PER_STATEMENT)) found.push({kind: 'statement', statement, says, ...place, confidence});
  };
  if (stated.sensitive.value === 'does not process') {
    const limbs = sure
      .filter(({claim, sentence}) => COLLECTING.has(claim.verb) && (claim.limbs.length > 0 || LIMBS.holds(sentence.tokens)))
      .map(({claim}) => claim.place);
    add('sensitive', stated.sensitive.places, [...limbs, ...others.sensitive], 0.8);
  }
  if (stated.thirdPartySources.value === 'does not receive') {
    const received = sure
      .filter(
        ({claim, sentence}) =>
          COLLECTING.has(claim.verb) && claim.elements.length > 0 && comesFromOthers(sentence.tokens.map(({word}) => word)),
      )
      .map(({claim}) => claim.place);
    add('thirdPartySources', stated.thirdPartySources.places, [...others.thirdPartySources, ...received], 0.8);
  }
  if (stated.disclosed.value === 'no') {
    const passedOn = sure.filter(({claim}) => claim.verb === 'disclose' || claim.verb === 'share');
    const quotes = new Set(passedOn.map(({claim}) => claim.place.quote));
    add(
      'disclosed',
      stated.disclosed.places,
      [
        ...others.disclosed.filter(({quote}) => quotes.has(quote)),
        ...passedOn.filter(({claim}) => (claim.to ?? []).length > 0).map(({claim}) => claim.place),
      ],
      0.7,
    );
  }
  // A notice that says both is quoted with the denial first: that is the sentence a person reads as the promise.
  const denied = stated.soldOrShared.value === 'no' ? stated.soldOrShared.places : others.soldOrShared;
  const admitted = stated.soldOrShared.value === 'no' ? others.soldOrShared : stated.soldOrShared.places;
  const sales = new Set(sure.filter(({claim}) => claim.verb === 'sell').map(({claim}) => claim.place.quote));
  add(
    'soldOrShared',
    denied,
    admitted.filter(({quote}) => sales.has(quote) || SALES.holds(tokensOf(quote))),
    0.6,
  );
  return found;
}

const SALES = patterns(...SAYS_SALE_WORDS);

const OTHERS = new Set(['social', 'facebook', 'google', 'twitter', 'partners', 'brokers', 'bureaus']);

function comesFromOthers(words: readonly string[]): boolean {
  return (
    words.some((word) => OTHERS.has(word)) &&
    words.some((word) => word === 'received' || word === 'receive' || word === 'from' || word === 'per')
  );
}

function otherNames([defined, ...others]: readonly NamedBusiness[]): readonly StatementContradiction[] {
  const says = defined?.places[0];
  if (!says || !defined) return [];
  return others.flatMap(({name, places}) => {
    const [place] = places;
    return !place || isSameBusiness(defined.name, name)
      ? []
      : [
          {
            kind: 'statement' as const,
            statement: 'business-name' as const,
            says,
            ...place,
            confidence: Math.min(0.9, 0.5 + places.length * 0.15),
          },
        ];
  });
}
