/** A decision as somebody typed it → what it says in terms of the law. Pure. */
import type {ElementId, Law, Letter, LimbId} from '../../law/index.js';
import {nearest, UserProblem} from '../../record/index.js';

export interface Decision {
  /** By id, name or a word of the organization's own; one text may name several, with commas between. */
  readonly elements: readonly string[];
  readonly notPersonal: boolean;
  /** What was decided is taken back: the field is open again. */
  readonly clear: boolean;
  /** Letters in place of the computed ones, as typed: `AB`, `A,B`. */
  readonly letters?: string | undefined;
  readonly limbs: readonly string[];
  readonly reason: string;
}

export interface StatedDecision {
  readonly elements: readonly ElementId[];
  readonly notPersonal: boolean;
  readonly clear: boolean;
  readonly override?: {readonly letters: readonly Letter[]; readonly limbs: readonly LimbId[]};
  readonly reason: string;
}

/** Throws UserProblem where the decision is none, contradicts itself, or names what the law does not have. */
export function statedDecision({elements, notPersonal, clear, letters, limbs, reason}: Decision, law: Law): StatedDecision {
  const stated = [...new Set(elements.flatMap((each) => elementsNamed(each, law)))];
  if (reason.trim() === '') {
    throw new UserProblem({
      code: 'no-reason',
      what: 'The reason is empty',
      where: '--reason',
      fix: 'Say why in a sentence; it is kept with the decision.',
    });
  }
  const saysWhat = stated.length > 0 || letters !== undefined || limbs.length > 0;
  if (clear && (saysWhat || notPersonal)) {
    throw new UserProblem({
      code: 'contradiction',
      what: 'A decision is either taken back or made',
      where: '--clear',
      fix: 'Give --clear alone; the field can be decided anew at any time, also without it.',
    });
  }
  if (notPersonal && saysWhat) {
    throw new UserProblem({
      code: 'contradiction',
      what: 'A field is either not personal or has elements and letters',
      where: '--not-personal',
      fix: 'Give one of them.',
    });
  }
  if (!clear && !notPersonal && stated.length === 0 && letters === undefined && limbs.length === 0) {
    throw new UserProblem({
      code: 'no-decision',
      what: 'Nothing was decided',
      fix: 'Give --element ID, --not-personal or --letters AB; or --clear to take a decision back.',
    });
  }
  for (const id of stated) if (law.find('elements', id) === undefined) throw unknownElement(id, law);
  if (letters === undefined && limbs.length > 0) {
    throw new UserProblem({
      code: 'limbs-without-letters',
      what: 'Limbs are put together with letters',
      where: '--limbs',
      fix: 'Add --letters, for example --letters GL --limbs SPI-1C.',
    });
  }
  const override = letters === undefined ? undefined : {letters: lettersOf(letters, law), limbs: limbsOf(limbs, law)};
  if (override?.letters.includes('L') && override.limbs.length === 0) throw noLimb(letters ?? '', law);
  return {elements: stated, notPersonal, clear, reason: reason.trim(), ...(override ? {override} : {})};
}

/** One id, printed name or own word, which may have a comma in it, or several with commas between; unknown ones as typed. */
function elementsNamed(text: string, law: Law): readonly ElementId[] {
  const entries = law.all('elements');
  const idOf = (word: string): ElementId | undefined => {
    const typed = word.trim().toLowerCase();
    const named = entries.find(({id, name}) => id === typed || name.toLowerCase() === typed);
    if (named) return named.id;
    // A word that the organization gave to two of them means neither.
    const [own, ...others] = entries.filter(({ownWords = []}) => ownWords.includes(typed));
    return others.length === 0 ? own?.id : undefined;
  };
  const whole = idOf(text);
  return whole === undefined
    ? text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .map((each) => idOf(each) ?? each)
    : [whole];
}

/** Also by what it is called: somebody types `email`. */
function unknownElement(id: string, law: Law): UserProblem {
  const entries = law.all('elements');
  const word = id.toLowerCase().replaceAll(/[-_]+/g, ' ').trim();
  const called = (text: string | undefined): ElementId | undefined =>
    text === undefined ? undefined : entries.find(({name, words}) => name.toLowerCase() === text || words.includes(text))?.id;
  const meant =
    called(word) ??
    nearest(
      id.toLowerCase(),
      entries.map((entry) => entry.id),
    ) ??
    called(
      nearest(
        word,
        entries.flatMap(({name, words}) => [name.toLowerCase(), ...words]),
      ),
    );
  return new UserProblem({
    code: 'unknown-element',
    what: `The catalog has no element "${id}"`,
    where: '--element',
    fix: meant === undefined ? 'Look it up by a word: `datamap law list elements --search email`.' : `Did you mean ${meant}?`,
  });
}

function lettersOf(text: string, law: Law): readonly Letter[] {
  const letters = [...new Set(text.toUpperCase().replaceAll(/[\s,;]+/g, ''))];
  const known = law.all('categories').map(({id}) => id as string);
  const unknown = letters.find((letter) => !known.includes(letter));
  if (unknown !== undefined || letters.length === 0) {
    throw new UserProblem({
      code: 'unknown-letter',
      what: unknown === undefined ? 'No letter is given' : `"${unknown}" is no category`,
      where: '--letters',
      fix: `Categories are ${known.join(' ')}.`,
    });
  }
  return letters.sort() as Letter[];
}

function noLimb(letters: string, law: Law): UserProblem {
  return new UserProblem({
    code: 'limb-missing',
    what: 'L is here without the limb that makes it sensitive',
    where: '--letters',
    fix: `Name it, for example --letters ${letters} --limbs SPI-1A. Limbs are ${law
      .all('limbs')
      .map(({id}) => id)
      .join(', ')}; datamap explain tells what one is.`,
  });
}

function limbsOf(limbs: readonly string[], law: Law): readonly LimbId[] {
  const known = law.all('limbs').map(({id}) => id);
  const given = [
    ...new Set(
      limbs
        .flatMap((each) => each.split(','))
        .map((each) => each.trim().toUpperCase())
        .filter((each) => each !== ''),
    ),
  ];
  const unknown = given.find((limb) => !known.includes(limb));
  if (unknown !== undefined) {
    throw new UserProblem({
      code: 'unknown-limb',
      what: `"${unknown}" is no limb of sensitive personal information`,
      where: '--limbs',
      fix: `Limbs are ${known.join(', ')}.`,
    });
  }
  return given.sort();
}
