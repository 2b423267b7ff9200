/** A Document as GitHub's Markdown. Everything from the record is escaped; raw HTML is only our own `<br>`, `<code>`, `<del>`, `<ins>` and anchors. */
import type {Block, Callout, Cell, Column, Document, Inline, Section, Table, Tone} from '../documents/index.js';
import {byChange, linkOf, type Change} from './inline-text.js';
import {codeSpan, escape, escapeStart} from './markdown-text.js';

const ALERT: Readonly<Record<Tone, string>> = {plain: 'NOTE', good: 'TIP', muted: 'NOTE', warning: 'WARNING', bad: 'CAUTION'};

export function renderMarkdown(document: Document): string {
  const parts = [
    `# ${escape(document.title)}`,
    ...(document.subtitle === undefined ? [] : [escapeStart(escape(document.subtitle))]),
    document.about.map(({label, value}) => `- **${escape(label)}:** ${escape(value)}`).join('\n'),
    ...document.sections.flatMap(section),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section({id, title, blocks}: Section): readonly string[] {
  return [`<a id="${id.replace(/[^A-Za-z0-9_-]/g, '-')}"></a>\n\n## ${escape(title)}`, ...blocks.map(block)];
}

function block(value: Block): string {
  switch (value.kind) {
    case 'paragraph':
      return escapeStart(inlines(value.text));
    case 'list':
      return value.items.map((item) => `- ${escapeStart(inlines(item))}`).join('\n');
    case 'callout':
      return callout(value);
    case 'table':
      return table(value);
  }
}

function callout({tone, title, text}: Callout): string {
  const heading = title === undefined ? '' : `**${escape(title)}**${text.length === 0 ? '' : ' '}`;
  return `> [!${ALERT[tone]}]\n> ${heading === '' ? escapeStart(inlines(text)) : heading + inlines(text)}`;
}

function table({caption, columns, rows, whenEmpty}: Table): string {
  const heading = caption === undefined ? '' : `**${escape(caption)}**\n\n`;
  if (rows.length === 0) return heading + (typeof whenEmpty === 'object' ? callout(whenEmpty) : escapeStart(escape(whenEmpty ?? 'None.')));
  const lines = [
    columns.map(({title}) => escape(title)),
    columns.map(rule),
    ...rows.map(({cells}) => columns.map((_, index) => cellText(cells[index]))),
  ];
  return heading + lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const rule = ({type}: Column): string => (type === 'number' ? '---:' : '---');
const cellText = (cell: Cell | undefined): string => (cell?.lines ?? []).map(inlines).join('<br>');
const inlines = (values: readonly Inline[]): string => byChange(values, inline, changed).join('');
const changed = (change: Change, shown: readonly string[]): string =>
  shown.join('') === '' ? '' : change === 'deleted' ? `<del>${shown.join('')}</del>` : `<ins>${shown.join('')}</ins>`;

function inline(value: Inline): string {
  if (value.text === '') return '';
  const to = linkOf(value);
  const words = value.code === true ? codeSpan(value.text) : escape(value.text);
  // An address by itself is pasted elsewhere as it stands.
  const linked = to === undefined ? words : to === value.text ? `<${to}>` : `[${words}](${/[()]/.test(to) ? `<${to}>` : to})`;
  return value.strong === true ? `**${linked}**` : linked;
}
