/** How registers write lengths of time and what they count from, a line for each language. Lower case without accents. */

const WORDS_OF_UNITS: readonly (readonly [unit: string, ...words: readonly string[]])[] = [
  ['year', 'year|years|yr|yrs', 'jahr|jahre|jahren', 'an|ans|annee|annees', 'ano|anos', 'anno|anni', 'jaar|jaren|jr'],
  ['month', 'month|months|mo', 'monat|monate|monaten', 'mois', 'mes|meses', 'mese|mesi', 'maand|maanden|mnd'],
  ['week', 'week|weeks', 'woche|wochen', 'semaine|semaines', 'semana|semanas', 'settimana|settimane', 'weken'],
  ['day', 'day|days', 'tag|tage|tagen', 'jour|jours', 'dia|dias', 'giorno|giorni|gg', 'dag|dagen'],
  ['hour', 'hour|hours|hrs', 'stunde|stunden', 'heure|heures', 'hora|horas', 'ora|ore', 'uur|uren'],
  ['minute', 'minute|minutes|min', 'minuten', 'minuto|minutos', 'minuti', 'minuut'],
];

export const UNITS: ReadonlyMap<string, string> = new Map(
  WORDS_OF_UNITS.flatMap(([unit, ...lists]) => lists.flatMap((list) => list.split('|')).map((word) => [word, unit] as const)),
);

/** What stands between a length and the event that it counts from, with the article of the event. Here with accents, as it is cut off. */
const COUNTED_FROM = [
  'after|following|from|since',
  'nach|ab|seit',
  "apr[eè]s|[aà] compter d[eu]|[aà] compter de l['’]|[aà] partir d[eu]|[aà] partir de l['’]|d[eè]s",
  'desde|despu[eé]s de|tras|a partir del?|a contar del?|a contar desde',
  "dopo|dal|dalla|dall['’]|a (?:partire|decorrere) dal|a (?:partire|decorrere) dalla|a (?:partire|decorrere) dall['’]",
  'na|vanaf',
  'ap[oó]s|depois d[aeo]|a contar d[aeo]|a partir d[aeo]',
].join('|');
const ARTICLES = "the|der|dem|den|die|das|le|la|les|l['’]|el|il|de|het|o|a|os|as";

/** `after the end of the contract`, `dalla cessazione`: matches up to the event. */
export const AFTER = new RegExp(`^(?:${COUNTED_FROM})(?:(?<=['’])|\\s+)(?:(?:${ARTICLES})(?:(?<=['’])|\\s+))?`, 'iu');

/** One length among several, or on a condition. */
export const OR = /[;,/]|\b(?:or|if|then|unless|until|oder|falls|ou|si|o|oppure|se|salvo|indien|als|tenzij)\b/i;
