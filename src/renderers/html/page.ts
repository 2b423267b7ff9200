/**
 * A Document as one self-contained HTML file: no script, no font, no request. The policy in its head forbids everything but the
 * page's own style sheet, named by its hash.
 */
import {createHash} from 'node:crypto';
import type {Block, Callout, Cell, Column, Document, Inline, Row, Section, Table} from '../../documents/index.js';
import {byChange, isEmphatic, linkOf, type Change} from '../inline-text.js';
import {html, type Markup} from './markup.js';
import {STYLE, widthClass} from './style.js';

export function renderHtml(document: Document): string {
  const {title, subtitle, about, sections} = document;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{markup: STYLE}}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<h1>${title}</h1>
${subtitle !== undefined && html`<p class="subtitle">${subtitle}</p>\n`}<dl class="about">
${about.map(({label, value}) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>
</header>
<nav aria-label="Sections">
<ul>
${sections.map((section) => html`<li><a href="#${anchor(section.id)}">${section.title}</a></li>\n`)}</ul>
</nav>
<main id="main" tabindex="-1">
${sections.map(sectionMarkup)}</main>
<footer><p>${title}${document.date !== undefined && `, as of ${document.date}`}. Made by datamap.</p></footer>
</body>
</html>
`.markup;
}

function policy(): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Ids come from our own reports, but findings and systems may name sections too. */
const anchor = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '-');

function sectionMarkup({id, title, blocks}: Section): Markup {
  return html`<section aria-labelledby="${anchor(id)}">
<h2 id="${anchor(id)}">${title}</h2>
${blocks.map((block) => html`${blockMarkup(block, title)}\n`)}</section>
`;
}

function blockMarkup(block: Block, section: string): Markup {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inlinesMarkup(block.text)}</p>`;
    case 'list':
      return html`<ul class="text">${block.items.map((item) => html`<li>${inlinesMarkup(item)}</li>`)}</ul>`;
    case 'callout':
      return calloutMarkup(block);
    case 'table':
      return tableMarkup(block, section);
  }
}

function calloutMarkup({tone, title, text}: Callout): Markup {
  return html`<div class="callout ${tone}" role="note">${title !== undefined && html`<strong class="title">${title}</strong>`}${inlinesMarkup(text)}</div>`;
}

/** Roles are spelt out because the phone layout takes the table's display, and with it its meaning for screen readers, away. */
function tableMarkup({id, caption, columns, rows, whenEmpty}: Table, section: string): Markup {
  const name = anchor(`table-${id}`);
  if (rows.length === 0) return emptyTableMarkup(name, caption, whenEmpty);
  const whole = columns.reduce((sum, {weight = 1}) => sum + weight, 0);
  return html`<div class="wide" tabindex="0" role="region" aria-labelledby="${name}">
<table role="table">
<caption id="${name}"${caption === undefined && html` class="heard"`}>${caption ?? section}</caption>
<colgroup>${columns.map(({weight = 1}) => html`<col class="${widthClass((100 * weight) / whole)}">`)}</colgroup>
<thead role="rowgroup"><tr role="row">${columns.map(({title, type}) => html`<th scope="col" role="columnheader"${type === 'number' && html` class="number"`}>${title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html`${rowMarkup(row, columns)}\n`)}</tbody>
</table>
</div>`;
}

function emptyTableMarkup(name: string, caption: string | undefined, whenEmpty: Table['whenEmpty']): Markup {
  return html`<div id="${name}">${caption !== undefined && html`<p><strong>${caption}</strong></p>`}${typeof whenEmpty === 'object' ? calloutMarkup(whenEmpty) : html`<p>${whenEmpty ?? 'None.'}</p>`}</div>`;
}

function rowMarkup({cells}: Row, columns: readonly Column[]): Markup {
  return html`<tr role="row">${columns.map((column, index) => cellMarkup(cells[index] ?? {lines: []}, column, index === 0))}</tr>`;
}

function cellMarkup(cell: Cell, column: Column, heads: boolean): Markup {
  const emphatic = column.type === 'answer' && isEmphatic(cell);
  const classes = [cell.tone ?? 'plain', column.type ?? 'text', emphatic ? 'emphatic' : 'plain']
    .filter((name) => name !== 'plain' && name !== 'text')
    .join(' ');
  const attribute = classes !== '' && html` class="${classes}"`;
  const content = html`${linesMarkup(cell)}${cell.note !== undefined && html`<details><summary>Evidence</summary>${cell.note.split('\n').map((line) => html`<div>${line}</div>`)}</details>`}`;
  if (heads) return html`<th scope="row" role="rowheader"${attribute}>${content}</th>`;
  return html`<td role="cell" data-label="${column.title}"${attribute}>${content}</td>`;
}

function linesMarkup({lines}: Cell): Markup {
  const [only] = lines;
  if (lines.length === 1 && only) return html`${inlinesMarkup(only)}`;
  return html`${lines.map((line) => html`<div>${inlinesMarkup(line)}</div>`)}`;
}

const inlinesMarkup = (inlines: readonly Inline[]): readonly Markup[] => byChange(inlines, inlineMarkup, changeMarkup);

function inlineMarkup(inline: Inline): Markup {
  const to = linkOf(inline);
  const words = inline.code === true ? html`<code>${breakable(inline.text)}</code>` : html`${broken(inline.text)}`;
  const linked = to === undefined ? words : html`<a href="${to}">${words}</a>`;
  return inline.strong === true ? html`<strong>${linked}</strong>` : linked;
}

/** Lines and brackets for the eye, words for the ear. */
function changeMarkup(change: Change, shown: readonly Markup[]): Markup {
  return change === 'deleted'
    ? html`<del><span class="heard">Delete: </span>${shown}<span class="heard">. </span></del>`
    : html`<ins><span class="heard">Insert: </span>${shown}<span class="heard">. </span></ins>`;
}

const broken = (text: string): readonly Markup[] =>
  text.split(/\r\n?|\n/).map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
/** Field ids are long words: a line may break after each dot and underscore. */
const breakable = (text: string): readonly Markup[] =>
  text.split(/(?<=[._])/).map((part, index) => (index === 0 ? html`${part}` : html`<wbr>${part}`));
