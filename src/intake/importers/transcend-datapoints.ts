/** What `inventory pull-datapoints` of Transcend writes: a row for each property of each object of a data silo. */
import type {Importer} from './importer.js';
import {transcendCategory, transcendPurpose} from './transcend.js';

/** `CONTACT:Email, ID:User ID`: a comma before the next code. */
const BETWEEN = /,\s*(?=[A-Z_]+:)/;

export const transcendDatapoints: Importer = {
  id: 'transcend-datapoints',
  title: 'Transcend datapoints',
  source: 'https://github.com/transcend-io/tools, inventory pull-datapoints, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: ['Property ID', 'Data Silo', 'Object', 'Property'],
      shape: 'fields',
      columns: {
        'Property ID': 'other',
        'Data Silo': 'system',
        Object: 'dataset',
        'Object Path': 'other',
        Property: 'field',
        'Property Description': 'description',
        'Data Categories': {means: 'data', words: transcendCategory, separator: BETWEEN},
        // Nobody has agreed to them yet.
        'Guessed Category': 'other',
        'Processing Purposes': {means: 'purpose', words: transcendPurpose, separator: BETWEEN},
      },
    },
  ],
};
