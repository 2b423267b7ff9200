export * from './types.js';
export type * from './ids.js';
export * from './law.js';
export {isInForce} from './standing.js';
export * from './own-terms.js';
export * from './citation.js';
export * from './telling.js';
