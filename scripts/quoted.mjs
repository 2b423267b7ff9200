/** JSON as a string in source: in single quotes, which spare escaping those of JSON, and in ASCII, so that Node keeps a byte for each character; an apostrophe would make a template of it, which Node reads twice. */
export const quoted = (text) =>
  `'${text.replaceAll('\\', '\\\\').replace(/[^\x20-\x7e]|'/g, (sign) => `\\\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
