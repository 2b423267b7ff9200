// src/store/schemas/*.schema.json → validators compiled for the bundle (ajv itself never runs for a user), the shapes that say
// how a file's keys become properties of the model, and the published copies in schemas/, each complete in itself.
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {Ajv2020} from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import {build} from 'esbuild';

const PARTS = 'common.schema.json';

export async function buildSchemas(root) {
  const folder = new URL('src/store/schemas/', root);
  const published = new URL('schemas/', root);
  const {name: packageName, version} = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const base = `https://unpkg.com/${packageName}@${version.split('.').slice(0, 2).join('.')}/schemas/`;
  const read = async (file) => JSON.parse(await readFile(new URL(file, folder), 'utf8'));
  const parts = (await read(PARTS)).$defs;

  const ajv = new Ajv2020({allErrors: true, verbose: false, strict: true, allowUnionTypes: true, discriminator: true, code: {source: true, esm: true, lines: false}});
  formats.default(ajv);
  ajv.addVocabulary(['x-inline', 'x-date']);
  const names = {};
  const shapes = {};
  await rm(published, {recursive: true, force: true});
  await mkdir(published, {recursive: true});
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.schema.json') && name !== PARTS).sort()) {
    const source = await read(file);
    const schema = {...withParts(source, parts), $id: base + file};
    ajv.addSchema(withoutProse(schema));
    names[camel(file.replace('.schema.json', ''))] = schema.$id;
    if (usesParts(source)) shapes[camel(file.replace('.schema.json', ''))] = shapeOf(schema, schema.$defs);
    await writeFile(new URL(file, published), `${JSON.stringify(schema, null, 2)}\n`);
  }
  const code = `${standalone.default(ajv, names)}
export const schemaBase = ${JSON.stringify(base)};
export const shapes = JSON.parse(${JSON.stringify(JSON.stringify(shapes))});`;
  await writeFile(new URL('validators.data.js', folder), await withoutRequire(code, fileURLToPath(folder)));
}

const usesParts = (schema) => JSON.stringify(schema).includes(`"${PARTS}#/`);

/** The schema with the shared parts that it names copied into it, so that an editor needs one file. */
function withParts(schema, parts) {
  const needed = {};
  const localise = (node) => {
    if (Array.isArray(node)) return node.map(localise);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === '$ref' ? take(value) : localise(value)]));
  };
  const take = (ref) => {
    const [file, name] = ref.split('#/$defs/');
    if (name in parts && (file === PARTS || file === '') && !(name in (schema.$defs ?? {}))) {
      if (!(name in needed)) {
        needed[name] = {};
        needed[name] = localise(parts[name]);
      }
      return `#/$defs/${name}`;
    }
    return ref;
  };
  const own = localise(schema);
  return Object.keys(needed).length === 0 ? own : {...own, $defs: {...own.$defs, ...needed}};
}

/** Compiled validators carry their schema along; what only people read would double what every run loads. */
function withoutProse(node, key) {
  if (Array.isArray(node)) return node.map((each) => withoutProse(each));
  if (typeof node !== 'object' || node === null) return node;
  const named = ['properties', '$defs'].includes(key);
  return Object.fromEntries(Object.entries(node).filter(([name]) => named || !['description', 'title'].includes(name)).map(([name, value]) => [name, withoutProse(value, named ? undefined : name)]));
}

/** What reading and writing need of a schema: the order of keys, which are numbers or dates, which maps fit on one line. */
function shapeOf(schema, parts) {
  if (schema.$ref) return shapeOf(parts[schema.$ref.split('/').at(-1)], parts);
  if (schema['x-date']) return {is: schema['x-date']};
  if (schema.type === 'array') return {is: 'list', of: shapeOf(schema.items, parts)};
  if (schema.properties) {
    const keys = Object.entries(schema.properties).map(([key, value]) => [key, camel(key), shapeOf(value, parts)]);
    return {is: 'map', keys, ...(schema['x-inline'] ? {inline: true} : {})};
  }
  if (schema.type === 'object') return {is: 'free', of: shapeOf(schema.additionalProperties, parts)};
  return {is: schema.type === 'number' || schema.type === 'integer' ? 'number' : 'text'};
}

/** ajv's own output asks for parts of ajv by `require`, which an ES module does not have. */
async function withoutRequire(code, resolveDir) {
  const {outputFiles} = await build({stdin: {contents: code, resolveDir}, bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', minifyWhitespace: true, logLevel: 'warning'});
  return outputFiles[0].text;
}

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
