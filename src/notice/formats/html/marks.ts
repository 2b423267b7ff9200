/** Answers that are drawn: a picture, an icon or a box in a cell, by its description or else by what it is called. */
import type {DefaultTreeAdapterTypes} from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const LONGEST = 20;
const TICK = /(?:^|[-_ ])(?:check|checkmark|tick)(?:$|[-_ ])/i;
const CROSS = /(?:^|[-_ ])(?:times|xmark|cross|close)(?:$|[-_ ])/i;
const DRAWN = new Set(['i', 'span', 'svg', 'img', 'em', 'use']);

/** What an element without text of its own says; undefined where it is no mark. */
export function markOf(element: Element): string | undefined {
  if (element.tagName === 'input') return boxOf(element);
  if (!DRAWN.has(element.tagName)) return undefined;
  const described = (
    attribute(element, 'aria-label') ??
    attribute(element, 'alt') ??
    attribute(element, 'title') ??
    titleOf(element) ??
    ''
  ).trim();
  if (described !== '') return described.length <= LONGEST ? described : undefined;
  const named = `${attribute(element, 'class') ?? ''} ${attribute(element, 'href') ?? attribute(element, 'data-icon') ?? ''}`.slice(0, 200);
  if (TICK.test(named)) return '✓';
  return CROSS.test(named) ? '✗' : undefined;
}

function boxOf(element: Element): string | undefined {
  if (!['checkbox', 'radio'].includes(attribute(element, 'type') ?? '')) return undefined;
  return attribute(element, 'checked') === undefined ? '✗' : '✓';
}

/** The title inside a drawing. */
function titleOf(element: Element): string | undefined {
  const title = element.childNodes.find(({nodeName}) => nodeName === 'title');
  const text = title && 'childNodes' in title ? title.childNodes[0] : undefined;
  return text && 'value' in text ? text.value : undefined;
}

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;
