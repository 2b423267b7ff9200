/** Keeping a copy of a notice: what both commands that do so are told, and what became of it in words. */
import * as Flags from '@oclif/core/flags';
import {counted} from '../findings/wording.js';
import {visible} from '../text/visible.js';
import {hanging} from '../text/wrapped.js';
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

/** `width`: columns of the screen; Infinity where there is none. */
export function keptNoticeText({id, version, outcome, bytes, versions, reading, doubts, dryRun}: KeptNotice, width: number): string {
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
  const line = (label: string, text: string): string => hanging(`  ${label.padEnd(8)} `, visible(text), {width});
  return [
    done[outcome],
    line('Copy', `${file}, ${size(bytes)}`),
    ...(url === undefined ? [] : [line('From', url)]),
    ...(sha256 === undefined ? [] : [line('SHA-256', `${sha256.slice(0, HASH_SHOWN)}…`)]),
    line('Read as', readAs(reading)),
    ...(others.length === 0 ? [] : [line('Others', others.map((each) => each.retrieved ?? `${each.file} (no day)`).join(', '))]),
    ...doubts.map((doubt) => hanging('! ', visible(doubt), {width})),
  ].join('\n');
}

function readAs({categories, lastUpdated, coverage}: KeptNotice['reading']): string {
  const table = categories === 0 ? 'no list of categories' : `a list of ${counted(categories, 'category')}`;
  return `${table}, last updated ${lastUpdated ?? 'not stated'}, ${Math.round(coverage * 100)} % understood`;
}

export function keptNoticeNote({outcome, written, dryRun}: KeptNotice): string {
  if (outcome === 'unchanged') return 'Nothing changed.';
  if (dryRun) return 'Nothing was written.';
  return `Wrote ${written.join(' and ')}. Next: datamap gap`;
}

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : bytes < 2 ** 20 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
