export * from './model.js';
export * from './ids.js';
export * from './dates.js';
export * from './window.js';
export * from './provenance.js';
export * from './problem.js';
export * from './lookup.js';
export * from './nearest.js';
