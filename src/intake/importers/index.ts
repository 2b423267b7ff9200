/** Layouts that are recognised by themselves, in the order in which they are tried: what is known by least comes last. */
import {bearer, bearerJson} from './bearer.js';
import {belgianDpa} from './belgian-dpa.js';
import {cisoAssistant} from './ciso-assistant.js';
import {cnil} from './cnil.js';
import {cnpd} from './cnpd.js';
import {cookies} from './cookies.js';
import {edps} from './edps.js';
import {fidesDatamap} from './fides-datamap.js';
import {fidesDatasets} from './fides-datasets.js';
import {fidesSystems} from './fides-systems.js';
import {icoController} from './ico-controller.js';
import {icoProcessor} from './ico-processor.js';
import type {Importer, ImporterId} from './importer.js';
import {onetrust} from './onetrust.js';
import {ownRecord} from './own-record.js';
import {privado} from './privado.js';
import {privadoScan} from './privado-scan.js';
import {subprocessors} from './subprocessors.js';
import {terratrue} from './terratrue.js';
import {trackingPlan} from './tracking-plan.js';
import {transcend} from './transcend.js';
import {transcendDatapoints} from './transcend-datapoints.js';

const BY_ID: Readonly<Record<ImporterId, Importer>> = {
  'datamap-record': ownRecord,
  'fides-datasets': fidesDatasets,
  'fides-systems': fidesSystems,
  transcend,
  'fides-datamap': fidesDatamap,
  'ico-controller': icoController,
  'ico-processor': icoProcessor,
  cnil,
  'belgian-dpa': belgianDpa,
  cnpd,
  edps,
  privado,
  'ciso-assistant': cisoAssistant,
  'transcend-datapoints': transcendDatapoints,
  bearer,
  'bearer-json': bearerJson,
  onetrust,
  'privado-scan': privadoScan,
  'tracking-plan': trackingPlan,
  cookies,
  subprocessors,
  terratrue,
};

export const IMPORTERS: readonly Importer[] = Object.values(BY_ID);

export type {ColumnLayout, Importer, ImporterId, Said, TableLayout, Vocabulary} from './importer.js';
