/** Built from the YAML files of this folder by `npm run build`: JSON text of the words of elements by their ids, half of the catalog. */
export declare const elementWords: string;
