/** Words around an item of data that say: this is not the item itself but something about it. `email_verified` is no email address. */
import {canonicalTokensOf} from '../name-tokens.js';
import {phraseList} from './word-list.js';

/**
 * `setting`: how a program treats the item; never personal. `state`: whether, when or how often; says nothing about the item
 * itself, but of a fact about a person (a diagnosis, a marriage, a job) it is part.
 */
export type Aspect = 'setting' | 'state';

const BEFORE: Readonly<Record<Aspect, string>> = {
  setting: `require, required, show, hide, display only, enable, disable, allow, allowed, can, should, must, may, use, using, send, validate, mask, default, sample, test, placeholder, force, max, maximum, min, minimum, lock, fixed, auto, automatic, readonly, ask, need, support, supported, export, skip, ignore, blocked domain`,
  state: 'unsubscribed, subscribed, opted, bounced, is, has, have, had, was, were, are, does, do, did, not, no of, num, number of, count, total number, valid, invalid, verified, unverified, confirmed, missing, duplicate, unique number, average, accept, accepts, receive, wants, want',
};
const AFTER: Readonly<Record<Aspect, string>> = {
  setting: `required, optional, visible, visibility, hidden, enabled, disabled, enable, allowed, editable, readonly, format, pattern, regex, mask, template, placeholder, help, hint, tooltip, css, class, style, color, icon, setting, config, field, column, attribute, widget, validation, validator, rule,
    prefix text, limit, mode, theme, layout, schema, model, mapping, lookup, table, pflicht, policy, list id, template id, campaign id, domain, isp, client id, provider, server, gateway, service, host, port, protocol, subject line, notification, notify, preference, digest, frequency, retention, quota, page size, sort, filter, search, query, button, label, message template, api key, capacity, text color, background, font`,
  state: `verified, unverified, verification, confirmed, confirmation, valid, validated, invalid, validity, status, state code, check, checked, type, kind, source, src, origin system, count, counter, total, length, size, width, height px, index, position, order, rank, version, updated, changed, modified, created, added, deleted, removed, sent, delivered, deliverable,
    deliverability, bounced, bounce, failed, failure, error, expiry, expired, reset, set, exist, exists, present, missing, missing reason, primary flag, flag, is primary, is default, primary id, active, inactive, available, public, private, shared, opt, opt in, opt out, optin, optout, opted in, opted out, subscribed, unsubscribed, consent, permission, allowed on, blocked, blacklisted, locked, banned, approved, reviewed, required at, at, on, time, timestamp, date, datetime, until, since, by, score confidence, quality, accuracy confidence, usage, method, mime type, extension, file name, file size, file type, filename, suffix code, step, progress, synced, migrated, imported, attempts, attempt, try, retry, tries, hint question, ratio, percent, rate limit, deliverability status, delivery, notice sent, reminder, proof required, masked flag, opened flag, encrypted flag, duplicates, uploaded, upload date, processed`,
};

/** Parts that change nothing: the item by its kind, its number in a list, or its form in storage. */
const PART = `value, number, text, raw, string, str, field value, normalized, normalised, formatted, clean, cleaned, current, old, new, main, primary, secondary, tertiary, other, alternate, home, work, office, personal, private, business, mobile, day, evening, night, local, international, native, legal, official, preferred, original, first, second, third, last,
  one, two, three, full, long, short, upper, lower, case, lowercase, uppercase, en, de, fr, es, es mx, cn, jp, latin, kana, kanji, array, list, object, json, map, encrypted, enc, cipher, ciphertext, plain, hashed, hash, sha256, md5, sha1, masked, redacted, tokenized, token value, previous, temporary, permanent, latest, actual, additional, extra, code, desc, description, name, key, set of, character, part, line, pref, proper, display, public url, link, path, url, large, small, medium, thumb, thumbnail, internal, external, concept, source value, source concept, privat, dienstlich, from, to, signup, sign up, registration, opt, registered`;

const phrasesOf = (text: string): readonly string[] => phraseList(text).map((phrase) => canonicalTokensOf(phrase).join(' '));

export interface Aspects {
  readonly before: ReadonlyMap<string, Aspect>;
  readonly after: ReadonlyMap<string, Aspect>;
  readonly part: ReadonlySet<string>;
}

export function aspectIndex(): Aspects {
  const index = (lists: Readonly<Record<Aspect, string>>): ReadonlyMap<string, Aspect> => {
    const made = new Map<string, Aspect>();
    for (const aspect of ['setting', 'state'] as const) for (const phrase of phrasesOf(lists[aspect])) if (!made.has(phrase)) made.set(phrase, aspect);
    return made;
  };
  return {before: index(BEFORE), after: index(AFTER), part: new Set(phrasesOf(PART))};
}
