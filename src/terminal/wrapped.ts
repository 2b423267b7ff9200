/**
 * Text broken at spaces so that no line is longer than `width`. Spaces that a line begins with are kept, also before what is
 * broken off it; a longer word, and a section sign with its number, are left whole.
 */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((paragraph) => wrappedLine(paragraph.trimStart(), width, indent + paragraph.slice(0, paragraph.length - paragraph.trimStart().length)))
    .join('\n');
}

function wrappedLine(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<!§) /)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, (indent + line).trimEnd()].join('\n');
}
