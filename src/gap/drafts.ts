/** Sentences and cells of a corrected notice, from the record. Whole lists: "and 3 more" can be published nowhere. */
import {inSentence, listed} from '../findings/index.js';
import {tellingElements, type ElementId, type Law} from '../law/index.js';
import {isProvider} from '../record/index.js';
import type {Evidence} from './summary.js';
import {categoryName, elementNames, isPlainLetter, unconfirmedMark, type GapSubject} from './subject.js';

type Drafted = Pick<GapSubject, 'practice' | 'law'>;

export const inFull = (items: readonly string[]): string => listed(items, {most: Infinity});

/** What the record does not know: nobody can publish it by mistake. */
export const gapFor = (what: string): string => `[TO FILL: ${what.replaceAll('\n', ' ').replaceAll('[', '(').replaceAll(']', ')')}]`;

/** Names for a reader of the notice: those that tell something beside the others. */
export const heldNames = (elements: readonly ElementId[], law: Law): readonly string[] => [
  ...new Set(elementNames(tellingElements(elements, law), law)),
];

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
  return `We also receive personal information from ${inFull(others.map(([id]) => inSentence(law.get('sources', id).title)))}: ${inFull(heldNames(elements, law).map(inSentence))}.`;
}
