import {tellsByItself} from '../reading/named.js';
import {name} from './because.js';
import {notPersonal, type Rule} from './verdict.js';

/** Tables of figures about many people, and columns that a program keeps about its rows. */
export const figures: Rule = ({scope}) =>
  scope.whose === 'figures'
    ? notPersonal(0.85, `${place(scope)} holds figures about many people together, which are nobody's data (1798.140(b))`)
    : undefined;

/** Where a program starts, not what a person said: "Default map center latitude". */
export const settings: Rule = (reading) =>
  !reading.topics.includes('employee') && /^\s*(?:the\s+)?default\b/i.test(reading.input.description ?? '')
    ? notPersonal(0.75, `The description of ${name(reading)} speaks of a default setting`)
    : undefined;

export const bookkeeping: Rule = (reading) => {
  const {input, words, core} = reading;
  const first = input.field.trimStart().startsWith('_');
  if (first && /^_(?:fivetran|airbyte|sdc|dlt|etl|dbt|stitch|loaded|synced|rescued|partition|deleted|id$|rev$|v$|__v)/i.test(input.field)) {
    return notPersonal(0.97, `${name(reading)} is what a program keeps about its own rows`);
  }
  if (!words.is('bookkeeping') && (tellsByItself(words) || !words.is('bookkeeping', core))) return undefined;
  return notPersonal(0.9, `${name(reading)} is what a program keeps about its own rows`);
};

const place = ({by, kind}: {readonly by?: string | undefined; readonly kind?: string | undefined}): string =>
  by === undefined ? 'It' : `${kind === 'table' ? 'Table' : kind === 'system' ? 'System' : 'Object'} \`${by}\``;
