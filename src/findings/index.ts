export * from './finding.js';
export * from './rule.js';
export * from './run-rules.js';
export * from './waivers.js';
export * from './places.js';
export * from './wording.js';
export * from './report.js';
