/** Layouts that are recognised by themselves, in the order in which they are tried. */
import {fidesDatasets} from './fides-datasets.js';
import type {Importer} from './importer.js';

export const IMPORTERS = [fidesDatasets] as const satisfies readonly Importer[];

export type ImporterId = (typeof IMPORTERS)[number]['id'];
export type {ColumnLayout, Importer, Said, TableLayout, Vocabulary} from './importer.js';
