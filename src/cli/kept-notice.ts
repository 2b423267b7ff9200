/** Keeping a copy of a notice: what both commands that do so are told, and what became of it in words. */
import * as Flags from '@oclif/core/flags';
import {counted} from '../findings/wording.js';
import type {KeptNotice} from '../workflows/notice/keep-notice.js';

export const keptNoticeFlags = {
  id: Flags.string({summary: 'Name of the notice in the record; by default the one that it has from this address.'}),
  scope: Flags.string({
    summary: 'Whom it addresses, where not everybody: applicants, employees; may be given several times.',
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'PEOPLE',
  }),
};

/** Enough to compare by eye; datamap.yaml and --json have all of it. */
const HASH_SHOWN = 12;

export function keptNoticeText({id, version, outcome, bytes, versions, reading, dryRun}: KeptNotice): string {
  const {file, url, retrieved, sha256, seen} = version;
  const verb = dryRun ? 'would become' : 'is';
  const done: Readonly<Record<KeptNotice['outcome'], string>> = {
    new: `${id}: ${verb} a new notice of the record, as of ${retrieved}`,
    newer: `${id}: ${verb} its newest version, as of ${retrieved}`,
    older: `${id}: ${verb} an earlier version, as of ${retrieved}`,
    'seen-again': `${id}: the same as on ${retrieved}; still so on ${seen}`,
    changed: `${id}: what datamap.yaml says of the version of ${retrieved} ${dryRun ? 'would change' : 'changed'}`,
    unchanged: `${id}: the record has these very bytes already, as of ${retrieved}`,
  };
  const others = versions.filter((each) => each.file !== file);
  return [
    done[outcome],
    `  Copy     ${file}, ${size(bytes)}`,
    ...(url === undefined ? [] : [`  From     ${url}`]),
    ...(sha256 === undefined ? [] : [`  SHA-256  ${sha256.slice(0, HASH_SHOWN)}…`]),
    `  Read as  ${counted(reading.categories, 'category')} in its table, last updated ${reading.lastUpdated ?? 'not stated'}, ${Math.round(reading.coverage * 100)} % understood`,
    ...(others.length === 0 ? [] : [`  Besides  ${others.map((each) => each.retrieved ?? `${each.file} (no day)`).join(', ')}`]),
  ].join('\n');
}

export function keptNoticeNote({outcome, written, dryRun}: KeptNotice): string {
  if (outcome === 'unchanged') return 'Nothing changed.';
  if (dryRun) return 'Nothing was written.';
  return `Wrote ${written.join(' and ')}. Next: datamap gap`;
}

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : bytes < 2 ** 20 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
