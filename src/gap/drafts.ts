/** Sentences and cells of a corrected notice, from the record. Whole lists: "and 3 more" can be published nowhere. */
import {inSentence, listed} from '../findings/index.js';
import {tellingElements, type ElementId, type Law} from '../law/index.js';
import {isProvider, isUnconfirmed} from '../record/index.js';
import type {Evidence} from './summary.js';
import {categoryName, elementNames, isPlainLetter, UNCONFIRMED, unconfirmedMark, type GapSubject} from './subject.js';

type Drafted = Pick<GapSubject, 'practice' | 'law'>;

export const inFull = (items: readonly string[]): string => listed(items, {most: Infinity});

/** What the record does not know: nobody can publish it by mistake. */
export const gapFor = (what: string): string => `[TO FILL: ${what.replaceAll('\n', ' ').replaceAll('[', '(').replaceAll(']', ')')}]`;

/** Names for a reader of the notice: those that tell something beside the others. */
export const heldNames = (elements: readonly ElementId[], law: Law): readonly string[] => [
  ...new Set(elementNames(tellingElements(elements, law), law)),
];

/** The same, for a draft: what rests on suggestions alone comes last, and is marked. */
export function heldMarked(evidence: Evidence, law: Law): string {
  const all = heldNames(evidence.elements, law);
  const unsure = evidence.confidence < 1 ? all : unsureIn(evidence, law);
  const sure = all.filter((name) => !unsure.includes(name));
  const marked = unsure.length === 0 ? '' : `${unsure.join(', ')}${UNCONFIRMED}`;
  return [sure.join(', '), marked].filter((part) => part !== '').join('; ');
}

/** Elements that no field carries of which a person said so; none where a person put the letter itself. */
function unsureIn({elements, fields}: Evidence, law: Law): readonly string[] {
  const confirmed = new Set(fields.filter(({field}) => !isUnconfirmed(field)).flatMap(({field}) => field.elements));
  if (confirmed.size === 0) return [];
  const unsure = elements.filter((id) => !confirmed.has(id));
  const names = new Set(elementNames(unsure, law));
  return heldNames(elements, law).filter((name) => names.has(name));
}

export const heldIn = ({elements}: Pick<Evidence, 'elements'>, law: Law): string => heldNames(elements, law).join(', ');

/** What went to others for a business purpose; undefined where nothing did. */
export function disclosedStatement({practice: {saidDisclosed}, law}: Drafted): string | undefined {
  const categories = [...saidDisclosed].filter(([letter]) => isPlainLetter(letter)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (categories.length === 0) return undefined;
  const recipients = [...saidDisclosed.values()].flatMap((flow) => flow.recipients);
  return `In the preceding twelve months we have disclosed the following categories of personal information${recipients.every(isProvider) ? ' to service providers and contractors' : ''} for a business purpose: ${inFull(categories.map(([letter, flow]) => `${categoryName(letter, law)}${unconfirmedMark(flow)}`))}.`;
}

export function sensitiveStatement({practice: {limbs}, law}: Drafted): string | undefined {
  if (limbs.size === 0) return undefined;
  return `We process the following sensitive personal information: ${inFull([...limbs].map(([id, evidence]) => `${inSentence(law.get('limbs', id).title)}${unconfirmedMark(evidence)}`))}.`;
}

/** Of the sources that are others than the consumer. */
export function othersAsSourcesStatement({practice: {sources}, law}: Drafted): string | undefined {
  const others = [...sources].filter(([id]) => law.find('sources', id)?.thirdParty === true);
  if (others.length === 0) return undefined;
  const elements = [...new Set(others.flatMap(([, evidence]) => evidence.elements))];
  const isSure = others.every(([, evidence]) => evidence.confidence === 1 && unsureIn(evidence, law).length === 0);
  return `We also receive personal information from ${inFull(others.map(([id]) => inSentence(law.get('sources', id).title)))}: ${inFull(heldNames(elements, law).map(inSentence))}${isSure ? '' : UNCONFIRMED}.`;
}
