/** Two rows of one field, as git leaves them where two people added or changed it: one field, unless they say different things. */
import type {Facts, Field} from '../record/model.js';
import {isDeepStrictEqual} from 'node:util';

/** What somebody says of a field, by column; where one row is silent, the other holds. */
const SAID = ['label', 'type', 'description', 'override', 'exemption', 'publiclyAvailable', 'deidentified', 'precisionFeet'] as const;
const COLUMNS: Partial<Readonly<Record<(typeof SAID)[number], string>>> = {
  override: 'letters',
  publiclyAvailable: 'publicly-available',
  precisionFeet: 'precision-feet',
};

/** In which columns the two rows disagree: `elements (email-address or phone-number)`. */
export function disagreements(one: Field, other: Field): readonly string[] {
  const apart: string[] = [];
  if (isJudged(one) && isJudged(other) && judgement(one) !== judgement(other)) {
    apart.push(`elements (${judgement(one)} or ${judgement(other)})`);
  }
  for (const name of SAID) {
    const [mine, yours] = [one[name], other[name]];
    if (mine !== undefined && yours !== undefined && !isSame(mine, yours)) apart.push(`${COLUMNS[name] ?? name}${shown(mine, yours)}`);
  }
  for (const [name, answer] of Object.entries(one.facts ?? {})) {
    const yours = other.facts?.[name];
    if (yours !== undefined && yours !== answer) apart.push(`facts (${name}=${answer} or ${name}=${yours})`);
  }
  return apart;
}

/** Both rows as one; they must not disagree. Where each has a confirmation or a suggestion of its own, the first row's stays. */
export function unitedField(one: Field, other: Field): Field {
  const judged = isJudged(one) ? one : other;
  const provenance = [...(one.provenance ?? []), ...(other.provenance ?? []).filter((entry) => !has(one.provenance, entry))];
  const notes = [one.notes, other.notes].filter((note, index, all) => note !== undefined && all.indexOf(note) === index);
  const facts: Facts = {...other.facts, ...one.facts};
  const {personal: _, ...rest} = {...other, ...one};
  return {
    ...rest,
    elements: judged.elements,
    ...(judged.personal === undefined ? {} : {personal: judged.personal}),
    ...(Object.keys(facts).length === 0 ? {} : {facts}),
    ...(notes.length === 0 ? {} : {notes: notes.join('\n')}),
    ...(provenance.length === 0 ? {} : {provenance}),
  };
}

const isJudged = ({elements, personal, confirmed}: Field): boolean =>
  elements.length > 0 || personal !== undefined || confirmed !== undefined;

const judgement = ({elements, personal}: Field): string =>
  [...(personal === undefined ? [] : [personal]), ...[...elements].sort()].join('; ') || 'none';

/** Words are the same however they are capitalized; elsewhere every sign counts. */
const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' ? one.toLowerCase() === other.toLowerCase() : isDeepStrictEqual(one, other);

const shown = (one: unknown, other: unknown): string =>
  typeof one === 'object' ? '' : ` (${String(one).slice(0, 40)} or ${String(other).slice(0, 40)})`;

const has = (list: readonly unknown[] | undefined, entry: unknown): boolean => (list ?? []).some((each) => isDeepStrictEqual(each, entry));
