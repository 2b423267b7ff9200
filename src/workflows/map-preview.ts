/** Mapping changes in words, for a screen. */
import {counted} from '../findings/wording.js';
import {visibleLine} from '../text/visible.js';
import {percent, type MappedField} from './map-changes.js';
import type {MapResult, UnmappedField} from './map-fields.js';

/** Below this the reason is shown: the rest need no second look to be understood. */
const UNSURE = 0.8;
const MOST_UNMAPPED = 20;

/** Grouped by what they become; the group with the most uncertain suggestion first. */
export function mappingPreview({changes, unmapped, counts}: MapResult): string {
  const groups = new Map<string, MappedField[]>();
  for (const change of changes) {
    const key = change.elements.join(', ') || 'not personal';
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  const blocks = [...groups].map(([key, group]) =>
    [`${key}${lettersAfter(group)}, ${counted(group.length, 'field')}`, ...group.flatMap(lines)].join('\n'),
  );
  if (unmapped.length > 0) blocks.push(unmappedLines(unmapped));
  blocks.push(`${counted(counts.fields, 'field')}: ${counts.decided} decided, ${counts.suggested} suggested, ${counts.unmapped} unmapped.`);
  return blocks.join('\n\n');
}

/** One line for each field: before, after. */
export function decisionPreview(changes: readonly MappedField[]): string {
  return changes
    .map(
      ({field, before, after, letters}) =>
        `${visibleLine(field)}\n    ${before} -> ${after}${letters.length === 0 ? '' : `  ${letters.join(' ')}`}`,
    )
    .join('\n');
}

function lines({field, before, confidence, because}: MappedField): readonly string[] {
  const was = before === 'unmapped' ? '' : `  was ${before}`;
  return [
    `  ${percent(confidence).padStart(5)}  ${visibleLine(field)}${was}`,
    ...(confidence < UNSURE && because !== '' ? [`         ${because}`] : []),
  ];
}

function lettersAfter([first]: readonly MappedField[]): string {
  return first === undefined || first.letters.length === 0 ? '' : ` (${first.letters.join(' ')})`;
}

function unmappedLines(unmapped: readonly UnmappedField[]): string {
  const shown = unmapped.slice(0, MOST_UNMAPPED);
  const rest = unmapped.length - shown.length;
  return [
    `Left open, ${counted(unmapped.length, 'field')}: nothing tells what they hold, or not surely enough. Unmapped does not mean not personal.`,
    ...shown.flatMap(openLines),
    ...(rest > 0 ? [`         and ${rest} more; --json lists all`] : []),
  ].join('\n');
}

function openLines({field, guess, confidence, because}: UnmappedField): readonly string[] {
  if (guess === 'not known') return [`         ${visibleLine(field)}  not known`, `         ${visibleLine(because)}`];
  return [`  ${percent(confidence).padStart(5)}  ${visibleLine(field)}  perhaps ${guess}`];
}
