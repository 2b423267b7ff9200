/** Whether words of a notice tell anything: who receives data, by which criteria it is kept, what for. */
import type {Law} from '../law/index.js';
import {fold} from './names.js';

/** A weak word that stands where a kind of party should, with nothing beside it that tells which. */
export interface WeakParty {
  readonly id: string;
  readonly word: string;
}

/** What follows tells which ones, when, or where it is told. */
const TOLD =
  /\b(?:such|these|those|including|includes?|like|e\.?g|for example|who|whom|that|which|whose|following|below|above|described|listed|set out|table|section|see|named?|we (?:use|engage|hire|retain|work)|help\w*|assist\w*|perform\w*|on our behalf)\b|:|\(/i;

/** Occasions that tell by themselves who it is, and data that is nobody's. */
const TELLING_OCCASION =
  /\b(?:law|laws|legal|legally|court|subpoena|government\w*|enforcement|regulat\w*|merger|merge|acqui\w+|bankruptcy|reorgani[sz]ation|sale of|successor|aggregate\w*|anonym\w*|de-?identified|consent|permission|request\w*|direct(?:s|ed|ion)?|authori[sz]e\w*|choose|opt|contractual clauses|borders?|jurisdictions?)\b/i;

/** Reads what stands after the verb's “with” or “to”. */
export class PartyWords {
  private readonly weak: readonly (WeakParty & {readonly padded: string})[];
  private readonly told: readonly string[];

  constructor(law: Law) {
    this.weak = PARTIES.flatMap((id) =>
      (law.find('weakWords', id)?.words ?? [])
        // Who works for the business under contract is no third party, 1798.140(ai).
        .filter((word) => !word.includes('service provider'))
        .map((word) => ({id, word, padded: ` ${fold(word)} `})),
    );
    const weak = new Set(this.weak.map(({padded}) => padded));
    this.told = law
      .all('thirdParties')
      .flatMap(({words}) => words.map((word) => ` ${fold(word)} `))
      .filter((padded) => !weak.has(padded));
  }

  /** Weak words of the text, as long as nothing in it tells more; undefined where it names no party weakly at all. */
  weakIn(text: string): {readonly parties: readonly WeakParty[]; readonly bare: boolean} | undefined {
    const folded = ` ${fold(text)} `;
    const parties = PARTIES.flatMap((id) => {
      const found = this.weak.filter((each) => each.id === id && folded.includes(each.padded));
      const longest = found.reduce<WeakParty | undefined>(
        (best, each) => (best && best.word.length >= each.word.length ? best : each),
        undefined,
      );
      return longest === undefined ? [] : [{id, word: longest.word}];
    });
    if (parties.length === 0) return undefined;
    return {parties, bare: !TOLD.test(text) && !TELLING_OCCASION.test(text) && !this.names(text)};
  }

  /** Whether it names a kind of party that the catalog knows. */
  names(text: string): boolean {
    const folded = ` ${fold(text)} `;
    return this.told.some((padded) => folded.includes(padded));
  }
}

/** Entries of the weak words that stand for parties. */
const PARTIES = ['partners', 'affiliates', 'vendors', 'third-parties', 'companies'] as const;

/** A period, or what decides it. */
const PERIOD_OR_CRITERION =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|thirty|sixty|ninety)\W+(?:\w+\W+){0,2}?(?:hours?|days?|weeks?|months?|years?)\b|\bcriteri(?:a|on)\b|\baccount (?:is|remains)\b|\b(?:you|member|customer)s?\W+(?:have|has|maintain|keep|remain|are|is)\b|\buntil\b|\bstatut\w+ of limitations?\b|\blimitation periods?\b|\bdepend(?:s|ing)? on\b|\b(?:consider|factors?|based on|taking into account)\b|\b(?:table|schedule|below|above|following)\b/i;

/** The weak phrase, where neither a period nor a criterion stands beside it. */
export function vagueRetention(text: string, law: Law): string | undefined {
  const phrase = weakRetention(text, law);
  return phrase === undefined || tellsRetention(text) ? undefined : phrase;
}

export const tellsRetention = (text: string): boolean => PERIOD_OR_CRITERION.test(text);

function weakRetention(text: string, law: Law): string | undefined {
  const folded = ` ${fold(text)} `;
  return law.find('weakWords', 'as-long-as-necessary')?.words?.find((word) => folded.includes(` ${fold(word)} `));
}

/** “We use it to …”, “for …”. */
const SAID = /^(?!.*\b(?:never|not|following|below)\b|.*n[’']t\b).*\.$/is;
const USED_FOR =
  /\b(?:we|us|company|information|data|it)\b[^.;:]{0,40}\b(?:use[sd]?|process(?:es|ed)?|collect(?:s|ed)?)\b[^.;:]*?(?:\bin order to\b|\bto\b|\bfor the purposes? of\b|\bfor\b)\s([^.]+)\.?$/i;

/** Purposes that a sentence gives, as printed; undefined for headings, for leads of lists, for denials, and where it gives none. */
export const purposesIn = (sentence: string): string | undefined =>
  SAID.test(sentence) ? USED_FOR.exec(sentence)?.[1]?.trim() : undefined;

/** Whether each of the purposes would fit any company. */
export function isGenericPurpose(purposes: string, law: Law): boolean {
  const generic = new Set(law.all('genericPurposes').flatMap(({words = []}) => words.map(fold)));
  const fillers = new Set(law.all('genericPurposes').flatMap(({fillers: some = []}) => some));
  const isGeneric = (text: string): boolean => {
    const tokens = fold(text).split(' ');
    return generic.has(tokens.join(' ')) || generic.has(tokens.filter((token) => !fillers.has(token)).join(' '));
  };
  const eachOf = (text: string, separator: RegExp): readonly string[] => text.split(separator).filter((part) => fold(part) !== '');
  if (isGeneric(purposes)) return true;
  const parts = eachOf(purposes, /[,;]|\band\/or\b/);
  return (
    parts.length > 0 &&
    parts.every((part) => isGeneric(part) || (eachOf(part, /\band\b|\bor\b/).length > 1 && eachOf(part, /\band\b|\bor\b/).every(isGeneric)))
  );
}
