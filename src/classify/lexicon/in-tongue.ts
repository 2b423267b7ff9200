/** Names of a table that speaks another language: what the lists know by the name as it stands; else its words in English, in English order. */
import {singular} from '../names/fold.js';
import type {Pieces} from '../names/segment.js';
import type {Spelling} from '../names/spelling.js';
import {cutter, MOST_WORDS, tokensOf} from './cut.js';
import {isTurned, turned, type Tongue, type TongueData} from './tongues.js';
import type {Words} from './words.js';

interface InEnglish {
  readonly pieces: Pieces;
  readonly spelling: Spelling;
  readonly marks: ReadonlyMap<string, readonly Tongue[]>;
  /** As English names are cut. */
  inEnglish(raw: readonly string[]): readonly string[];
  wordsOf(tokens: readonly string[]): Words;
}

export function inTongue(
  tongue: Tongue,
  speech: TongueData,
  {pieces, spelling, marks, inEnglish, wordsOf}: InEnglish,
): (raw: readonly string[]) => Words {
  const here = new Map(Object.entries(speech.here));
  const fillers = new Set(speech.fillers);
  const canonical = (token: string): readonly string[] =>
    (here.get(token) ?? here.get(singular(token)))?.split(' ') ?? spelling.canonical(token);
  const cutHere = cutter(
    {...pieces, isWord: (word) => here.has(word) || pieces.isWord(word), short: new Set([...pieces.short, ...here.keys()])},
    {canonical},
  );
  return (written) => {
    const raw = written.filter((token) => !fillers.has(token));
    const tokens = tokensOf(raw, cutHere);
    const straight = wordsOf(tokens);
    if (tellsWhole(straight)) return straight;
    const english = inEnglish(written);
    const asItStands = isSame(tokens, english) ? straight : wordsOf(english);
    if (tellsWhole(asItStands)) return asItStands;
    if (!isTurned(raw, tongue, {speech, marks})) return straight;
    return wordsOf(
      turned(raw, speech)
        .flatMap((token) => tokensOf([token], cutHere))
        .slice(0, MOST_WORDS),
    );
  };
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((token, at) => token === others[at]);

function tellsWhole(words: Words): boolean {
  const known = words.known(0, words.length);
  return words.length > 1 && known !== undefined && (known.elements ?? known.as ?? known.sense ?? known.bare) !== undefined;
}
