/** Plain RFC 4180 text → rows, in one pass. At the first irregularity it stops, and the complete parser takes over. */

const [LINE_FEED, RETURN, QUOTE, COMMA] = [10, 13, 34, 44];

/** `cells` is reused for the next row; `start` is the row's offset in the text. */
export type OnRow = (cells: readonly string[], start: number) => void;

/** False where the text is not plain: a quote within a bare cell, text after a closing quote, a lone carriage return. */
export function scanCsv(text: string, onRow: OnRow): boolean {
  const end = text.length;
  const cells: string[] = [];
  let at = 0;
  while (at < end) {
    const start = at;
    let count = 0;
    for (let inRow = true; inRow;) {
      const begin = at;
      let code = at < end ? text.charCodeAt(at) : LINE_FEED;
      if (code === QUOTE) {
        const close = closingQuote(text, at);
        if (close < 0) return false;
        const inner = text.slice(at + 1, close);
        cells[count++] = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
        at = close + 1;
        code = at < end ? text.charCodeAt(at) : LINE_FEED;
        if (code !== COMMA && code !== LINE_FEED && code !== RETURN) return false;
      } else {
        while (code !== COMMA && code !== LINE_FEED && code !== RETURN && code !== QUOTE) {
          at++;
          code = at < end ? text.charCodeAt(at) : LINE_FEED;
        }
        if (code === QUOTE) return false;
        cells[count++] = at === begin ? '' : text.slice(begin, at);
      }
      if (code === RETURN && text.charCodeAt(++at) !== LINE_FEED) return false;
      at++;
      inRow = code === COMMA;
    }
    cells.length = count;
    onRow(cells, start);
  }
  return true;
}

function closingQuote(text: string, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text.charCodeAt(at + 1) !== QUOTE) return at;
  }
}
