// How well suggested letters agree with those that a person gave. Shared by the test that guards accuracy and by accuracy.mjs; docs/accuracy.md says what each figure means.

export const LETTERS = 'ABCDEFGHIJKL'.split('');

/** Harmonic mean of precision and recall. */
const f1 = ({right, wrong, missed}) => ratio(2 * right, 2 * right + wrong + missed);
const precision = ({right, wrong}) => ratio(right, right + wrong);
const recall = ({right, missed}) => ratio(right, right + missed);
const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);
const noCounts = () => ({right: 0, wrong: 0, missed: 0});
const sum = (counts) =>
  counts.reduce(
    (total, each) => ({right: total.right + each.right, wrong: total.wrong + each.wrong, missed: total.missed + each.missed}),
    noCounts(),
  );

/** A row's letters; `none` says, as no letter at all does, that it is not personal. */
export const lettersOf = (row) => row.letters.filter((letter) => letter !== 'none');

/**
 * `got` holds one list of letters for each row. Lenient scoring leaves out, on both sides, the letters that the row calls
 * debatable; strict scoring leaves out nothing. Throws where a row holds a letter that does not exist.
 */
export function scoreFields(rows, got, {lenient = true} = {}) {
  const perLetter = new Map(LETTERS.map((letter) => [letter, noCounts()]));
  const personal = noCounts();
  const misses = [];
  const overlooked = [];
  rows.forEach((row, index) => {
    const debatable = new Set(lenient ? (row.debatable ?? []) : []);
    const settled = (letters) => LETTERS.filter((letter) => letters.includes(letter) && !debatable.has(letter));
    const unknown = [...lettersOf(row), ...(row.debatable ?? [])].find((letter) => !LETTERS.includes(letter));
    if (unknown !== undefined) throw new Error(`${row.id}: there is no letter "${unknown}"`);
    const wanted = settled(lettersOf(row));
    const given = settled(got[index]);
    for (const letter of LETTERS) tally(perLetter.get(letter), wanted.includes(letter), given.includes(letter));
    // A field is personal by any letter, also a debatable one; one that is not stays so unless a letter is beyond debate.
    const isPersonal = lettersOf(row).length > 0;
    tally(personal, isPersonal, isPersonal ? got[index].length > 0 : given.length > 0);
    if (wanted.join('') !== given.join('')) misses.push({row, wanted, given});
    else if (isPersonal && got[index].length === 0) overlooked.push(row);
  });
  return {figures: figuresOf({perLetter, personal, misses, fields: rows.length}), letters: tableOf(perLetter), misses, overlooked};
}

function tally(counts, wanted, given) {
  if (wanted && given) counts.right++;
  else if (given) counts.wrong++;
  else if (wanted) counts.missed++;
}

function figuresOf({perLetter, personal, misses, fields}) {
  const all = sum([...perLetter.values()]);
  // A letter that neither side knows has no F1 and would only pull the mean down.
  const met = [...perLetter.values()].filter(({right, wrong, missed}) => right + wrong + missed > 0);
  return {
    fields,
    microPrecision: precision(all),
    microRecall: recall(all),
    microF1: f1(all),
    macroF1: ratio(
      met.reduce((total, counts) => total + f1(counts), 0),
      met.length,
    ),
    exact: ratio(fields - misses.length, fields),
    sensitiveRecall: recall(perLetter.get('L')),
    personalF1: f1(personal),
  };
}

const tableOf = (perLetter) =>
  [...perLetter].map(([letter, counts]) => ({
    letter,
    fields: counts.right + counts.missed,
    precision: precision(counts),
    recall: recall(counts),
    f1: f1(counts),
  }));
