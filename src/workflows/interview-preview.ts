/** Answers and their changes in words, for a screen of 80 columns. */
import type {Change} from '../intake/index.js';
import type {SummarySection} from '../intake/interview/index.js';

export function summaryText(sections: readonly SummarySection[]): string {
  return sections
    .map(({title, lines}) => {
      const rows = lines.map(({asked, said, number}) => `${asked.item === undefined ? '  ' : number === undefined ? '     ' : `  ${String(number).padStart(1)}. `}${asked.ask} ${said}`);
      return [title, ...rows].join('\n');
    })
    .join('\n');
}

/** `New: activity "Newsletter", recipient "Mailwright Inc.", 4 fields`, and every contradiction in full. */
export function previewOf(changes: readonly Change[]): string {
  const added = changes.filter(({op}) => op === 'add');
  const fields = added.filter(({entity}) => entity.startsWith('fields/'));
  const named = added.filter(({entity}) => !entity.startsWith('fields/') && !entity.startsWith('questions/')).map(({entity, title}) => `${kindOf(entity)} "${title}"`);
  const open = added.filter(({entity}) => entity.startsWith('questions/'));
  const all = [...named, ...(fields.length > 0 ? [count(fields.length, 'field')] : []), ...(open.length > 0 ? [count(open.length, 'open question')] : [])];
  const lines = all.length > 0 ? [`New in the record: ${all.join(', ')}.`] : [];
  for (const {op, entity, title, properties} of changes) {
    const told = properties.filter(({property}) => property !== 'provenance');
    if (op === 'change' && told.length > 0) lines.push(`Changes ${kindOf(entity)} "${title}": ${told.map(({property}) => property).join(', ')}.`);
    if (op === 'conflict') for (const {property, before, after} of told) lines.push(`The record says otherwise and is kept: ${entity} ${property}: ${shown(before)}, not ${shown(after)}.`);
  }
  return lines.length === 0 ? 'This changes nothing in the record.' : lines.join('\n');
}

const KINDS: Readonly<Record<string, string>> = {activities: 'activity', systems: 'system', recipients: 'recipient', fields: 'field', questions: 'open question'};

function kindOf(entity: string): string {
  const folder = entity.split('/')[0] ?? entity;
  return KINDS[folder] ?? folder;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));
