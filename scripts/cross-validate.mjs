// node scripts/cross-validate.mjs LABELS.jsonl [MORE.jsonl …]
// What the classifier would have reached had it never seen a schema: for each dataset in turn, every phrase of its word lists and
// of the catalog's that occurs in no other labelled dataset is forgotten, and that dataset's fields are classified without it.
// A lower bound, since many of those phrases were known without the schema. docs/accuracy.md says what the figures mean.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {compileFunction} from 'node:vm';
import {build} from 'esbuild';
import {scoreFields} from './score-fields.mjs';

const LONGEST_PHRASE = 6;
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: node scripts/cross-validate.mjs LABELS.jsonl [MORE.jsonl …]');
  process.exit(2);
}
const rows = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line)),
);
const fields = rows.map(({dataset, collection, field, description, type}) => ({
  dataset,
  collection: collection ?? undefined,
  field,
  description: description ?? undefined,
  type: type ?? undefined,
}));

const classifierWith = await classifiers();
const whole = classifierWith();
const datasets = [...new Set(rows.map(({dataset}) => dataset))];
const seenIn = phrasesByDataset(whole);
const got = new Array(rows.length);
for (const dataset of datasets) {
  const {classifyFields, law} = classifierWith(without(whole.lexicon, dataset, seenIn));
  const own = rows.flatMap((row, index) => (row.dataset === dataset ? [index] : []));
  const letters = classifyFields(
    own.map((index) => fields[index]),
    law,
  ).map((each) => each.letters);
  own.forEach((index, at) => (got[index] = letters[at]));
}
const all = whole.classifyFields(fields, whole.law).map(({letters}) => letters);
console.log(`${rows.length} fields of ${datasets.length} datasets, lenient\n`);
console.log(['', 'micro F1', 'macro F1', 'exact', 'L recall', 'personal F1'].map(cell).join(''));
for (const [name, letters] of [
  ['as it is', all],
  ['left out', got],
]) {
  const {microF1, macroF1, exact, sensitiveRecall, personalF1} = scoreFields(rows, letters).figures;
  console.log([name, ...[microF1, macroF1, exact, sensitiveRecall, personalF1].map((figure) => figure.toFixed(3))].map(cell).join(''));
}

/** Makes a classifier with any lexicon, the shipped one if none is given. A function each, so that what a fold read is forgotten after it. */
async function classifiers() {
  const {outputFiles} = await build({
    stdin: {
      contents: `export {classifyFields} from './classify/index.js'; export {lexiconText} from './classify/lexicon/lexicon.data.js';
        export {lexiconOf} from './classify/lexicon/lexicon.js'; export {segmentsOf} from './classify/names/name-tokens.js'; export {lawAsOf} from './law/index.js';`,
      resolveDir: fileURLToPath(new URL('../src/', import.meta.url)),
    },
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    logLevel: 'warning',
    define: {'import.meta.url': JSON.stringify(import.meta.url)},
    plugins: [
      {
        name: 'lexicon-of-fold',
        setup: ({onLoad}) =>
          onLoad({filter: /lexicon\.data\.js$/}, ({path}) => ({
            contents: `${readFileSync(path, 'utf8').replace('export const lexiconText', 'const shipped')}\nexport const lexiconText = lexiconOfFold ?? shipped;`,
          })),
      },
    ],
  });
  const load = compileFunction(outputFiles[0].text, ['module', 'exports', 'require', 'lexiconOfFold']);
  const require = createRequire(import.meta.url);
  return (lexicon) => {
    const module = {exports: {}};
    load(module, module.exports, require, lexicon === undefined ? undefined : JSON.stringify(lexicon));
    const {classifyFields, lexiconText, lexiconOf, segmentsOf, lawAsOf} = module.exports;
    const law = lawAsOf('2026-11-22');
    return {classifyFields, law, segmentsOf, words: lexiconOf(law).words, lexicon: JSON.parse(lexiconText)};
  };
}

/** Phrase → the datasets in whose names it occurs. */
function phrasesByDataset({words, segmentsOf}) {
  const seen = new Map();
  for (const {dataset, collection = '', field} of fields) {
    for (const name of [dataset ?? '', collection, ...segmentsOf(field)]) {
      const {tokens} = words(name);
      for (let start = 0; start < tokens.length; start++) {
        for (let end = start + 1; end <= Math.min(tokens.length, start + LONGEST_PHRASE); end++) {
          const phrase = tokens.slice(start, end).join(' ');
          const sets = seen.get(phrase) ?? new Set();
          seen.set(phrase, sets.add(dataset));
        }
      }
    }
  }
  return seen;
}

/** The lexicon with nothing known of the phrases that only this dataset has. */
function without(lexicon, dataset, seenIn) {
  const names = lexicon.trie.words.split(' ');
  const phrases = [''];
  const steps = [...lexicon.trie.steps];
  for (let node = 0, at = 0; at < steps.length; node++) {
    for (let left = steps[at++]; left > 0; left--, at += 2) {
      const phrase = `${phrases[node]} ${names[steps[at]]}`.trim();
      phrases.push(phrase);
      const seen = seenIn.get(phrase);
      if (seen?.size === 1 && seen.has(dataset)) steps[at + 1] = 0;
    }
  }
  return {...lexicon, trie: {...lexicon.trie, steps}};
}

function cell(text, index) {
  return index === 0 ? text.padEnd(10) : text.padStart(13);
}
