/** Letters as a person reads them: those that stand, and those that hang on a fact, with the fact. Pure. */
import {inSentence} from '../../findings/wording.js';
import type {FactId, Law, Letter, LimbId} from '../../law/index.js';
import {grouped} from '../../record/index.js';

/** Of an element or of a field: what is not certain without a fact names it in `when`. */
interface SomeLetter {
  readonly letter: Letter;
  readonly limb?: LimbId;
  readonly when?: FactId;
  readonly state: 'applies' | 'assumed' | 'depends' | 'override';
}

export interface LettersInWords {
  /** `A B L (SPI-1A)`; empty for none. */
  readonly standing: string;
  /** `L (SPI-1B) if held together with what opens the account`; empty for none. */
  readonly hanging: string;
}

export function lettersInWords(letters: readonly SomeLetter[], law: Law): LettersInWords {
  const {standing, hanging} = apart(letters);
  return {
    standing: marksOf(standing),
    hanging: [...grouped(hanging, ({when}) => when)].map(([when, those]) => `${marksOf(those)} if ${conditionOf(when, law)}`).join('; '),
  };
}

export const inOneLine = ({standing, hanging}: LettersInWords): string => [standing, hanging].filter((part) => part !== '').join('; ');

/** `B L?`, where there is room for no more. */
export function lettersInShort(letters: readonly SomeLetter[]): string {
  const {standing, hanging} = apart(letters);
  const certain = sorted(standing.map(({letter}) => letter));
  const open = sorted(hanging.map(({letter}) => letter)).filter((letter) => !certain.includes(letter));
  return [...certain, ...open.map((letter) => `${letter}?`)].join(' ');
}

/** What stands anyway hangs on nothing, whatever else names it. */
function apart(letters: readonly SomeLetter[]): {readonly standing: readonly SomeLetter[]; readonly hanging: readonly SomeLetter[]} {
  const standing = letters.filter(({state}) => state === 'applies' || state === 'override');
  const stands = new Set(standing.map(keyOf));
  return {standing, hanging: letters.filter((each) => !standing.includes(each) && !stands.has(keyOf(each)))};
}

const keyOf = ({letter, limb}: SomeLetter): string => `${letter} ${limb ?? ''}`;

/** `A B L (SPI-1A, SPI-1B)`: limbs belong to L, which comes last. */
function marksOf(letters: readonly SomeLetter[]): string {
  const limbs = sorted(letters.flatMap(({limb}) => limb ?? []));
  return `${sorted(letters.map(({letter}) => letter)).join(' ')}${limbs.length === 0 ? '' : ` (${limbs.join(', ')})`}`;
}

const sorted = <Id extends string>(ids: readonly Id[]): readonly Id[] => [...new Set(ids)].sort();

function conditionOf(when: FactId | undefined, law: Law): string {
  const fact = when === undefined ? undefined : law.find('facts', when);
  return inSentence(fact?.title ?? when ?? 'a fact says so');
}
