// node scripts/accuracy.mjs LABELS.jsonl [--misses N] [--as-of YYYY-MM-DD]
// How the built classifier does on fields that somebody labelled, JSON a line: id, dataset, collection, field, description, type,
// letters (["none"] or [] where not personal) and, where some can be disputed, debatable. docs/accuracy.md says what the figures mean.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {lettersOf, scoreFields} from './score-fields.mjs';

const WORST = 10;
const usage = (problem) => {
  console.error(`${problem}\nUsage: node scripts/accuracy.mjs LABELS.jsonl [--misses N] [--as-of YYYY-MM-DD]`);
  process.exit(2);
};

const {file, misses, asOf} = asked();
const rows = labelled(file);
const got = suggestedFor(rows);
const lenient = scoreFields(rows, got);
const strict = scoreFields(rows, got, {lenient: false});

console.log(`${rows.length} fields of ${new Set(rows.map(({dataset}) => dataset)).size} datasets, ${notPersonal()} not personal\n`);
console.log(['', 'micro F1', 'macro F1', 'exact', 'L recall', 'personal F1'].map(cell).join(''));
for (const [name, {figures}] of Object.entries({lenient, strict})) {
  const {microF1, macroF1, exact, sensitiveRecall, personalF1} = figures;
  console.log([name, ...[microF1, macroF1, exact, sensitiveRecall, personalF1].map(shown)].map(cell).join(''));
}

console.log(`\nBy letter, lenient\n${['', 'fields', 'precision', 'recall', 'F1'].map(cell).join('')}`);
for (const {letter, fields, precision, recall, f1} of lenient.letters) {
  const figures = fields === 0 && precision === 0 ? [] : [precision, recall, f1].map(shown);
  console.log([letter, String(fields), ...figures].map(cell).join(''));
}

console.log(`\nWorst datasets by exact letters, lenient\n${['', 'fields', 'exact', 'micro F1'].map(cell).join('')} dataset`);
for (const {dataset, figures} of byDataset().slice(0, WORST)) {
  console.log(`${['', String(figures.fields), shown(figures.exact), shown(figures.microF1)].map(cell).join('')} ${dataset}`);
}

if (misses > 0) console.log('\nMisses, lenient');
for (const {row, wanted, given} of lenient.misses.slice(0, misses)) {
  console.log(`  ${[row.dataset, row.collection, row.field].join('.')} expected ${joined(wanted)} got ${joined(given)}`);
}

function asked() {
  try {
    const {positionals, values} = parseArgs({
      allowPositionals: true,
      options: {misses: {type: 'string', default: '0'}, 'as-of': {type: 'string'}},
    });
    const count = Number(values.misses);
    if (positionals.length !== 1) return usage('Name one file of labelled fields.');
    if (!Number.isInteger(count) || count < 0) return usage('--misses takes a whole number.');
    return {file: positionals[0], misses: count, asOf: values['as-of'] === undefined ? [] : ['--as-of', values['as-of']]};
  } catch (problem) {
    return usage(problem.message);
  }
}

function labelled(path) {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, index + 1)]));
  } catch (problem) {
    return usage(`${path}: ${problem.message}`);
  }
}

function rowOf(line, number) {
  const row = JSON.parse(line);
  if (typeof row.field !== 'string' || !Array.isArray(row.letters)) throw new Error(`line ${number} lacks "field" or "letters"`);
  return {...row, id: String(row.id ?? number)};
}

/** Asked of the command, so that what is measured is what people get; outside of any record, whose own words would count. */
function suggestedFor(fields) {
  const datamap = fileURLToPath(new URL('../bin/run.js', import.meta.url));
  const names = fields.map(({id, dataset, collection, field, description, type}) =>
    JSON.stringify({id, dataset, collection, field, description: description ?? undefined, type: type ?? undefined}),
  );
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [datamap, 'classify', '--format', 'jsonl', '--quiet', '--no-input', ...asOf],
    {
      input: names.join('\n'),
      cwd: tmpdir(),
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  if (status !== 0) return usage(`datamap classify failed; has it been built (npm run build)?\n${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).letters);
}

function byDataset() {
  const indexes = new Map();
  rows.forEach(({dataset}, index) => indexes.set(dataset, [...(indexes.get(dataset) ?? []), index]));
  return [...indexes]
    .map(([dataset, own]) => ({
      dataset,
      figures: scoreFields(
        own.map((index) => rows[index]),
        own.map((index) => got[index]),
      ).figures,
    }))
    .sort((a, b) => a.figures.exact - b.figures.exact || b.figures.fields - a.figures.fields);
}

function notPersonal() {
  return rows.filter((row) => lettersOf(row).length === 0).length;
}

function shown(figure) {
  return figure.toFixed(3);
}

function cell(text, index) {
  return index === 0 ? text.padEnd(8) : text.padStart(13);
}

function joined(letters) {
  return letters.join('') || 'none';
}
