/** Ends of names that say by themselves what a column is: nothing that tells of somebody. */
import {canonicalTokensOf} from '../name-tokens.js';
import {phraseList} from './word-list.js';

const endings = (text: string): ReadonlySet<string> => new Set(phraseList(text).map((phrase) => canonicalTokensOf(phrase).join(' ')));

/** A figure, a time, a unit or a setting, whatever stands before it. */
export const MEASURES = endings(`
  count, counter, total count, size, length, width, height px, bytes, percent, percentage, ratio, quota, limit, capacity, threshold, version, revision,
  at, timestamp, datetime, date time, time zone, timezone, timezone offset, tz, utc offset, gmtoff, currency, currency code, unit, units, unit label, price, price cents, cost price, enabled, disabled, visible,
  visibility, sort order, position index, sequence, checksum, locale, format, encoding, color, icon, theme, layout, ttl, retry count, interval, radius, voltage,
  netmask, port, protocol, hostname, flag, percent complete, mime type, file size, orientation, resolution, priority`);

/** A kind or a state, where every word of the name is known and none of them is about people. */
export const KINDS = endings('status, state code, type, kind, mode, version, method, date, time');
