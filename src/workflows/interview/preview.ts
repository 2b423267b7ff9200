/** Answers and their changes in words, for a screen of 80 columns. */
import {counted} from '../../findings/wording.js';
import type {Change} from '../../intake/index.js';
import type {SummarySection} from '../../intake/interview/index.js';
import {valueWords} from '../../record/value-words.js';

export function summaryText(sections: readonly SummarySection[]): string {
  return sections
    .map(({title, lines}) => {
      const rows = lines.map(
        ({asked, said, number}) =>
          `${asked.item === undefined ? '  ' : number === undefined ? '     ' : `  ${String(number).padStart(1)}. `}${asked.ask} ${said}`,
      );
      return [title, ...rows].join('\n');
    })
    .join('\n');
}

/** `New: activity "Newsletter", recipient "Mailwright Inc.", 4 fields`, and every contradiction in full. */
export function previewOf(changes: readonly Change[]): string {
  const added = changes.filter(({op}) => op === 'add');
  const fields = added.filter(({entity}) => entity.startsWith('fields/'));
  const named = added
    .filter(({entity}) => !entity.startsWith('fields/') && !entity.startsWith('questions/'))
    .map(({entity, title}) => `${kindOf(entity)} "${title}"`);
  const open = added.filter(({entity}) => entity.startsWith('questions/'));
  const all = [
    ...named,
    ...(fields.length > 0 ? [counted(fields.length, 'field')] : []),
    ...(open.length > 0 ? [counted(open.length, 'open question')] : []),
  ];
  const lines = all.length > 0 ? [`New in the record: ${all.join(', ')}.`] : [];
  for (const {op, entity, title, properties} of changes) {
    const told = properties.filter(({property}) => property !== 'provenance');
    if (op === 'change' && told.length > 0) {
      lines.push(`Changes ${kindOf(entity)} "${title}": ${told.map(({property}) => property).join(', ')}.`);
    }
    if (op === 'remove') lines.push(`Settled: ${title}`);
    if (op === 'conflict') {
      for (const {property, before, after} of told) {
        lines.push(`The record says otherwise and is kept: ${entity} ${property}: ${shown(before)}, not ${shown(after)}.`);
      }
    }
  }
  return lines.length === 0 ? 'This changes nothing in the record.' : lines.join('\n');
}

/** The whole change list, one line for each new thing and each changed or disputed property. */
export function changeList(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Nothing to change: the record says all of this already.';
  const lines = ['Changes to the record:'];
  for (const {op, entity, title, properties} of changes) {
    const told = properties.filter(({property}) => !UNTOLD.has(property));
    if (op === 'add') lines.push(...addedLines(entity, title, told));
    if (op === 'remove') lines.push(`  - ${entity}: settled`);
    if (op === 'change') {
      for (const {property, before, after} of told) {
        lines.push(`  ~ ${entity} ${onDisk(property)}: ${before === undefined ? '' : `${shown(before)} -> `}${shown(after)}`);
      }
    }
    if (op === 'conflict') {
      for (const {property, before, after, at} of told) {
        lines.push(
          `  ! ${entity} ${onDisk(property)}: the record says ${shown(before)}, the answer ${shown(after)}${at === undefined ? '' : ` (${at})`}`,
        );
      }
    }
  }
  const conflicts = changes.filter(({op}) => op === 'conflict').length;
  if (conflicts > 0) {
    lines.push(
      `${counted(conflicts, 'conflict')}, where the record's word is kept; each is left as an open question. --on-conflict take takes the answer.`,
    );
  }
  return lines.join('\n');
}

/** In one line where there is little to say, else a line for each property. */
function addedLines(entity: string, title: string, told: Change['properties']): readonly string[] {
  const said = told.map(({property, after}) => `${onDisk(property)} ${shown(after)}`);
  const line = `  + ${entity}: ${said.length === 0 ? shown(title) : said.join(', ')}`;
  return line.length <= LONGEST_LINE ? [line] : [`  + ${entity}`, ...said.map((each) => `      ${each}`)];
}

const LONGEST_LINE = 140;

/** Keys as the files have them: `postal-address`. */
const onDisk = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Where everything came from is told by the journal. */
const UNTOLD = new Set(['provenance', 'dataset', 'suggestion']);

const KINDS: Readonly<Record<string, string>> = {
  activities: 'activity',
  systems: 'system',
  recipients: 'recipient',
  fields: 'field',
  questions: 'open question',
};

function kindOf(entity: string): string {
  const folder = entity.split('/')[0] ?? entity;
  return KINDS[folder] ?? folder;
}

const LONGEST_SHOWN = 100;

function shown(value: unknown): string {
  const text =
    typeof value === 'string'
      ? `"${value}"`
      : Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? `[${value.join(', ')}]`
        : valueWords(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 3)}...` : text;
}
