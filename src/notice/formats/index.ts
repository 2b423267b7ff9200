/** A notice's bytes in any of the formats that notices come in → its text in blocks, each with its line. Each reader is loaded when used. */
import type {NoticeText} from '../blocks.js';
import {detectFormat, type TextFormat} from './detect-format.js';

/** Throws UserProblem for a picture, a scan, a package, and a binary or empty file. */
export async function noticeTextOf(bytes: Uint8Array, name: string): Promise<NoticeText> {
  const detected = detectFormat(bytes, name);
  if (detected.format === 'docx') {
    return (await import('./read-docx.js')).readDocx(bytes, name, (await import('./html/read-html.js')).readHtml);
  }
  if (detected.format === 'pdf') return (await import('./pdf/read-pdf.js')).readPdf(bytes, name);
  return fromText(detected.text, detected.format, name);
}

async function fromText(text: string, format: TextFormat, name: string): Promise<NoticeText> {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  switch (format) {
    case 'html':
      return (await import('./html/read-html.js')).readHtml(plain);
    case 'markdown':
      // Pages pasted into a file called .md have no Markdown in them, and lines that it would run together.
      if (!hasMarkdown(plain)) return {...(await import('./read-text.js')).readText(plain), format: 'markdown'};
      return (await import('./markdown/read-markdown.js')).readMarkdown(plain, (await import('./html/read-html.js')).readHtml);
    case 'code':
      return readSource(plain, name);
    case 'text':
      return (await import('./read-text.js')).readText(plain);
  }
}

async function readSource(plain: string, name: string): Promise<NoticeText> {
  const [{readCode}, {readHtml}, {readText}] = await Promise.all([
    import('./code/read-code.js'),
    import('./html/read-html.js'),
    import('./read-text.js'),
  ]);
  // Markdown in a string of the source.
  const readMarkdown = MARKDOWN_IN_CODE.some((mark) => plain.includes(mark))
    ? (await import('./markdown/read-markdown.js')).readMarkdown
    : undefined;
  const readLines = (text: string): NoticeText['blocks'] =>
    (readMarkdown && hasMarkdown(text) ? readMarkdown(text, readHtml) : readText(text)).blocks;
  return readCode(plain, name, {readHtml, readLines});
}

const MARKDOWN_IN_CODE = ['\n# ', '\n## ', '\n### ', '\\n## ', '`# ', '`## ', ':** ', '\n| ', '](http'];

function hasMarkdown(text: string): boolean {
  return (
    text.includes('](') ||
    text.includes('**') ||
    text.startsWith('#') ||
    text.includes('\n#') ||
    text.includes('\n|') ||
    text.includes('\n---')
  );
}
