/** Built from the YAML files of this folder by `npm run build`: JSON text by list, the words of elements apart. */
export declare const catalogText: {readonly version: string; readonly lists: Readonly<Record<string, string>>};
/** By element's id. */
export declare const elementWords: string;
