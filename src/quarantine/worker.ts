/** Runs one reader on one file in a thread of its own, then ends. Started by thread.ts only. */
import {parentPort, workerData} from 'node:worker_threads';
import {readers, type Reader, type ReaderOptions} from './reader.js';

interface Job {
  readonly bytes: Uint8Array;
  readonly options: ReaderOptions;
}

// The file may come later than the thread starts; what reads it is loaded until then.
const reader = readerOf((workerData as {readonly reader: string}).reader);
parentPort?.once('message', (job: Job) => void answer(job));

async function readerOf(name: string): Promise<Reader> {
  const load = (readers as Record<string, () => Promise<Reader>>)[name];
  if (!load) throw new Error(`There is no reader "${name}"`);
  return load();
}

async function answer({bytes, options}: Job): Promise<void> {
  try {
    parentPort?.postMessage({value: await (await reader)(bytes, options)});
  } catch (error) {
    const {what, where, fix, code} = error as Partial<Record<'what' | 'where' | 'fix' | 'code', string>>;
    const problem = what === undefined ? null : {what, where, fix, code};
    parentPort?.postMessage({problem, ranOut: ranOut(error)});
  }
}

/** The stack, where something is nested too deeply; else a text or list longer than any may be. */
function ranOut(error: unknown): 'stack' | 'length' | undefined {
  if (!(error instanceof RangeError)) return undefined;
  return error.message.includes('call stack') ? 'stack' : 'length';
}
