/** Short answers that cells give, a line for each language. Lower case without accents and marks: `N.v.t.` is "n v t". */

const all = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split('|')));

export const YES = all(
  'yes|y|true|x|1|checked',
  'ja|j|wahr|zutreffend|trifft zu',
  'oui|o|vrai|coche',
  'si|s|verdadero|marcado',
  'vero',
  'waar',
  'sim|verdadeiro',
);

export const NO = all(
  'no|n|false|0|never|unchecked',
  'nein|falsch|nie|trifft nicht zu|nicht zutreffend',
  'non|faux|jamais',
  'falso|nunca',
  'mai',
  'nee|onwaar|nooit',
  'nao',
);

export const UNKNOWN = all(
  'unknown|unsure|not sure|unclear|don t know|not known',
  'unbekannt|unklar|nicht bekannt|weiss nicht',
  'inconnu|inconnue|ne sait pas|ne sais pas',
  'desconocido|desconocida|no se sabe|no sabe|no se conoce',
  'sconosciuto|sconosciuta|non noto|non nota|non si sa|non so',
  'onbekend|onduidelijk|weet niet|niet bekend',
  'desconhecido|desconhecida|nao sei|nao se sabe|nao sabe',
);

export const NONE = all(
  'none|nobody|no one|nothing|no recipients|not shared|not applicable|nil',
  'keine|keiner|niemand|entfallt|nicht anwendbar|nicht vorgesehen',
  'aucun|aucune|neant|sans objet|non applicable|non concerne',
  'ninguna|ninguno|nadie|no aplica|no procede|no aplicable|no hay|no se preven|no estan previstas',
  'nessuno|nessuna|niente|non applicabile|non previsto|non prevista|non previsti|non e previsto',
  'geen|niets|niet van toepassing|n v t|nvt',
  'nenhum|nenhuma|ninguem|nao se aplica|nao aplicavel|nao ha|nao existe|nao existem',
);

export const NOT_APPLICABLE = all('n a|na');

export const PLACEHOLDER = all(
  'tbd|tba|tbc|todo|to do|to be defined|to be confirmed|to be determined|xxx|null|undefined',
  'offen|wird erganzt|noch zu klaren|noch offen',
  'a definir|a completer|a preciser|a renseigner',
  'por definir|pendiente|por completar|a completar',
  'da definire|da completare|da compilare|da verificare',
  'in te vullen|nader te bepalen|nog te bepalen|nog in te vullen|volgt',
  'por preencher|a preencher|a confirmar',
);

/** What a drop-down list shows until something is chosen. */
export const CHOOSE = new RegExp(
  [
    '(?:please )?(?:select|choose) (?:an? |one |from |your )?(?:\\w+ )?(?:item|option|value|answer|list|menu|drop)',
    'bitte (?:aus)?w[äa]hlen',
    's[ée]lectionnez|choisissez',
    'seleccione|elija ',
    'selezionare|scegliere',
    'selecteer|kies (?:een|uit)\\b',
    'selecione|escolha ',
  ]
    .map((words) => `^(?:${words})`)
    .join('|'),
  'i',
);
