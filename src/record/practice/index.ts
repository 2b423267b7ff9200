export * from './scope.js';
export * from './standing.js';
export * from './contract.js';
export * from './transfer.js';
export * from './direct-marketing.js';
export * from './limit.js';
export * from './practice.js';
export * from './kept.js';
