/** Built from the YAML files of this folder by `npm run build`: what only few commands ask for, as JSON text. */

/** The words and phrases of elements, by id. */
export declare const elementWords: string;
/** Lists of texts to be shown, by name. */
export declare const shownText: Readonly<Record<string, string>>;
