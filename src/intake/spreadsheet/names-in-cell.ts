/** Whom or what a cell names for certain, what it leaves open, and who is no outsider at all. */
import {splitNames} from './cell-lists.js';
import {isPlaceholder} from './cell-words.js';

export interface NamesInCell {
  readonly names: readonly string[];
  /** Pieces that name one of several, or only an example, word for word: `AuthBridge / IDfy or equivalent`, `e.g. Stripe`. */
  readonly open: readonly string[];
  /** Parts of the business itself: they receive nothing from it. */
  readonly inside: readonly string[];
  /** The only name, where it may be several or one under two names: `Pixelry SDK / Tag`. */
  readonly joined?: string;
}

/** Everything from here on is an example. */
const EXAMPLE =
  /(?<![\p{L}])(?:e\.\s?g\.?|eg\.|for example|for instance|such as|z\.\s?b\.|zum beispiel|wie etwa|par exemple|p\.\s?ex\.|tels? que|por ejemplo|p\.\s?ej\.|tales como)(?![\p{L}])/iu;
/** In lower case only: Portland, OR is a place. */
const CHOICE = /(?<![\p{L}])(?:or|and\/or|oder|bzw\.?|ou)(?![\p{L}])|(?<![\p{L}])o (?=similar|equivalente)/u;
const CONDITION =
  /(?<![\p{L}])(?:(?:if|where|when|as) (?:any|applicable|used|using|needed|required|relevant|available)|ggf\.?|gegebenenfalls|falls|sofern|le cas échéant|s'il y a lieu|si procede|en su caso|to be (?:chosen|selected|decided))(?![\p{L}])/iu;

/** Words that name nobody in particular. */
const NOBODY =
  /^(?:others?|etc|various|several|multiple|both|all|any|mixed|misc|andere|sonstige|verschiedene|autres|divers|otros|varios|vendors?|third parties|partners?)\.?$/i;
/** `both`, `various`: an answer, but not what anything is called. */
export const namesNobody = (text: string): boolean => NOBODY.test(text.trim());

const INSIDE =
  /^internal\b|^(?:hr|it|finance|marketing|sales|legal|management|accounting|operations)$|\b(?:departments?|dept|teams?|staff|personnel|employees)\.?$|^(?:intern\b|interne\b|personal ?abteilung|fachabteilung)|abteilung$/i;

const PARTY =
  /^(?:(?:external|outside|the|our) )?(?:vendors?|suppliers?|(?:service )?providers?|(?:sub-?)?processors?|controllers?|third[ -]part(?:y|ies)|contractors?|customers?|clients?|partners?|lieferant(?:en)?|dienstleister|anbieter|auftragsverarbeiter|fournisseurs?|prestataires?|proveedor(?:es)?)$/i;
/** `Vendor`, `third party`: a kind of party, which is no team and nobody in particular. */
export const namesParty = (text: string): boolean => PARTY.test(text.trim());

interface SlashesWritten {
  /** Whether a slash between spaces separates the names of a list. */
  readonly slashSeparates: boolean;
}

/** How a column writes its lists, told by its values: a slash here and there among commas stands between two names of one thing. */
export function slashSeparatesIn(values: Iterable<string>): boolean {
  let slashed = 0;
  for (const value of values) {
    if (/,\s|[;\n•]|\s[+|]\s/.test(value)) return false;
    if (value.includes(' / ')) slashed++;
  }
  return slashed > 1;
}

const LONGEST_JOINED = 40;

/** All pieces of a cell that has no other list; none where one of them is nobody's name. */
function joinedName(text: string): string | undefined {
  const pieces = text.trim().split(' / ');
  if (pieces.length < 2 || splitNames(text).length !== pieces.length || CHOICE.test(text) || EXAMPLE.test(text)) return undefined;
  const isName = (piece: string): boolean =>
    piece.length <= LONGEST_JOINED && !isPlaceholder(piece) && !namesNobody(piece) && !INSIDE.test(piece) && !CONDITION.test(piece);
  return pieces.every(isName) ? text.trim().replace(/\s+/g, ' ') : undefined;
}

export function namesIn(text: string, {slashSeparates}: SlashesWritten = {slashSeparates: true}): NamesInCell {
  const joined = slashSeparates ? undefined : joinedName(text);
  if (joined !== undefined) return {names: [joined], open: [], inside: [], joined};
  const names: string[] = [];
  const open: string[] = [];
  for (const line of text.split(/\r?\n|[;•▪●]|\s\|\s/)) {
    const [certain, examples] = beforeExamples(line);
    if (examples !== '') open.push(examples);
    if (CHOICE.test(withoutBrackets(certain))) open.push(certain.trim());
    else for (const name of splitNames(certain)) (CONDITION.test(name) ? open : names).push(name);
  }
  const named = names.filter((name) => !isPlaceholder(name) && !namesNobody(name));
  return {
    names: named.filter((name) => !INSIDE.test(name)),
    open: open.filter((piece) => /\p{L}/u.test(piece)),
    inside: named.filter((name) => INSIDE.test(name)),
  };
}

/** The items before the one that gives examples, and that one with all that follows. */
function beforeExamples(line: string): [certain: string, examples: string] {
  const match = EXAMPLE.exec(line);
  if (!match) return [line, ''];
  const before = line.slice(0, match.index).replace(/[\s,(:–—-]{1,9}$/, '');
  // `Couriers, e.g. UPS`: the examples are of what stands before the comma.
  const at = Math.max(before.lastIndexOf(', '), before.lastIndexOf(' / '), before.lastIndexOf(' + '));
  return at < 0
    ? ['', line.trim()]
    : [
        line.slice(0, at),
        line
          .slice(at)
          .replace(/^[\s,/+]+/, '')
          .trim(),
      ];
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, ' ');
