/** Built from the YAML files of this folder by `npm run build`: JSON text by list, without the words of elements. */
export declare const catalogText: Readonly<Record<string, string>>;
