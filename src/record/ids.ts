/** Ids of the record: kebab-case, safe as a file name on every system, made from the name a person wrote. */

export type SystemId = string & {readonly __brand: 'SystemId'};
export type ActivityId = string & {readonly __brand: 'ActivityId'};
export type RecipientId = string & {readonly __brand: 'RecipientId'};
/** `system.dataset.field`; the dataset may itself hold dots. */
export type FieldId = string & {readonly __brand: 'FieldId'};
/** A field id, or one that ends in `*` for every field under a prefix: `hubspot.contacts.*`. */
export type FieldPattern = string & {readonly __brand: 'FieldPattern'};

const LONGEST = 64;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices: a file called `con.yaml` cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const isId = (text: string): boolean => whyNoId(text) === undefined;

/** The reason in words, or undefined where it is an id. */
export function whyNoId(text: string): string | undefined {
  if (DEVICE.test(text)) return 'Windows keeps this name for a device';
  return text.length <= LONGEST && ID.test(text) ? undefined : `small letters, digits and single hyphens, at most ${LONGEST}`;
}

/** `Ana's Newsletter (EU)` → `anas-newsletter-eu`. A name without a letter or digit of the Latin alphabet becomes `fallback`. */
export function idFromName(name: string, fallback = 'unnamed'): string {
  const words = name
    .normalize('NFKD')
    .replace(/['’]|\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  if (words === '') return fallback;
  return DEVICE.test(words) ? `${words}-1` : words;
}

/** What the spellings of one name share, in any script: letters and digits, without capitals, punctuation and the accents of Latin letters. */
export function spellingOf(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+|['’]/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC');
  return letters === '' ? name.trim() : letters;
}

/** Ids for names: a name always gets the same one, in any spelling, and no other name gets it. */
export function idsForNames(taken: Iterable<string>, fallback: string): (name: string) => string {
  const held = new Set(taken);
  const given = new Map<string, string>();
  return (name) => {
    const spelling = spellingOf(name);
    const known = given.get(spelling);
    if (known !== undefined) return known;
    const id = freeId(idFromName(name, fallback), held);
    held.add(id);
    given.set(spelling, id);
    return id;
  };
}

/** An id like `wanted` that `taken` does not hold: `crm`, `crm-2`, `crm-3` … */
export function freeId(wanted: string, taken: {has(id: string): boolean}): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 2; ; n++) {
    const suffix = `-${n}`;
    const candidate = wanted.slice(0, LONGEST - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
