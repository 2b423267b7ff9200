/** The scan of Privado (`privado.json`): which kinds of data the code of a repository holds, and into which stores and to which third parties it goes. */
import type {Importer} from './importer.js';

const sink = {
  name: 'recipient',
  domains: 'recipient-address',
  apiUrl: 'other',
  id: 'other',
  sinkType: 'other',
  category: 'other',
  catLevelOne: 'other',
  catLevelTwo: 'other',
} as const;
const known = (list: string): string => `dataFlow.${list}[].sourceId`;

export const privadoScan: Importer = {
  id: 'privado-scan',
  title: 'Privado scan of a repository',
  source: 'https://github.com/Privado-Inc/privado-core, exporter/JSONExporter.scala, read November 2026',
  reads: 'manifest',
  tables: [
    {
      sheet: 'sources[]',
      knownBy: ['id', 'name', 'sensitivity', ['sourceType', 'catLevelOne']],
      shape: 'data',
      columns: {repoName: 'system', name: 'data', category: 'other', isSensitive: 'sensitive', sensitivity: 'other', id: 'other'},
    },
    {
      sheet: 'dataFlow.third_parties[].sinks[]',
      shape: 'recipients',
      columns: {...sink, [known('third_parties')]: {means: 'notes', refersTo: {list: 'sources[]', means: 'notes'}}},
      counts: false,
    },
    {
      sheet: 'dataFlow.storages[].sinks[]',
      shape: 'systems',
      columns: {...sink, name: 'system', [known('storages')]: {means: 'notes', refersTo: {list: 'sources[]', means: 'notes'}}},
      counts: false,
    },
    {sheet: /^/, shape: 'none', columns: {}, left: 'it says where in the code, not what is done with the data'},
  ],
};
