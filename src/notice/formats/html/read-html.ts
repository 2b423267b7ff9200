/** HTML → blocks, through the standard's own tree. Behind a gate: parse5 is loaded only when a page is read. */
import {defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type ParserOptions} from 'parse5';
import {UserProblem} from '../../../record/problem.js';
import type {Block, NoticeText, TableBlock, TextBlock} from '../../blocks.js';
import {BESIDE, BESIDE_ROLES, BOLD, CELL_ROLES, HEADINGS, IGNORED, INLINE, TABLE_ROLES} from './elements.js';
import {gridOf, isLayout} from './table.js';
import {readText} from '../read-text.js';
import type {Unread} from '../../reading.js';
import {TextBuilder} from '../text-builder.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Published pages nest a few dozen deep, generated ones up to some hundred. */
const DEEPEST = 1500;
/** The longest pages met make some twenty thousand; unclosed formatting tags make their square. */
const MOST_ELEMENTS = 250_000;
/** A bold line of at most so many words is a heading that was not marked as one. */
const LONGEST_BOLD_HEADING = 14;

/** Lines count from `firstLine`. Throws UserProblem where elements are nested too deeply. */
export function readHtml(html: string, firstLine = 1): NoticeText {
  const reader = new HtmlReader(firstLine - 1);
  reader.walk(parse(html, {sourceCodeLocationInfo: true, treeAdapter: boundedAdapter()}), {
    beside: false,
    strong: false,
    depth: 0,
    kind: 'paragraph',
  });
  reader.flush();
  return {
    format: 'html',
    blocks: mostlyBeside(reader.blocks)
      ? reader.blocks.map((block) => (block.kind === 'table' ? block : {...block, beside: false}))
      : reader.blocks,
    unread: reader.unread,
  };
}

/** Where nearly all the text stands in a dialog or footer, the notice does. */
function mostlyBeside(blocks: readonly Block[]): boolean {
  const length = (beside: boolean): number =>
    blocks.reduce((sum, block) => sum + (block.kind !== 'table' && block.beside === beside ? block.text.length : 0), 0);
  return length(true) > length(false) * 2;
}

interface Around {
  readonly beside: boolean;
  readonly strong: boolean;
  /** List depth. */
  readonly depth: number;
  readonly kind: TextBlock['kind'];
  readonly level?: number;
}

class HtmlReader {
  readonly blocks: Block[] = [];
  readonly unread: Unread[] = [];
  private readonly text = new TextBuilder();
  private around: Around = {beside: false, strong: false, depth: 0, kind: 'paragraph'};

  constructor(private readonly linesBefore: number) {}

  walk(node: Node, around: Around): void {
    if (node.nodeName === '#text') {
      const {value, sourceCodeLocation} = node as DefaultTreeAdapterTypes.TextNode;
      this.text.add(value, (sourceCodeLocation?.startLine ?? 1) + this.linesBefore, around.strong);
      this.around = around;
      return;
    }
    if ('tagName' in node) return this.walkElement(node, around);
    this.walkChildren(node, around);
  }

  private walkElement(element: Element, around: Around): void {
    const name = element.tagName;
    if (IGNORED.has(name) || isHidden(element)) return;
    if (name === 'br') return this.text.breakLine();
    if (name === 'img' || name === 'svg' || name === 'canvas' || name === 'object' || name === 'embed' || name === 'iframe') {
      return this.seePicture(element);
    }
    const role = attribute(element, 'role') ?? '';
    if (INLINE.has(name) && !CELL_ROLES.has(role)) {
      return this.walkChildren(element, {...around, strong: around.strong || BOLD.has(name) || isStyledBold(element)});
    }
    if (name === 'pre') return this.readPreserved(element, around);
    if ((name === 'table' || TABLE_ROLES.has(role)) && !isLayout(element)) {
      this.flush();
      this.blocks.push(gridOf(element, this.linesBefore));
      return;
    }
    this.flush();
    this.walkChildren(element, this.within(element, around));
    this.flush();
  }

