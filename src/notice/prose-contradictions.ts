/** Where one sentence of the prose denies what another says, or keeps the same data for another time. */
import type {ElementId, Law} from '../law/index.js';
import {belies, isOfAllData, isOfElementsOnly, isPlainDenial} from './claims/confined.js';
import type {FoundClaim} from './claims/read-claims.js';
import {periodsIn} from './periods.js';
import type {Claim, ProseContradiction, StatementContradiction} from './reading.js';
import {DENIED_TO_ALL_WORDS, IN_SOME_WAY_WORDS, SERVING_PARTIES} from './words/denial-object-words.js';
import {patterns} from './patterns.js';

const MOST = 20;

const DENIED_TO_ALL = patterns(...DENIED_TO_ALL_WORDS);

type Doing = 'collection' | 'disclosure';

const DOING: Readonly<Partial<Record<Claim['verb'], Doing>>> = {
  collect: 'collection',
  receive: 'collection',
  disclose: 'disclosure',
  share: 'disclosure',
  sell: 'disclosure',
};

/** `stated`: what was found against the notice's statements, which is not told twice. */
export function againstProse(
  claims: readonly FoundClaim[],
  stated: readonly StatementContradiction[],
  law: Law,
): readonly ProseContradiction[] {
  const denials = claims.filter(isPlainDenial);
  const said = claims.filter(belies);
  const told = new Set(stated.map(({says}) => says.quote));
  return distinct([...deniedElements(denials, said, law), ...deniedDisclosures(denials, said, told), ...twoPeriods(said)]).slice(0, MOST);
}

/** "We do not collect your date of birth" against "we collect your date of birth". */
function deniedElements(denials: readonly FoundClaim[], said: readonly FoundClaim[], law: Law): readonly ProseContradiction[] {
  const byElement = new Map<string, FoundClaim[]>();
  for (const each of said) {
    const doing = DOING[each.claim.verb];
    if (doing === undefined) continue;
    for (const element of new Set(each.claim.elements.flatMap((id) => withAncestors(id, law)))) {
      const known = byElement.get(`${doing} ${element}`);
      if (known) known.push(each);
      else byElement.set(`${doing} ${element}`, [each]);
    }
  }
  return denials.flatMap((denial) => {
    const doing = DOING[denial.claim.verb];
    if (doing === undefined || !isOfElementsOnly(denial) || !isWithoutCondition(denial)) return [];
    return denial.claim.elements.flatMap((element) =>
      (byElement.get(`${doing} ${element}`) ?? []).flatMap((each) =>
        each.sentence === denial.sentence || (doing === 'disclosure' && !isSamePassingOn(denial.claim, each.claim))
          ? []
          : [contradiction(doing, [element], denial, each, 0.75)],
      ),
    );
  });
}

/** "We do not share personal information with third parties" against "we share it with advertising partners". */
function deniedDisclosures(
  denials: readonly FoundClaim[],
  said: readonly FoundClaim[],
  told: ReadonlySet<string>,
): readonly ProseContradiction[] {
  const general = denials.filter(
    (each) =>
      (each.claim.verb === 'share' || each.claim.verb === 'disclose') &&
      !told.has(each.claim.place.quote) &&
      isOfAllData(each) &&
      DENIED_TO_ALL.holds(each.sentence.tokens),
  );
  if (general.length === 0) return [];
  const passedOn = said.filter(
    ({claim}) =>
      (claim.verb === 'share' || claim.verb === 'disclose') &&
      claim.hedge !== 'choice' &&
      (claim.to ?? []).some((party) => !SERVING_PARTIES.has(party)),
  );
  return general.flatMap((denial) =>
    passedOn.filter(({sentence}) => sentence !== denial.sentence).map((each) => contradiction('disclosure', [], denial, each, 0.7)),
  );
}

/** The same data kept for two periods, each said as the only one. */
function twoPeriods(said: readonly FoundClaim[]): readonly ProseContradiction[] {
  const first = new Map<string, {readonly each: FoundClaim; readonly period: string}>();
  return said.flatMap((each) => {
    const {claim, sentence} = each;
    const periods = claim.verb === 'retain' && claim.elements.length > 0 ? periodsIn(sentence.tokens) : [];
    const [period] = periods;
    if (period === undefined || periods.length > 1) return [];
    const key = [...claim.elements].sort().join(' ');
    const before = first.get(key);
    if (before === undefined) first.set(key, {each, period});
    return before === undefined || before.period === period ? [] : [contradiction('retention', claim.elements, before.each, each, 0.7)];
  });
}

function contradiction(
  about: ProseContradiction['about'],
  elements: readonly ElementId[],
  says: FoundClaim,
  {claim}: FoundClaim,
  most: number,
): ProseContradiction {
  return {kind: 'prose', about, elements, says: says.claim.place, ...claim.place, confidence: Math.min(most, claim.confidence)};
}

/** Nothing after the verb leaves it to be done in other ways: "not through cookies", "not in the background". */
function isWithoutCondition({sentence: {tokens}, told, claim}: FoundClaim): boolean {
  const words = tokens.map(({word}) => word);
  const allowed = (word: string, at: number): boolean => !IN_SOME_WAY_WORDS.has(word) || FROM_THEM.has(`${word} ${words[at + 1] ?? ''}`);
  return told !== '' && claim.purposes === undefined && words.every(allowed);
}

const FROM_THEM = new Set([
  'from you',
  'from your',
  'from our',
  'from users',
  'from customers',
  'from consumers',
  'about you',
  'about our',
  'at all',
  'at any',
]);

/** A denial towards some says nothing of others. */
function isSamePassingOn(denial: Claim, said: Claim): boolean {
  if (denial.verb === 'sell' || said.verb === 'sell') return denial.verb === said.verb;
  const parties = (said.to ?? []).filter((party) => !SERVING_PARTIES.has(party));
  return denial.to === undefined ? parties.length > 0 : parties.some((party) => denial.to?.includes(party));
}

function distinct(found: readonly ProseContradiction[]): readonly ProseContradiction[] {
  return [...new Map(found.map((each) => [`${each.says.quote} ${each.line} ${each.quote}`, each])).values()];
}

/** "Payment information: NO" denies card numbers too. */
export function withAncestors(element: ElementId, law: Law): readonly ElementId[] {
  const parent = law.find('elements', element)?.parent;
  return parent === undefined ? [element] : [element, ...withAncestors(parent, law)];
}
