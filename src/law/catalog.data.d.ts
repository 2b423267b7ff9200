import type {CatalogData} from './types.js';
/** Built from the YAML files of this folder by `npm run build`. */
export declare const catalogData: CatalogData;
