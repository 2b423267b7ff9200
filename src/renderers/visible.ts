/** Text of a record as every format may print it: what could act or hide (control and direction characters, half surrogates) is made visible. */
export function visible(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Whether there is anything to do: most text has nothing. */
// eslint-disable-next-line no-control-regex -- control characters are the point
const SUSPICIOUS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/;
// eslint-disable-next-line no-control-regex -- control characters are the point
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
