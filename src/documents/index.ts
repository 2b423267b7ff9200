export * from './document.js';
export * from './build.js';
export * from './only-table.js';
export * from './contents.js';
export * from './folded.js';
export type * from './fill-in.js';
