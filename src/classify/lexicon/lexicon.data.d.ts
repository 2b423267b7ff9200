/** Built from `words/*.yaml` and the catalog by `npm run build`: JSON of a `LexiconData`. */
export declare const lexiconText: string;
