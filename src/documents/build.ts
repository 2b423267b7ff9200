/** Small constructors, so that a report reads like its result. */
import type {Callout, Cell, Inline, List, Paragraph, Tone} from './document.js';

type Text = string | Inline | readonly (string | Inline)[];

export function inline(text: Text): readonly Inline[] {
  if (typeof text === 'string') return text === '' ? [] : [{text}];
  if (Array.isArray(text)) return (text as readonly (string | Inline)[]).flatMap((part) => inline(part));
  return [text as Inline];
}

export const strong = (text: string): Inline => ({text, strong: true});
export const code = (text: string): Inline => ({text, code: true});
export const link = (text: string, to: string | null): Inline => (to === null ? {text} : {text, link: to});

export const deleted = (text: string): Inline => ({text, change: 'deleted'});

export const paragraph = (...text: (string | Inline)[]): Paragraph => ({kind: 'paragraph', text: inline(text)});
export const list = (items: readonly Text[]): List => ({kind: 'list', items: items.map(inline)});

export function callout(tone: Tone, text: Text, title?: string): Callout {
  return {kind: 'callout', tone, text: inline(text), ...(title === undefined ? {} : {title})};
}

interface CellExtras {
  readonly tone?: Tone;
  readonly note?: string;
}

/** One line of text. */
export const cell = (text: Text, extras: CellExtras = {}): Cell => ({lines: text === '' ? [] : [inline(text)], ...extras});
/** Several lines in one cell. */
export const lines = (texts: readonly Text[], extras: CellExtras = {}): Cell => ({lines: texts.map(inline), ...extras});
export const number = (value: number, extras: CellExtras = {}): Cell => ({lines: [[{text: String(value)}]], value, ...extras});
/** A day; an unknown one is an empty cell. */
export const day = (value: string | undefined, extras: CellExtras = {}): Cell =>
  value === undefined ? {lines: [], ...extras} : {lines: [[{text: value}]], value, ...extras};
export const empty: Cell = {lines: []};
