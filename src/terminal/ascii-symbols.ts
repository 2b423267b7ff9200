const SYMBOLS: Readonly<Record<string, string>> = {
  '§': 'section',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '→': '->',
  '›': '>',
  '•': '*',
  '×': 'x',
  '≥': '>=',
  '≤': '<=',
  '\u00a0': ' ',
};

/** Our own typographic signs in ASCII, for terminals that draw nothing else. Letters of names stay as they are. */
export function asciiSymbols(text: string): string {
  return text.replace(/[§‘’“”–—…→›•×≥≤\u00a0]/g, (sign) => SYMBOLS[sign] ?? sign);
}
