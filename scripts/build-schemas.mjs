// src/store/schemas/*.schema.json → the shapes of a record's files, by which they are read, judged and written; validators
// compiled for the bundle, which word the faults of a file that its shape refuses (ajv itself never runs for a user); and the
// published copies in schemas/, each complete in itself.
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

  const ajv = new Ajv2020({
    allErrors: true,
    verbose: false,
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    code: {source: true, esm: true, lines: false},
  });
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
  await writeFile(new URL('validators.data.js', folder), await withoutRequire(standalone.default(ajv, names), fileURLToPath(folder)));
  await writeFile(
    new URL('shapes.data.js', folder),
    `export const schemaBase = ${JSON.stringify(base)};\nexport const shapes = JSON.parse(${JSON.stringify(JSON.stringify(shapes))});\n`,
  );
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
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => named || !['description', 'title'].includes(name))
      .map(([name, value]) => [name, withoutProse(value, named ? undefined : name)]),
  );
}

/**
 * What reading and writing need of a schema: the order of keys, which are numbers or dates, which maps fit on one line, and all
 * that must hold of a value. A keyword that the shape would lose stops the build: what a shape accepts, its schema accepts.
 */
function shapeOf(schema, parts) {
  const {$ref, $defs: _defs, $schema: _schema, $id: _id, title: _title, description: _description, ...said} = schema;
  if ($ref !== undefined) return shapeOf(parts[$ref.split('/').at(-1)], parts);
  if (said.type === 'array') {
    const {items, minItems: least, maxItems: most} = only(said, ['type', 'items', 'minItems', 'maxItems']);
    return {is: 'list', of: shapeOf(items, parts), least, most};
  }
  if (said.properties) {
    const {
      properties,
      required: needs,
      'x-inline': inline,
    } = only(said, ['type', 'properties', 'required', 'additionalProperties', 'x-inline']);
    if (said.additionalProperties !== false) throw new Error('A map with named keys must refuse all others');
    return {is: 'map', keys: Object.entries(properties).map(([key, value]) => [key, camel(key), shapeOf(value, parts)]), inline, needs};
  }
  if (said.type === 'object') {
    const {additionalProperties, propertyNames = {}} = only(said, ['type', 'additionalProperties', 'propertyNames']);
    return {is: 'free', of: shapeOf(additionalProperties, parts), names: only(propertyNames, ['pattern']).pattern};
  }
  const {
    type,
    'x-date': date,
    enum: oneOf,
    pattern,
    maxLength: longest,
    minimum: least,
    maximum: most,
  } = only(said, ['type', 'x-date', 'enum', 'pattern', 'maxLength', 'minimum', 'maximum']);
  return {
    is: date ?? (type === 'number' || type === 'integer' ? 'number' : 'text'),
    types: type === undefined ? undefined : [type].flat(),
    oneOf,
    pattern,
    longest,
    least,
    most,
  };
}

function only(schema, keywords) {
  const unknown = Object.keys(schema).filter((keyword) => !keywords.includes(keyword));
  if (unknown.length > 0) throw new Error(`Shapes do not know ${unknown.join(', ')}: teach shapeOf and src/store/conforms.ts`);
  return schema;
}

/** ajv's own output asks for parts of ajv by `require`, which an ES module does not have. */
async function withoutRequire(code, resolveDir) {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir},
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
