/** Built from version.yaml by `npm run build`, apart from the lists: every command asks for it, most ask for nothing else of the law. */
import type {CatalogData} from './types.js';
export declare const lawSpan: Pick<CatalogData, 'version' | 'begins' | 'readFrom'>;
