/** Groups, fields and verdicts in the words in which a review shows them. */
import {counted, inSentence} from '../../../findings/wording.js';
import {nothingKnown, type ElementId, type Law} from '../../../law/index.js';
import {lettersInShort, lettersInWords} from '../letters-in-words.js';
import type {Field} from '../../../record/index.js';
import {percent} from '../changes.js';
import type {Verdict} from './decision.js';
import type {Group, OpenField} from './groups.js';

/** Elements by name, of which a title of several is joined. */
export function namesOfElements(elements: readonly ElementId[], law: Law): string {
  if (elements.length === 0) return 'not personal';
  return elements.map((id, at) => nameIn(id, law, at)).join(' and ');
}

const nameIn = (id: ElementId, law: Law, at: number): string => {
  const name = law.find('elements', id)?.name ?? id;
  return at === 0 ? name : inSentence(name);
};

/** `Password (B L?)`: a letter that hangs on a fact has a question mark. */
export function namesWithLetters(elements: readonly ElementId[], law: Law): string {
  const letters = lettersInShort(law.lettersOf(elements, nothingKnown));
  return `${namesOfElements(elements, law)}${letters === '' ? '' : ` (${letters})`}`;
}

/** On which facts letters hang; empty where on none. */
export const conditionsOf = (elements: readonly ElementId[], law: Law): string =>
  lettersInWords(law.lettersOf(elements, nothingKnown), law).hanging;

export function groupTitle({kind, shared, elements, fields, takenOut}: Group, law: Law): string {
  const many = counted(fields.length, 'field');
  const what = {
    suggested: sentenceStart(namesWithLetters(elements, law)),
    doubtful: 'Perhaps not personal, though somebody’s words name data about people',
    name: `No suggestion, all called “${fields[0]?.field.name ?? shared}”`,
    dataset: `No suggestion, in ${shared}`,
  }[kind];
  return takenOut === true ? `Taken out of “${what}”: ${many}` : `${what}: ${many}`;
}

const sentenceStart = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The lines below a field's name: what others call it, what the classifier says. */
export function storyOf({field, guess}: OpenField): readonly string[] {
  const because = field.suggestion?.because ?? guess?.because ?? '';
  return [...toldOf(field), ...(because === '' ? [] : [because])];
}

/** The words under which somebody told of it, with the cell they stand in. */
export function toldOf({name, label, description, notes, provenance}: Field): readonly string[] {
  const at = (provenance ?? []).find(({of, means}) => means === 'import' && (of === 'label' || of === 'name'))?.at;
  return [
    ...(label === undefined || label === name ? [] : [`Called “${label}”${at === undefined ? '' : ` in ${at}`}`]),
    ...(description === undefined ? [] : [description]),
    ...(notes === undefined ? [] : [`Notes: ${notes}`]),
  ];
}

/** How sure, in a column before the name; of what is too unsure to be suggested too. */
export function sureness({field, guess}: OpenField): string {
  const confidence = field.suggestion?.confidence ?? guess?.confidence;
  return (confidence === undefined ? '' : percent(confidence)).padStart(5);
}

export function verdictTold({elements}: Verdict, fields: readonly OpenField[], law: Law): string {
  return `${namesOfElements(elements, law)}, for ${fields.length === 1 ? (fields[0]?.id ?? '') : `${fields.length} fields`}`;
}
