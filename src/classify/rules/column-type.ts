/** What a column can hold by its type, however a database or a program spells it. */

const NUMERIC = /^(?:u?int|integer|bigint|smallint|tinyint|number|numeric|decimal|float|double|real|(?:long|short|count)$)/i;
export const holdsNumber = (type: string | undefined): boolean => type !== undefined && NUMERIC.test(type);

const OF_KEYS = /^(?:foreign ?key|one ?to ?one|many ?2 ?one|many ?to ?one|relation|reference|lookup|uuid|objectid)/i;
/** The key of another row, not what is in it. */
export const holdsKey = (type: string | undefined): boolean => type !== undefined && OF_KEYS.test(type);

const GEOMETRY = /^(?:geo_?(?:graphy|metry|point)|(?:st_?)?point(?:field)?$|lat_?lng$|multipoint|line_?string)/i;
/** A point on the earth, or several. */
export const holdsPlace = (type: string | undefined): boolean => type !== undefined && GEOMETRY.test(type);
