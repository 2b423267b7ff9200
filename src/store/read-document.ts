/** A YAML file of the record → the model's object: read, settled by its schema, validated, with a line for every fault. */
import {nearest} from '../record/nearest.js';
import {type ProblemDetails} from '../record/problem.js';
import {readCanonical} from './read-canonical.js';
import {conforms} from './conforms.js';
import {shapes} from './schemas/shapes.data.js';
import type {SchemaFault} from './schemas/validators.data.js';
import {isMap, keysAt, settled, toModel, type Misfit, type Path, type Shape, type Tree, type TreeMap} from './shape.js';
import type {ParsedYaml} from './yaml-document.js';

export type DocumentKind = keyof typeof shapes;

const MOST_FAULTS = 50;
/** Files in which git keeps the lines of both sides: see git-attributes.ts. */
const MERGED: ReadonlySet<DocumentKind> = new Set(['recipient', 'system', 'questions']);

/** A file's tree, valid under its schema. Throws UserProblem; hands several faults to `report`, says `cut` where there may be more, and returns undefined. */
export async function readTree(
  text: string,
  {kind, name, report, cut}: {readonly kind: DocumentKind; readonly name: string; report(problem: ProblemDetails): void; cut?(): void},
): Promise<TreeMap | undefined> {
  const unixText = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  const shape = shapes[kind];
  let parsed: ParsedYaml | undefined;
  let raw = readCanonical(unixText);
  if (raw === undefined) {
    const full = await import('./yaml-document.js');
    parsed = full.parseYaml(unixText, {name, merges: MERGED.has(kind)});
    raw = parsed.tree;
  }
  if (!isMap(raw)) {
    report({code: 'bad-shape', what: raw === null ? 'The file is empty' : 'The file holds no keys', where: name});
    return undefined;
  }
  const misfits: Misfit[] = [];
  const tree = settled(raw, shape, misfits) as TreeMap;
  const faults = conforms(tree, shape) ? [...misfits, ...idsThatStandTwice(tree, kind)] : [...misfits, ...(await faultsOf(tree, kind))];
  if (faults.length === 0) return tree;
  if (!parsed) {
    const full = await import('./yaml-document.js');
    parsed = full.parseYaml(unixText, {name, merges: MERGED.has(kind)});
  }
  if (faults.length >= MOST_FAULTS) cut?.();
  for (const {path, what} of distinct(faults)) {
    report({code: what.startsWith('Unknown key') ? 'unknown-key' : 'bad-shape', what, where: `${name}:${parsed.lineOf(path)}`});
  }
  return undefined;
}

/** Lists whose entries are found by their ids; everything else with an id has a file of that name. */
const LISTS_WITH_IDS: Partial<Readonly<Record<DocumentKind, string>>> = {questions: 'questions', datamap: 'notices'};

function idsThatStandTwice(tree: TreeMap, kind: DocumentKind): readonly Misfit[] {
  const list = LISTS_WITH_IDS[kind];
  const entries = list === undefined ? undefined : tree[list];
  if (list === undefined || !Array.isArray(entries)) return [];
  const seen = new Set<Tree | undefined>();
  return (entries as readonly Tree[]).flatMap((entry, index) => {
    const id = isMap(entry) ? entry['id'] : undefined;
    const again = id !== undefined && seen.has(id);
    seen.add(id);
    return again ? [{path: [list, index, 'id'], what: `The id "${shortened(String(id))}" stands twice`}] : [];
  });
}

/** The model's object of a valid tree. */
export function modelOf<Model>(tree: TreeMap, kind: DocumentKind): Model {
  return toModel(tree, shapes[kind]) as Model;
}

/** What is wrong with a tree that the tool itself made; undefined where nothing is. */
export async function faultOf(tree: TreeMap, kind: DocumentKind): Promise<Misfit | undefined> {
  const misfits: Misfit[] = [];
  if (conforms(tree, shapes[kind])) settled(tree, shapes[kind], misfits);
  else misfits.push(...(await faultsOf(tree, kind)));
  return misfits[0];
}

