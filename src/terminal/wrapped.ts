/** Text broken at spaces so that no line is longer than `width`; a word longer than that is left whole. */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (line !== '' && indent.length + line.length + 1 + word.length > width) {
          lines.push(indent + line);
          line = word;
        } else {
          line = line === '' ? word : `${line} ${word}`;
        }
      }
      return [...lines, indent + line].join('\n').trimEnd();
    })
    .join('\n');
}
