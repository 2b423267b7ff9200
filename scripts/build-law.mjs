// src/law/*.yaml and src/law/elements/*.yaml → src/law/catalog.data.js, apart.data.js and span.data.js, so that no run parses YAML for the law.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {lawProblems} from './check-law.mjs';
import {quoted} from './quoted.mjs';

/** Validates and writes the catalog; throws with every problem, each by file and entry. */
export async function buildLaw(root) {
  const {catalog, problems} = await readLaw(root);
  if (problems.length > 0) throw new Error(`The law does not build:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  for (const [file, source] of Object.entries(sourcesOf(catalog))) await writeFile(new URL(`src/law/${file}`, root), source);
}

/** The catalog as the files say it, with what is wrong with it. */
export async function readLaw(root) {
  const folder = new URL('src/law/', root);
  const names = [...(await yamlIn(folder)), ...(await yamlIn(new URL('elements/', folder))).map((name) => `elements/${name}`)];
  const files = await Promise.all(names.map(async (name) => parsed(`src/law/${name}`, await readFile(new URL(name, folder), 'utf8'))));
  return lawFrom(files);
}

/** A file of the law: its lists, or what is wrong with its YAML. */
export function parsed(file, text) {
  try {
    return {file, content: parse(text) ?? {}};
  } catch (error) {
    return {file, content: {}, problem: error.message.split('\n')[0]};
  }
}

/** `files`: as {@link parsed} gives them, in the order in which their entries shall stand. */
export function lawFrom(files) {
  const catalog = {};
  const problems = [];
  const origins = new Map();
  for (const {file, content, problem} of files) {
    if (problem !== undefined) problems.push(`${file}: ${problem}`);
    for (const [key, value] of Object.entries(content)) {
      if (Array.isArray(value)) for (const entry of value) origins.set(entry, file);
      catalog[key] = key === 'elements' && Array.isArray(value) ? [...(catalog[key] ?? []), ...value] : claim(key, value, file);
    }
  }
  const found = [...problems, ...lawProblems(catalog, (entry) => origins.get(entry))];
  if (found.length === 0) {
    catalog.sections = datedFromAbove(catalog.sections);
    catalog.sectionDates = datesOf(catalog.sections);
  }
  return {catalog, problems: found};

  function claim(key, value, file) {
    if (Object.hasOwn(catalog, key)) problems.push(`${file}: "${key}" stands in another file already`);
    return value;
  }
}

/** Sections without dates of their own stand as long as the nearest one above them that has some. */
function datedFromAbove(sections) {
  const isDated = ({effectiveFrom, effectiveTo}) => effectiveFrom !== undefined || effectiveTo !== undefined;
  const dated = new Map(sections.filter(isDated).map((section) => [section.id, section]));
  return sections.map((section) => {
    for (let at = section.id; !isDated(section) && at.includes('(');) {
      at = at.slice(0, at.lastIndexOf('('));
      const {effectiveFrom, effectiveTo} = dated.get(at) ?? {};
      if (dated.has(at)) return {...section, ...(effectiveFrom && {effectiveFrom}), ...(effectiveTo && {effectiveTo})};
    }
    return section;
  });
}

const yamlIn = async (folder) => (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();

/** Texts that are only shown: no rule and no report of every day asks for them. */
const SHOWN = ['definitions', 'protectedClasses', 'requirements', 'sections'];

/** JSON text by list: src/law/catalog.ts parses each when it is first asked for. The words of elements, and what is only shown, stand apart. */
function sourcesOf({version, begins, readFrom, sectionDates, ...lists}) {
  const words = Object.fromEntries(lists.elements.map(({id, words, phrases}) => [id, {words, phrases}]));
  const texts = Object.entries({...lists, elements: lists.elements.map(({words: _words, phrases: _phrases, ...element}) => element)});
  const quotedTexts = (named) => named.map(([name, entries]) => `${name}: ${quoted(JSON.stringify(entries))},\n`).join('');
  return {
    'catalog.data.js': `export const catalogText = {\n${quotedTexts(texts.filter(([name]) => !SHOWN.includes(name)))}};\nexport const sectionDatesText = ${quoted(JSON.stringify(sectionDates))};\n`,
    'apart.data.js': `export const elementWords = ${quoted(JSON.stringify(words))};\nexport const shownText = {\n${quotedTexts(texts.filter(([name]) => SHOWN.includes(name)))}};\n`,
    'span.data.js': `export const lawSpan = ${JSON.stringify({version, begins, readFrom})};\n`,
  };
}

/** Of the sections that have dates: id, first and last day. */
const datesOf = (sections) =>
  sections.flatMap(({id, effectiveFrom, effectiveTo}) =>
    (effectiveFrom ?? effectiveTo) === undefined ? [] : [{id, ...(effectiveFrom && {effectiveFrom}), ...(effectiveTo && {effectiveTo})}],
  );
