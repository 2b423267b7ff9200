/** YAML text → trees with places. Tags construct nothing; an alias is walked again where it stands, within the bounds on values. */
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  type CST,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import {UserProblem} from '../../record/problem.js';
import {counter, MANIFEST_LIMITS, nestedTooDeep, notWellFormed, tooManyValues, twiceNamed, type Counter} from './bounds.js';
import type {Tree} from './tree.js';

/** One tree for each document that is not empty. Throws UserProblem at the first place that is no YAML. */
export function parseYaml(text: string, file: string): readonly Tree[] {
  const lines = new LineCounter();
  const placeAt = (offset: number | undefined): string => {
    const {line, col} = lines.linePos(offset ?? 0);
    return `${line}:${col}`;
  };
  const composer = new Composer({uniqueKeys: false, merge: true, schema: 'core', prettyErrors: false, logLevel: 'silent'});
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokensOf(text, {lines, placeAt, file}))) {
    documents.push(document as Document.Parsed);
    if (documents.length > MANIFEST_LIMITS.documents) throw tooManyDocuments(file, placeAt(document.range[0]));
  }
  const bounds = counter(file);
  return documents.flatMap((document) => {
    const [error] = document.errors;
    if (error) throw notWellFormed(file, 'YAML', placeAt(error.pos[0]), error.message.split('\n')[0] ?? '');
    if (document.contents === null) return [];
    return [new YamlWalk(placeAt, bounds, file).tree(document.contents as Node, 0)];
  });
}

interface Places {
  readonly lines: LineCounter;
  readonly placeAt: (offset: number | undefined) => string;
  readonly file: string;
}

/** The document, the outermost list or mapping, and those within it. */
const DEEPEST_STACK = 2 + MANIFEST_LIMITS.depth;

/**
 * As the library's own way from text to tokens, but counted while they come: it makes a kilobyte of objects of each word, and calls
 * itself for each list within a list.
 */
function* tokensOf(text: string, {lines, placeAt, file}: Places): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let read = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST_STACK) throw nestedTooDeep(file, placeAt(parser.stack.at(-1)?.offset));
    if (++read > MANIFEST_LIMITS.yamlTokens) throw tooManyWords(file, placeAt(parser.offset));
  }
  yield* parser.end();
}

const tooManyWords = (file: string, place: string): UserProblem =>
  tooManyValues(file, place, {most: `${MANIFEST_LIMITS.yamlTokens} words and marks of YAML`, fix: 'Split it, or save it as JSON.'});

const tooManyDocuments = (file: string, place: string): UserProblem =>
  new UserProblem({
    code: 'too-many-documents',
    what: `The file has more than ${MANIFEST_LIMITS.documents} YAML documents`,
    where: `${file}:${place}`,
    fix: 'Split it.',
  });

class YamlWalk {
  /** What aliases refer to: the last node before them that bears the name. */
  private readonly anchors = new Map<string, Node>();
  /** Aliases and merge keys that are being walked, one within the other. */
  private repeating = 0;

  constructor(
    private readonly placeAt: (offset: number | undefined) => string,
    private readonly bounds: Counter,
    private readonly file: string,
  ) {}

  tree(node: Node | null, depth: number): Tree {
    const place = this.placeAt(node?.range?.[0]);
    this.bounds.node(depth, place, this.repeating > 0);
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (!target) throw notWellFormed(this.file, 'YAML', place, `the alias *${node.source.slice(0, 80)} refers to nothing before it`);
      return this.repeated(target, depth + 1);
    }
    if (node && 'anchor' in node && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    if (isMap(node)) return {is: 'map', entries: this.entries(node, depth), place};
    if (isSeq(node)) return {is: 'list', items: node.items.map((item) => this.tree(item as Node, depth + 1))};
    if (!isScalar(node) || node.value === null || node.value === undefined) return {is: 'leaf', text: '', kind: 'text', place};
    const {value} = node;
    if (typeof value === 'string') return {is: 'leaf', text: value, kind: 'text', place};
    // As written: 007 and 1.10 are what somebody typed.
    const text = node.source ?? String(value);
    return {is: 'leaf', text, kind: typeof value === 'boolean' ? 'boolean' : 'number', place};
  }

  private repeated(node: Node, depth: number): Tree {
    this.repeating++;
    const tree = this.tree(node, depth);
    this.repeating--;
    return tree;
  }

  private entries(map: YAMLMap, depth: number): ReadonlyMap<string, Tree> {
    const entries = new Map<string, Tree>();
    const merged: Node[] = [];
    for (const pair of map.items as readonly Pair<Node | null, Node | null>[]) {
      const key = this.keyOf(pair, depth);
      if (key === '<<' && isMerged(pair.value)) merged.push(pair.value);
      else if (entries.has(key)) throw twiceNamed(this.file, key, this.placeAt(pair.key?.range?.[0]));
      else entries.set(key, this.tree(pair.value, depth + 1));
    }
    // What a mapping says itself counts more than what it takes over.
    for (const value of merged) for (const [key, tree] of this.takenOver(value, depth)) if (!entries.has(key)) entries.set(key, tree);
    return entries;
  }

  private takenOver(value: Node, depth: number): readonly (readonly [string, Tree])[] {
    const tree = this.repeated(value, depth + 1);
    const maps = tree.is === 'list' ? tree.items : [tree];
    return maps.flatMap((each) => (each.is === 'map' ? [...each.entries] : []));
  }

  private keyOf({key}: Pair<Node | null, Node | null>, depth: number): string {
    if (isScalar(key)) return key.source ?? String(key.value);
    const read = this.tree(key, depth + 1);
    if (read.is === 'leaf') return read.text;
    throw notWellFormed(this.file, 'YAML', this.placeAt(key?.range?.[0]), 'a key is a list or mapping itself');
  }
}

const isMerged = (value: Node | null): value is Node => isAlias(value) || isMap(value) || isSeq(value);
