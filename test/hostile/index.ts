/** Every hostile file, remade each time: the same bytes from the same lines. */
import type {HostileFile} from './hostile-file.js';
import {hostileManifests} from './manifests.js';
import {hostileOpenDocuments} from './open-documents.js';
import {hostileTables} from './tables.js';
import {hostileWorkbooks} from './workbooks.js';

export const hostileFiles: readonly HostileFile[] = [...hostileWorkbooks, ...hostileOpenDocuments, ...hostileManifests, ...hostileTables];
