/** Mapping changes in words, for a screen. */
import {counted} from '../../findings/wording.js';
import {visibleLine} from '../../text/visible.js';
import {inOneLine} from './letters-in-words.js';
import {percent, type LettersTold, type MappedField} from './changes.js';
import type {MapResult, SuggestedField} from './map-fields.js';
import type {UnmappedField} from './suggest-elements.js';

/** Below this the reason is shown: the rest need no second look to be understood. */
const UNSURE = 0.8;
const MOST_UNMAPPED = 20;
/** Where names stand below a percentage. */
const INDENT = ' '.repeat(9);

/** What comes anew, what becomes something else, what goes; in each the most uncertain first. */
export function mappingPreview({changes, renewed, unmapped, counts}: MapResult, letters: LettersTold): string {
  const of = (kind: SuggestedField['kind']): readonly SuggestedField[] => changes.filter((change) => change.kind === kind);
  const blocks = [
    ...section('New', of('new'), {letters}),
    ...section('Changed', of('changed'), {letters, reasons: 'all'}),
    ...section('With another certainty or reason', of('reweighed'), {letters, reasons: 'all'}),
    ...withdrawn(of('withdrawn')),
    ...(renewed === 0
      ? []
      : [
          renewed === 1
            ? "1 suggestion of an earlier catalog stands in today's too."
            : `${renewed} suggestions of an earlier catalog stand in today's too.`,
        ]),
    ...(unmapped.length === 0 ? [] : [unmappedLines(unmapped)]),
    `${counted(counts.fields, 'field')}: ${counts.decided} decided, ${counts.suggested} suggested, ${counts.unmapped} unmapped.`,
  ];
  return blocks.join('\n\n');
}

/** Before and after, once for all fields of which they are the same. */
export function decisionPreview(changes: readonly MappedField[], letters: LettersTold): string {
  const groups = new Map<string, MappedField[]>();
  for (const change of changes) {
    const {field, before, after} = change;
    const key = `${before} -> ${after}  ${inOneLine(letters(field))}`.trimEnd();
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups].map(([key, group]) => [...group.map(({field}) => visibleLine(field)), `    ${key}`].join('\n')).join('\n');
}

interface Told {
  readonly letters: LettersTold;
  readonly reasons?: 'all' | 'unsure';
}

/** Grouped by what they become; the group with the most uncertain suggestion first. */
function section(title: string, changes: readonly SuggestedField[], {letters, reasons = 'unsure'}: Told): readonly string[] {
  const groups = new Map<string, SuggestedField[]>();
  for (const change of changes) {
    const key = change.elements.join(', ') || 'not personal';
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  const blocks = [...groups].map(([key, group]) =>
    [...headOf(key, group, letters), ...group.flatMap((each) => lines(each, reasons))].join('\n'),
  );
  return blocks.length === 0 ? [] : [`${title}: ${counted(changes.length, 'field')}`, ...blocks];
}

function lines({field, before, confidence, because}: MappedField, reasons: 'all' | 'unsure'): readonly string[] {
  const was = before === 'unmapped' ? '' : `  was ${before}`;
  return [
    `  ${percent(confidence).padStart(5)}  ${visibleLine(field)}${was}`,
    ...((reasons === 'all' || confidence < UNSURE) && because !== '' ? [INDENT + visibleLine(because)] : []),
  ];
}

/** What hangs on a fact stands on a line of its own. */
function headOf(key: string, group: readonly MappedField[], letters: LettersTold): readonly string[] {
  const {standing, hanging} = group[0] === undefined ? {standing: '', hanging: ''} : letters(group[0].field);
  return [
    `${key}${standing === '' ? '' : ` (${standing})`}, ${counted(group.length, 'field')}`,
    ...(hanging === '' ? [] : [INDENT + hanging]),
  ];
}

function withdrawn(changes: readonly SuggestedField[]): readonly string[] {
  if (changes.length === 0) return [];
  return [
    [
      `Withdrawn: ${counted(changes.length, 'field')}, of which nothing is told any more, or not surely enough. Unmapped again.`,
      ...changes.flatMap(({field, before, because}) => [`${INDENT}${visibleLine(field)}  was ${before}`, INDENT + visibleLine(because)]),
    ].join('\n'),
  ];
}

function unmappedLines(unmapped: readonly UnmappedField[]): string {
  const shown = unmapped.slice(0, MOST_UNMAPPED);
  const rest = unmapped.length - shown.length;
  return [
    `Left open, ${counted(unmapped.length, 'field')}: nothing tells what they hold, or not surely enough. Unmapped does not mean not personal.`,
    ...shown.flatMap(openLines),
    ...(rest > 0 ? [`${INDENT}and ${rest} more; --json lists all`] : []),
  ].join('\n');
}

function openLines({field, guess, confidence, because}: UnmappedField): readonly string[] {
  if (guess === 'not known') return [`${INDENT}${visibleLine(field)}  not known`, `${INDENT}${visibleLine(because)}`];
  return [`  ${percent(confidence).padStart(5)}  ${visibleLine(field)}  perhaps ${guess}`];
}
