/** A Document for a person at a terminal: nothing is wider than the screen, and no mark-up is left to read past. */
import type {Block, Document, Section} from '../../documents/index.js';
import {columnsOf, padded} from '../../text/columns.js';
import {visible, visibleLine} from '../../text/visible.js';
import {hanging, wrapped} from '../../text/wrapped.js';
import {PLAIN_INK, type Ink} from '../ink.js';
import {plainText} from '../inline-text.js';
import {calloutText} from './callout.js';
import {tableLines} from './table.js';

export function renderPretty({title, subtitle, about, sections}: Document, ink: Ink = PLAIN_INK): string {
  const {width} = ink;
  const head = [
    ...underlined(title, '=', ink),
    ...(subtitle === undefined ? [] : [wrapped(visible(subtitle), width)]),
    ...(about.length === 0 ? [] : ['', ...aboutLines(about, ink)]),
  ];
  return `${[...head, ...sections.flatMap((section) => sectionLines(section, ink))].join('\n')}\n`;
}

/** A label of more than half the screen stands above its value. */
function aboutLines(about: Document['about'], ink: Ink): readonly string[] {
  const rows = about.map(({label, value}) => ({label: `${visibleLine(label)}:`, value: visible(value)}));
  const most = Math.max(0, ...rows.map(({label}) => columnsOf(label)).filter((length) => length <= ink.width / 2));
  return rows.map(({label, value}) =>
    columnsOf(label) > most
      ? `${ink.muted(wrapped(label, ink.width))}\n${wrapped(value, ink.width, '  ')}`
      : hanging(padded(label, most + 1), value, {width: ink.width, paint: ink.muted}),
  );
}

function sectionLines({title, blocks}: Section, ink: Ink): readonly string[] {
  return ['', '', ...underlined(title, '-', ink), ...blocks.flatMap((block) => ['', ...blockLines(block, ink)])];
}

function blockLines(block: Block, ink: Ink): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [wrapped(plainText(block.text), ink.width)];
    case 'list':
      return block.items.map((item) => hanging(`  ${ink.bullet} `, plainText(item), {width: ink.width}));
    case 'callout':
      return [calloutText(block, ink)];
    case 'table':
      return tableLines(block, ink);
  }
}

function underlined(title: string, sign: string, ink: Ink): readonly string[] {
  const lines = wrapped(visibleLine(title), ink.width).split('\n');
  return [...lines.map(ink.strong), ink.muted(sign.repeat(Math.max(...lines.map(columnsOf))))];
}
