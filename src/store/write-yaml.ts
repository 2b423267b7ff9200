/** Writes the canonical YAML of the record: blocks, two spaces, one value a line, short lists of ids and small facts on one line. */
import {isMap, shapeAt, type Shape, type Tree, type TreeMap} from './shape.js';

const LIST_WIDTH = 90;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** What YAML would take for something else than text. */
const NOT_TEXT = /^(?:null|true|false|[-+]?(?:0[ox][0-9a-f]+|(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|\.inf|\.nan))$/i;
const PLAIN_START = /^[A-Za-z0-9_(/$\u00a1-\u1fff\u3000-\ud7ff]/;
/** Control, direction and line characters are written as escapes: nobody reviewing a change can see them otherwise. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const HIDDEN_ALL = new RegExp(HIDDEN, 'g');

/** A map as a whole file, without the line that names its schema. */
export function writeYaml(tree: TreeMap, shape?: Shape): string {
  const rows: string[] = [];
  writeMap(tree, shape, '', rows);
  return rows.length === 0 ? '{}\n' : `${rows.join('\n')}\n`;
}

function writeMap(map: TreeMap, shape: Shape | undefined, indent: string, rows: string[]): void {
  for (const [key, value] of Object.entries(map)) {
    writeValue(`${indent}${writeKey(key)}:`, value, shapeAt(shape, key), indent, rows);
  }
}

function writeValue(head: string, value: Tree, shape: Shape | undefined, indent: string, rows: string[]): void {
  const onOneLine = oneLine(value, shape);
  if (onOneLine !== undefined) {
    rows.push(`${head} ${onOneLine}`);
  } else if (typeof value === 'string') {
    rows.push(`${head} |-`, ...value.split('\n').map((row) => (row === '' ? '' : `${indent}  ${row}`)));
  } else if (Array.isArray(value)) {
    rows.push(head);
    for (const item of value as readonly Tree[]) writeItem(item, shapeAt(shape, 0), `${indent}  `, rows);
  } else {
    rows.push(head);
    writeMap(value as TreeMap, shape, `${indent}  `, rows);
  }
}

function writeItem(item: Tree, shape: Shape | undefined, indent: string, rows: string[]): void {
  if (isMap(item) && oneLine(item, shape) === undefined) {
    const start = rows.length;
    writeMap(item, shape, `${indent}  `, rows);
    rows[start] = `${indent}- ${(rows[start] as string).slice(indent.length + 2)}`;
  } else if (Array.isArray(item)) {
    rows.push(`${indent}- ${flow(item)}`);
  } else {
    writeValue(`${indent}-`, item, shape, indent, rows);
  }
}

/** The value on one line, or undefined where it takes several. */
function oneLine(value: Tree, shape: Shape | undefined): string | undefined {
  if (typeof value === 'string') return isLiteral(value) ? undefined : writeText(value);
  if (Array.isArray(value)) return value.length === 0 || isShortList(value) ? flow(value) : undefined;
  if (!isMap(value)) return String(value);
  const inline = Object.keys(value).length === 0 || (shape?.is === 'map' && shape.inline === true);
  return inline ? flow(value) : undefined;
}

function isShortList(list: readonly Tree[]): boolean {
  if (!list.every((item) => typeof item === 'string' && isFlowPlain(item) && !item.includes(' '))) return false;
  return list.reduce((width: number, item) => width + (item as string).length + 2, 0) <= LIST_WIDTH;
}

function flow(value: Tree): string {
  if (typeof value === 'string') return isFlowPlain(value) ? value : quote(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isMap(value)) return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${writeKey(key)}: ${flow(inner)}`)
    .join(', ')}}`;
}

const isFlowPlain = (text: string): boolean => isPlain(text) && !/[,[\]{}"'`]/.test(text);

function isPlain(text: string): boolean {
  return (
    PLAIN_START.test(text) &&
    !NOT_TEXT.test(text) &&
    !HIDDEN.test(text) &&
    !text.includes(': ') &&
    !text.includes(' #') &&
    !/[:\s]$/.test(text)
  );
}

function writeText(text: string): string {
  return isPlain(text) ? text : quote(text);
}

function quote(text: string): string {
  return JSON.stringify(text).replace(HIDDEN_ALL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Several lines that a block keeps as they are. */
function isLiteral(text: string): boolean {
  if (!text.includes('\n') || text.startsWith('\n') || text.startsWith(' ') || text.endsWith('\n')) return false;
  return !HIDDEN.test(text.replaceAll('\n', '')) && !/[ \t](?:\n|$)/.test(text);
}

const writeKey = (key: string): string => (KEY.test(key) && !NOT_TEXT.test(key) ? key : quote(key));
