/** Built from the catalog by `npm run build`: JSON of a `PhrasesData`. */
export declare const phrasesText: string;