/** Every fault that the compiled schema finds, as a sentence; none where it finds the tree valid. */
async function faultsOf(tree: TreeMap, kind: DocumentKind): Promise<readonly Misfit[]> {
  const validate = (await import('./schemas/validators.data.js'))[kind];
  return validate(tree) ? [] : (validate.errors ?? []).slice(0, MOST_FAULTS).map((fault) => worded(fault, tree, shapes[kind]));
}

/** The nearest known key: `"purpose"; did you mean "purposes"?` */
export function unknownName(kind: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known) ?? known.find((each) => each.length > 3 && (name.startsWith(each) || each.startsWith(name)));
  return `Unknown ${kind} "${shortened(name)}"${near === undefined ? `; known here: ${known.join(', ')}` : `. Did you mean "${near}"?`}`;
}

/** Each keyword of a schema as a sentence. */
function worded({instancePath, keyword, params, message}: SchemaFault, tree: Tree, shape: Shape): Misfit {
  const path = pathOf(instancePath, tree);
  const value = valueAt(tree, path);
  const last = path.at(-1);
  const named = last === undefined ? 'The file' : typeof last === 'number' ? `Entry ${last + 1} of "${String(path.at(-2))}"` : `"${last}"`;
  const shown =
    typeof value === 'string' ? `"${shortened(value)}"` : Array.isArray(value) ? 'a list' : isMap(value) ? 'a map' : String(value);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return {path: [...path, key], what: unknownName('key', key, keysAt(shape, path))};
    }
    case 'required':
      return {
        path,
        what: `${named} lacks "${String(params['missingProperty'])}"`,
      };
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
      return {
        path,
        what: `${named} cannot be ${shown}${near === undefined ? '' : `; did you mean "${near}"?`} Allowed: ${allowed.join(', ')}`,
      };
    }
    case 'type':
      return {path, what: `${named} must be ${wordOfType(params['type'])}, not ${shown}`};
    case 'pattern':
      return {path, what: `${named} cannot be ${shown}: ${wordOfPattern(String(params['pattern']))}`};
    case 'propertyNames':
      return {path, what: `${named} has a key that is no name: "${shortened(String(params['propertyName']))}"`};
    case 'minimum':
    case 'maximum':
      return {path, what: `${named} must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${String(params['limit'])}, not ${shown}`};
    case 'maxItems':
      return {path, what: `${named} has more than ${String(params['limit'])} entries`};
    case 'maxLength':
      return {path, what: `${named} is longer than ${String(params['limit'])} characters`, tooLong: true};
    default:
      return {path, what: `${named} ${message ?? 'is not valid'}`};
  }
}

function wordOfType(type: unknown): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    array: 'a list',
    object: 'a map of keys',
  };
  return (Array.isArray(type) ? type : [type]).map((each) => words[String(each)] ?? String(each)).join(' or ');
}

function wordOfPattern(pattern: string): string {
  if (pattern === '\\S') return 'it must say something';
  if (pattern.startsWith('^\\d{4}(?:')) return 'write a date as 2021, 2021-03 or 2021-03-01';
  if (pattern.startsWith('^\\d{4}-')) return 'write a day as 2021-03-01';
  if (pattern.startsWith('^[a-z0-9]+(?:-')) return 'an id has small letters, digits and single hyphens';
  if (pattern.startsWith('^[0-9a-f]')) return 'a hash has hexadecimal digits';
  return 'it has characters that do not belong there';
}

function pathOf(pointer: string, tree: Tree): Path {
  const path: (string | number)[] = [];
  let here: Tree | undefined = tree;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(here) ? Number(key) : key);
    here = valueAt(here ?? null, [path.at(-1) as string | number]);
  }
  return path;
}

function valueAt(tree: Tree, path: Path): Tree | undefined {
  let here: Tree | undefined = tree;
  for (const step of path) {
    here = Array.isArray(here) ? here[Number(step)] : isMap(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}

function distinct(faults: readonly Misfit[]): readonly Misfit[] {
  return [...new Map(faults.map((fault) => [`${fault.path.join('/')} ${fault.what}`, fault])).values()]
    .filter(({what}) => what !== '')
    .slice(0, MOST_FAULTS);
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
