/** Runs one reader on one file in a thread of its own, then ends. Started by read-untrusted.ts only. */
import {parentPort, workerData} from 'node:worker_threads';
import {readers, type Reader, type ReaderOptions} from './reader.js';

interface Job {
  readonly reader: string;
  readonly bytes: Uint8Array;
  readonly options: ReaderOptions;
}

const {reader, bytes, options} = workerData as Job;
try {
  const load = (readers as Record<string, () => Promise<Reader>>)[reader];
  if (!load) throw new Error(`There is no reader "${reader}"`);
  const read = await load();
  parentPort?.postMessage({value: await read(bytes, options)});
} catch (error) {
  const {what, where, fix, code} = error as Partial<Record<'what' | 'where' | 'fix' | 'code', string>>;
  const problem = what === undefined ? null : {what, where, fix, code};
  parentPort?.postMessage({problem, message: String((error as Error)?.message ?? error), range: error instanceof RangeError});
}
