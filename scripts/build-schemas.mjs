// src/store/schemas/*.schema.json → compiled validators for the bundle, and the published copies in schemas/.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {Ajv2020} from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';

export async function buildSchemas(root) {
  const folder = new URL('src/store/schemas/', root);
  const published = new URL('schemas/', root);
  const ajv = new Ajv2020({allErrors: true, verbose: false, strict: true, allowUnionTypes: true, discriminator: true, code: {source: true, esm: true, lines: false}});
  formats.default(ajv);
  const names = {};
  await mkdir(published, {recursive: true});
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort()) {
    const text = await readFile(new URL(file, folder), 'utf8');
    const schema = JSON.parse(text);
    ajv.addSchema(schema);
    names[camel(file.replace('.schema.json', ''))] = schema.$id;
    await writeFile(new URL(file, published), text);
  }
  await writeFile(new URL('validators.data.js', folder), standalone.default(ajv, names));
}

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
