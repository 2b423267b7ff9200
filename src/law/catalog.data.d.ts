/** Built from the YAML files of this folder by `npm run build`: JSON text by list, without the words of elements and what is only shown. */
export declare const catalogText: Readonly<Record<string, string>>;
/** JSON of the sections that came or went, with their days. */
export declare const sectionDatesText: string;
