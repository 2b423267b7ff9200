// src/law/*.yaml and src/law/elements/*.yaml → src/law/catalog.data.js, so that no run parses YAML for the law.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {lawProblems} from './check-law.mjs';

/** Validates and writes the catalog; throws with every problem, each by file and entry. */
export async function buildLaw(root) {
  const {catalog, problems} = await readLaw(root);
  if (problems.length > 0) throw new Error(`The law does not build:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  await writeFile(new URL('src/law/catalog.data.js', root), sourceOf(catalog));
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
  return {catalog, problems: [...problems, ...lawProblems(catalog, (entry) => origins.get(entry))]};

  function claim(key, value, file) {
    if (Object.hasOwn(catalog, key)) problems.push(`${file}: "${key}" stands in another file already`);
    return value;
  }
}

const yamlIn = async (folder) => (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();

/** A string parsed at run time starts faster than the same data as JavaScript source; single quotes spare escaping JSON's own. */
function sourceOf(catalog) {
  const text = JSON.stringify(catalog).replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `export const catalogData = JSON.parse('${text}');\n`;
}
