/** Runs one reader on one file in a thread of its own, then ends. Started by read-untrusted.ts only. */
import {parentPort, workerData} from 'node:worker_threads';
import {readers, type Reader, type ReaderOptions} from './reader.js';

interface Job {
  readonly reader: string;
  readonly bytes: Uint8Array;
  readonly options: ReaderOptions;
}

void answer(workerData as Job);

// A function, since the bundle is CommonJS, which knows no await outside of one.
async function answer({reader, bytes, options}: Job): Promise<void> {
  try {
    const load = (readers as Record<string, () => Promise<Reader>>)[reader];
    if (!load) throw new Error(`There is no reader "${reader}"`);
    const read = await load();
    parentPort?.postMessage({value: await read(bytes, options)});
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
