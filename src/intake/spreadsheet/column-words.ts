/** Words of column headings → meanings, in all languages that are read: registers mix them. */
import type {Meaning} from './meaning.js';
import {DUTCH} from './words/dutch.js';
import {ENGLISH} from './words/english.js';
import {FRENCH} from './words/french.js';
import {GERMAN} from './words/german.js';
import {ITALIAN} from './words/italian.js';
import {PORTUGUESE} from './words/portuguese.js';
import {SPANISH} from './words/spanish.js';

const LANGUAGES = [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE];

/** Where two fit a heading equally well, the earlier one wins. */
const ORDER: readonly Meaning[] = [
  'direct-marketing',
  'sold-shared',
  'sold',
  'shared',
  'legal-name',
  'fields-in-systems',
  'contract-signed',
  'contract-ends',
  'contract',
  'legal-basis',
  'purpose',
  'people',
  'country',
  'transfer',
  'sensitive',
  'retention',
  'security',
  'recipient-address',
  'recipient-role',
  'recipient-kind',
  'recipient',
  'products',
  'service',
  'source',
  'department',
  'owner',
  'dataset',
  'field-type',
  'field',
  'system-kind',
  'system',
  'category',
  'data',
  'activity',
  'review',
  'until',
  'since',
  'approved',
  'status',
  'id',
  'label',
  'description',
  'notes',
  'other',
];

export const COLUMN_WORDS: readonly (readonly [Meaning, readonly string[]])[] = ORDER.map((meaning) => [
  meaning,
  LANGUAGES.flatMap((words) => words[meaning] ?? []),
]);

const all = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

/** Words that carry no meaning at the head of a heading: `Name of business process` is about the process. */
export const GENERIC_WORDS: ReadonlySet<string> = all(
  'name names category categories type types kind kinds list description general number date dates level',
  'y n yes no possible applicable if any all main full the a an our their is are in place and or',
  'nom noms categorie intitule designation liste quels quelles prevus prevues et',
  'categorias categoria nombre denominacion identificacion tipos lista cuales previsto previstos prevista previstas si',
  'nome nomi denominazione tipologia tipologie tipi elenco eventuale eventuali previsti previste quali e',
  'naam namen benaming categorieen soort soorten lijst welke voorgenomen van toepassing ja nee',
  'nomes designacao denominacao identificacao quais que',
  'art kategorie kategorien bezeichnung vorgesehen vorgesehene eingesetzte eingesetztes und oder',
);

/** Where a heading's head ends: what follows only narrows it. */
export const PREPOSITIONS: ReadonlySet<string> = all(
  'of for to by with from that which at about regarding shared held collected processed transferred stored affected',
  'de du des d pour par aux vers sur dans avec au la le les l',
  'del para con por en los las sobre hacia al',
  'per via di dei degli delle della dell dello verso su nel nei nella alla alle agli ai',
  'van voor aan naar uit met buiten binnen door bij',
  'do da dos das com em na nas nos pelo pela aos ao',
  'von vom der fur zu zur aus bei an im mit uber gegenuber',
);

/** Headings that name whatever the table is about. */
export const IDENTITY_HEADINGS: ReadonlySet<string> = new Set([
  ...['name', 'title', 'titel', 'bezeichnung', 'nom', 'intitule', 'nombre', 'item', 'what', 'record'],
  ...['nome', 'naam', 'benaming', 'denominazione', 'denominacion', 'designacao', 'denominacao', 'designation', 'titolo', 'titulo', 'titre'],
]);

/** Headings whose sense hangs on what the table is about. */
export const VAGUE_HEADINGS: ReadonlySet<string> = new Set([
  ...['category', 'categories', 'kategorie', 'kategorien', 'categorie', 'categoria', 'type', 'typ', 'types', 'art', 'kind', 'tipo'],
  ...['categorias', 'categorieen', 'tipologia', 'soort'],
]);
