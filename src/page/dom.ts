/** The one way in which this page makes elements: every text is a text, never markup, and shows what it hides. */
import {visible} from '../text/visible.js';

export type Child = Node | string | undefined | false;

interface Properties {
  readonly [attribute: string]: string | number | boolean | undefined | Listeners;
  readonly on?: Listeners;
}

type Listeners = {readonly [Event in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Event]) => void};

/** `el('p', {class: 'help'}, text)`; an attribute that is true stands there without a value, one that is false or undefined not at all. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  {on = {}, ...attributes}: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener as EventListener);
  element.append(...nodes(children));
  return element;
}

/** Puts these in the place of what an element holds. */
export function fill(element: HTMLElement, ...children: readonly Child[]): void {
  element.replaceChildren(...nodes(children));
}

const nodes = (children: readonly Child[]): Node[] =>
  children.flatMap((child) => {
    if (child === undefined || child === false || child === '') return [];
    return [typeof child === 'string' ? document.createTextNode(visible(child)) : child];
  });

export const button = (label: string, kind: 'main' | 'quiet' | 'plain', click: () => void, more: Properties = {}): HTMLButtonElement =>
  el('button', {type: 'button', class: `button ${kind}`, ...more, on: {click}}, label);

/**
 * Brings the children of an element into this order and takes away the others. What stands in its place already is not touched, so
 * that whoever is typing in it goes on typing.
 */
export function arrange(parent: HTMLElement, children: readonly Node[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let place: Node | null = parent.firstChild;
  for (const child of children) {
    if (child === place) place = place.nextSibling;
    else parent.insertBefore(child, place);
  }
}

/** The shell's own element of that id. */
export function shellPart(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page lacks its part "${id}"`);
  return element;
}
