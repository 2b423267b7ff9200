/** Layouts that are recognised by themselves, in the order in which they are tried. */
import {fidesDatasets} from './fides-datasets.js';
import {fidesSystems} from './fides-systems.js';
import type {Importer, ImporterId} from './importer.js';
import {transcend} from './transcend.js';

const BY_ID: Readonly<Record<ImporterId, Importer>> = {
  'fides-datasets': fidesDatasets,
  'fides-systems': fidesSystems,
  transcend,
};

export const IMPORTERS: readonly Importer[] = Object.values(BY_ID);

export type {ColumnLayout, Importer, ImporterId, Said, TableLayout, Vocabulary} from './importer.js';
