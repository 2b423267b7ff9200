export {readUntrusted, DEFAULT_LIMITS, type Limits} from './read-untrusted.js';
export {prepareReader} from './thread.js';
export type {ReaderName} from './reader.js';
