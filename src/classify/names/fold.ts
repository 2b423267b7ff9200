/** One spelling for a word however it was typed: lower case, no accents, no plural. */

/** Words that end in `s` without being a plural. */
const NO_PLURAL = new Set(
  (
    'access address ads aids alias always analysis as asbestos atlas aws axis basis bias bonus boss bps bus business campus canvas census ' +
    'chaos class compass congress consensus corpus corps cors cosmos cross css cvs cylinders db dbs diabetes dns does dos dress ens express fitness focus ' +
    'gas genius glass goods gps grass gross gps has his hls hostess https illness ios is iris its jobless js kms lens less loss ' +
    'macos mass mess minus mls mms mms mrs ms news nexus next nps os os pass payables plus pos premises press previous process progress pss pts rls ' +
    'rms rss sales sas savings series sinus sms sos species ss ssis status stress success superclass surplus sys tax this thus tls tps ts ups us ' +
    'versus virus vos vs was weakness wellness witness wms yes zeus adresse adres'
  ).split(' '),
);

/** `Straße` → `strasse`, `Prénom` → `prenom`. */
export function fold(text: string): string {
  // Nearly every name is ASCII, where lower case is all there is to do.
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/** The singular of a folded word. Wrong for some words, but alike for the word that is looked up and the word that is looked for. */
export function singular(word: string): string {
  if (word === 'ids' || word === 'ips') return word.slice(0, 2);
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
