/** Values of real people in running text: found by shape, in one pass without backtracking, and never repeated. */

export interface PersonalValue {
  readonly kind: 'an email address' | 'a telephone number' | 'a social security number' | 'a payment card number';
  /** As it stands in the text; only for comparing, never for showing. */
  readonly value: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const PHONE = /(?<![\w.-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])/g;
const INTERNATIONAL = /(?<![\w.-])\+\d{1,3}[ .-]?\d{2,4}(?:[ .-]?\d{2,4}){2,3}(?![\w-])/g;
const SSN = /(?<![\w.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g;
const DIGITS = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g;

/** Mailboxes of an office rather than of a person. */
const OFFICE = new Set([
  'privacy',
  'info',
  'support',
  'contact',
  'help',
  'hello',
  'legal',
  'dpo',
  'sales',
  'security',
  'noreply',
  'no-reply',
  'admin',
  'office',
  'team',
  'compliance',
  'hr',
  'marketing',
  'name',
  'user',
  'you',
  'email',
  'example',
  'someone',
  'firstname.lastname',
  'first.last',
]);

export function personalValuesIn(text: string): readonly PersonalValue[] {
  // Most texts hold neither; this keeps 200,000 fields cheap.
  const found: PersonalValue[] = [];
  if (text.includes('@')) {
    for (const value of matches(text, EMAIL)) {
      if (!OFFICE.has((value.split('@')[0] ?? '').toLowerCase())) found.push({kind: 'an email address', value});
    }
  }
  if (!SEVEN_DIGITS.test(text)) return found;
  const cards = matches(text, DIGITS).filter(isCardNumber);
  for (const value of cards) found.push({kind: 'a payment card number', value});
  for (const value of matches(text, SSN)) found.push({kind: 'a social security number', value});
  const phones = new Set([...matches(text, PHONE), ...matches(text, INTERNATIONAL)]);
  for (const value of phones) if (!cards.some((card) => card.includes(value))) found.push({kind: 'a telephone number', value});
  return found;
}

const SEVEN_DIGITS = /\d(?:[^\d\n]{0,3}\d){6}/;

const matches = (text: string, shape: RegExp): readonly string[] => text.match(shape) ?? [];

/** Issuer's first digit 3 to 6, a valid check digit (Luhn), not one digit over and over. */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (!/^[3-6]/.test(digits) || new Set(digits).size < 2) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
