/**
 * The one place where a file from outside is parsed: in a worker with a bound on bytes, memory and time. Whatever happens
 * in there ends in a value or a clear error, never in a hang or a crash of the command.
 */
import {isPacked, unpacked} from '../intake/spreadsheet/packed-workbook.js';
import {UserProblem, type ProblemDetails} from '../record/problem.js';
import type {ReaderName, ReaderOptions} from './reader.js';
import {HEAP_MEGABYTES, threadFor} from './thread.js';

export interface Limits {
  readonly bytes: number;
  readonly milliseconds: number;
  /** JavaScript heap of the worker. */
  readonly heapMegabytes: number;
  /** What the whole process may grow by: buffers lie outside the heap. Readers bound what they inflate themselves where they can. */
  readonly grownMegabytes: number;
  /** The caller needs the bytes no more: they are not held twice. */
  readonly givenUp?: boolean;
}

export const DEFAULT_LIMITS: Limits = {bytes: 64 * 2 ** 20, milliseconds: 60_000, heapMegabytes: HEAP_MEGABYTES, grownMegabytes: 2048};

/** How often the process is measured, in milliseconds. */
const WATCHED_EVERY = 50;

interface Answer {
  readonly value?: unknown;
  readonly problem?: ProblemDetails | null;
  readonly ranOut?: 'stack' | 'length' | undefined;
}

/** Reads `bytes` with the named reader. Throws UserProblem with the file's name where the file cannot be read within the limits. */
export async function readUntrusted<Result>(
  reader: ReaderName,
  bytes: Uint8Array,
  options: ReaderOptions,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Result> {
  const where = options.name;
  if (bytes.byteLength > limits.bytes) {
    throw new UserProblem({
      code: 'file-too-large',
      what: `The file has ${megabytes(bytes.byteLength)} MB; at most ${megabytes(limits.bytes)} MB are read`,
      where,
      fix: 'Split it, or delete what is not needed.',
    });
  }
  const own = ownBytes(bytes, limits.givenUp ?? false);
  const worker = threadFor(reader, limits.heapMegabytes);
  worker.postMessage({bytes: own, options}, [own.buffer]);
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(tooSlow(where, limits))), limits.milliseconds);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > limits.grownMegabytes * 2 ** 20) finish(() => reject(tooBig(where, limits.grownMegabytes)));
    }, WATCHED_EVERY);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      clearInterval(watch);
      settle();
      void worker.terminate();
    };
    worker.once('message', (answer: Answer) =>
      finish(() => ('value' in answer ? resolve(taken(answer.value) as Result) : reject(unreadable(where, reader, answer)))),
    );
    worker.once('error', (error: Error & {code?: string}) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooBig(where, limits.heapMegabytes) : unreadable(where, reader, {}))),
    );
    worker.once('exit', () => finish(() => reject(unreadable(where, reader, {}))));
  });
}

/** Workbooks are packed for the way out of the worker. */
const taken = (value: unknown): unknown => (isPacked(value) ? unpacked(value) : value);

/**
 * The bytes in a buffer of their own: a view's would carry whatever else lies in it. What the caller gives up is not copied.
 */
const ownBytes = (bytes: Uint8Array, givenUp: boolean): Uint8Array<ArrayBuffer> =>
  givenUp && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? new Uint8Array(bytes.buffer)
    : new Uint8Array(bytes);

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1).replace(/\.0$/, '');

function tooSlow(where: string, {milliseconds}: Limits): UserProblem {
  return new UserProblem({
    code: 'took-too-long',
    what: `Reading was stopped after ${milliseconds / 1000} seconds`,
    where,
    fix: 'The file may be damaged or made to exhaust its reader. Save it anew from its program, or split it.',
  });
}

function tooBig(where: string, most: number): UserProblem {
  return new UserProblem({
    code: 'needs-too-much-memory',
    what: `Reading needed more than ${most} MB of memory and was stopped`,
    where,
    fix: 'The file may be damaged or made to exhaust its reader. Save it anew from its program, or split it.',
  });
}

const KINDS: Readonly<Record<ReaderName, string>> = {
  csv: 'a table in text',
  xlsx: 'an XLSX workbook',
  ods: 'an OpenDocument spreadsheet',
  yaml: 'a YAML document',
  json: 'a JSON document',
  markdown: 'a Markdown document',
  notice: 'a notice',
};

/** What went wrong inside of a library is worded for those who call it; it says nothing to who has the file. */
function unreadable(where: string, reader: ReaderName, {problem, ranOut}: Answer): UserProblem {
  if (problem) return new UserProblem({...problem, where: problem.where ?? where});
  if (ranOut === 'length') {
    return new UserProblem({
      code: 'needs-too-much-memory',
      what: 'The file makes a text or list longer than can be held',
      where,
      fix: 'It may be damaged or made to exhaust its reader. Save it anew from its program, or split it.',
    });
  }
  if (ranOut === 'stack') {
    return new UserProblem({
      code: 'nested-too-deep',
      what: 'The file is nested too deeply to be read',
      where,
      fix: 'Save it anew from its program.',
    });
  }
  return new UserProblem({
    code: 'unreadable',
    what: `The file could not be read as ${KINDS[reader]}`,
    where,
    fix: 'Check that the file is what its name says, and save it anew from its program.',
  });
}
