/** Threads that readers run in. One may be started before its file is known: it loads its reader while the command line is still read. */
import {Worker} from 'node:worker_threads';
import type {ReaderName} from './reader.js';

/** JavaScript heap of a thread, where a reader needs no other. */
export const HEAP_MEGABYTES = 1024;

let waiting: {readonly reader: ReaderName; readonly thread: Worker} | undefined;

/** Starts a thread for a file that will probably be read. One that never gets it ends with the process and keeps nobody waiting. */
export function prepareReader(reader: ReaderName): void {
  const thread = start(reader, HEAP_MEGABYTES);
  thread.unref();
  waiting = {reader, thread};
}

/** A thread that waits for one file: the prepared one, where it is of that kind. */
export function threadFor(reader: ReaderName, heapMegabytes: number): Worker {
  if (waiting?.reader !== reader || heapMegabytes !== HEAP_MEGABYTES) return start(reader, heapMegabytes);
  const {thread} = waiting;
  waiting = undefined;
  thread.ref();
  return thread;
}

function start(reader: ReaderName, heapMegabytes: number): Worker {
  return new Worker(workerFile(), {
    workerData: {reader},
    resourceLimits: {maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4},
    execArgv: [],
    env: {},
    // What a reader prints, or is made to print, is not our answer.
    stdin: false,
    stdout: true,
    stderr: true,
  });
}

/** Beside the bundle; when the sources run unbuilt, in the build's folder. */
function workerFile(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('../../dist/quarantine/worker.js', here);
  return new URL(here.slice(0, here.lastIndexOf('/dist/') + 6) + 'quarantine/worker.js');
}
