/** What a column may mean. The public words are those of `import --json`; ours are finer where the record keeps two things apart. */

/** Ours → the public word. */
export const MEANINGS = {
  activity: 'activity',
  department: 'department',
  owner: 'owner',
  purpose: 'purpose',
  people: 'people',
  data: 'data_categories/elements',
  category: 'data_categories/elements',
  field: 'field',
  label: 'field',
  'field-type': 'other',
  'fields-in-systems': 'field',
  system: 'system',
  /** A system that is used besides, whose fields are told elsewhere. */
  'used-system': 'system',
  'system-kind': 'other',
  dataset: 'dataset',
  source: 'source',
  recipient: 'recipient',
  'legal-name': 'recipient',
  /** An address that names the recipient where nothing else does. */
  'recipient-host': 'recipient',
  'recipient-address': 'recipient_address',
  'recipient-role': 'recipient_role',
  'recipient-kind': 'recipient_role',
  /** What the recipient sells to others, 1798.83(a)(2). */
  products: 'description',
  /** What the recipient does for the business. */
  service: 'description',
  retention: 'retention',
  'legal-basis': 'legal_basis',
  country: 'country/transfer',
  transfer: 'country/transfer',
  security: 'security',
  since: 'since',
  until: 'until',
  /** When somebody agreed to it: not the day on which it began. */
  approved: 'since',
  'contract-signed': 'since',
  /** The day from which some other contract runs than the one on the processing of data. */
  'contract-begins': 'since',
  'contract-ends': 'until',
  contract: 'other',
  /** Whether something is of the business itself or of another company. */
  party: 'other',
  sensitive: 'sensitive',
  'sold-shared': 'sold_shared',
  sold: 'sold_shared',
  shared: 'sold_shared',
  'direct-marketing': 'sold_shared',
  description: 'description',
  review: 'status',
  status: 'status',
  id: 'id',
  notes: 'notes',
  other: 'other',
} as const;

export type Meaning = keyof typeof MEANINGS;
export type PublicMeaning = (typeof MEANINGS)[Meaning];

/** What a person may write in `--columns`: ours or the public words. */
export function meaningNamed(word: string): Meaning | undefined {
  const plain = word.trim().toLowerCase().replaceAll('_', '-');
  if (Object.hasOwn(MEANINGS, plain)) return plain as Meaning;
  return PUBLIC_NAMES.get(plain);
}

export const MEANING_NAMES: readonly string[] = Object.keys(MEANINGS);

const PUBLIC_NAMES = new Map<string, Meaning>([
  ['data-categories', 'data'],
  ['elements', 'data'],
  ['data-categories/elements', 'data'],
  ['country/transfer', 'country'],
  ['ignore', 'other'],
]);
