export {readUntrusted, DEFAULT_LIMITS, type Limits} from './read-untrusted.js';
