/** Fields by id or by pattern, as typed. Pure. */
import {nearest, UserProblem, type FieldInSystem, type Lookup} from '../../record/index.js';

/** Each once, in the order of the record. Throws UserProblem, with a name that is near, where one of them names nothing. */
export function fieldsNamed(patterns: readonly string[], lookup: Lookup): readonly FieldInSystem[] {
  const named = new Set(patterns.flatMap((pattern) => fieldsOf(pattern, lookup)));
  return lookup.fields.filter((field) => named.has(field));
}

function fieldsOf(pattern: string, lookup: Lookup): readonly FieldInSystem[] {
  const found = pattern.includes('*') ? lookup.fields.filter(({id}) => matches(id, pattern)) : lookup.match(pattern);
  if (found.length > 0) return found;
  const near = nearest(pattern, namesFor(pattern, lookup));
  throw new UserProblem({
    code: 'no-field',
    what: `The record has no field "${pattern}"`,
    fix:
      near === undefined
        ? 'Name it as system.dataset.field; a * stands for anything, for example hubspot.contacts.*'
        : `Did you mean ${near}?`,
  });
}

/** Fields; for a pattern whole systems and datasets too. */
function namesFor(pattern: string, {fields}: Lookup): ReadonlySet<string> {
  const names = new Set<string>(fields.map(({id}) => id));
  if (!pattern.includes('*')) return names;
  for (const {system, field} of fields) {
    names.add(`${system.id}.*`);
    if (field.dataset !== '') names.add(`${system.id}.${field.dataset}.*`);
  }
  return names;
}

/** Greedy over the pieces between stars: linear in the id for each piece, never exponential. */
function matches(id: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop() ?? '';
  if (!id.startsWith(first) || !id.endsWith(last) || id.length < first.length + last.length) return false;
  let at = first.length;
  const end = id.length - last.length;
  for (const piece of rest) {
    const found = id.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
