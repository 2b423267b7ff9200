// src/law/*.yaml and src/law/elements/*.yaml → src/law/catalog.data.js, so that no run parses YAML for the law.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';

export async function buildLaw(root) {
  const folder = new URL('src/law/', root);
  const catalog = {};
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()) {
    Object.assign(catalog, parse(await readFile(new URL(file, folder), 'utf8')));
  }
  const elements = new URL('elements/', folder);
  catalog.elements = [];
  for (const file of (await readdir(elements).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort()) {
    catalog.elements.push(...parse(await readFile(new URL(file, elements), 'utf8')).elements);
  }
  const json = JSON.stringify(catalog);
  // A string parsed at run time starts faster than the same data as JavaScript source.
  await writeFile(new URL('catalog.data.js', folder), `export const catalogData = JSON.parse(${JSON.stringify(json)});\n`);
}