  /** Text whose lines stand as they were written. */
  private readPreserved(element: Element, around: Around): void {
    this.flush();
    const text = textIn(element);
    // The parser leaves out a line break right after the tag.
    const first = (firstText(element)?.sourceCodeLocation?.startLine ?? 1) + this.linesBefore - 1;
    for (const block of readText(text).blocks) {
      this.blocks.push(
        block.kind === 'table'
          ? movedTable(block, first)
          : {...block, beside: around.beside, marks: block.marks.map(({offset, line}) => ({offset, line: line + first}))},
      );
    }
  }

  private within(element: Element, around: Around): Around {
    const name = element.tagName;
    const beside = around.beside || BESIDE.has(name) || BESIDE_ROLES.has(attribute(element, 'role') ?? '');
    const heading = HEADINGS.get(name) ?? (attribute(element, 'role') === 'heading' ? 3 : undefined);
    if (heading !== undefined) return {...around, beside, kind: 'heading', level: heading};
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dl') return {...around, beside, depth: around.depth + 1};
    if (name === 'li' || name === 'dd') return {...around, beside, kind: 'item', level: Math.max(around.depth, 1)};
    if (name === 'dt') return {...around, beside, kind: 'heading', level: 7};
    return {...around, beside, strong: around.strong || isStyledBold(element)};
  }

  private walkChildren(node: Node, around: Around): void {
    const children =
      'content' in node ? (node as DefaultTreeAdapterTypes.Template).content.childNodes : 'childNodes' in node ? node.childNodes : [];
    for (const child of children) this.walk(child, around);
  }

  flush(): void {
    if (this.text.isEmpty) return;
    const {kind, level, beside, depth} = this.around;
    const short = this.text.flat.split(' ').length <= LONGEST_BOLD_HEADING && !'.;,'.includes(this.text.flat.at(-1) as string);
    const asHeading = kind === 'paragraph' && this.text.isStrong && short;
    const block = this.text.take(asHeading ? 'heading' : kind, asHeading ? 7 : (level ?? depth), beside);
    if (block) this.blocks.push(block);
  }

  private seePicture(element: Element): void {
    if (element.tagName !== 'img') return;
    const alt = attribute(element, 'alt')?.trim() ?? '';
    if (alt.split(/\s/).length < 4) return;
    this.unread.push({
      line: (element.sourceCodeLocation?.startLine ?? 1) + this.linesBefore,
      what: 'picture',
      why: `a picture, described as "${alt.slice(0, 120)}"`,
    });
  }
}

/** The standard's adapter, stopped where elements nest deeper or are more than in any page: each makes every later tag slower. */
function boundedAdapter(): NonNullable<ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>['treeAdapter']> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) {
        throw new UserProblem({
          code: 'too-many-elements',
          what: `The page makes more than ${MOST_ELEMENTS} elements`,
          fix: 'Save the page anew from a browser; unclosed tags multiply.',
        });
      }
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) {
        throw new UserProblem({
          code: 'nested-too-deep',
          what: `Elements are nested more than ${DEEPEST} deep`,
          fix: 'Save the page anew from a browser; no notice needs such markup.',
        });
      }
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

function textIn(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

function firstText(node: Node): DefaultTreeAdapterTypes.TextNode | undefined {
  if (node.nodeName === '#text') return node as DefaultTreeAdapterTypes.TextNode;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = firstText(child);
    if (found) return found;
  }
  return undefined;
}

function movedTable(block: TableBlock, by: number): TableBlock {
  return {...block, line: block.line + by, rows: block.rows.map((row) => row.map((cell) => ({...cell, line: cell.line + by})))};
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function isHidden(element: Element): boolean {
  if (element.attrs.some(({name}) => name === 'hidden')) return true;
  const style = attribute(element, 'style');
  return style !== undefined && style.length < 2000 && style.replaceAll(' ', '').toLowerCase().includes('display:none');
}

function isStyledBold(element: Element): boolean {
  const style = attribute(element, 'style');
  if (style === undefined || style.length > 2000) return false;
  const flat = style.replaceAll(' ', '').toLowerCase();
  return ['font-weight:bold', 'font-weight:600', 'font-weight:700', 'font-weight:800'].some((rule) => flat.includes(rule));
}
