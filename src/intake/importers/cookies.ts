/** Cookies and their like: a row for each, who sets it, what for, and how long it stays. */
import type {Importer} from './importer.js';

const NAMES = [
  'Cookie',
  'Cookie name',
  'Name of cookie',
  'Name of the cookie',
  'Cookie-Name',
  'Cookie / tracker',
  'Nom du cookie',
  'Nombre de la cookie',
  'Name des Cookies',
  'Nome del cookie',
  'Naam cookie',
  'Nome do cookie',
];
const CATEGORIES = [
  'Category',
  'Cookie category',
  'Cookie type',
  'Consent category',
  'Kategorie',
  'Catégorie',
  'Categoría',
  'Categoria',
  'Categorie',
];
const SETTERS = [
  'Provider',
  'Set by',
  'Vendor',
  'Service',
  'Company',
  'Anbieter',
  'Fournisseur',
  'Proveedor',
  'Fornitore',
  'Aanbieder',
  'Fornecedor',
];
const PURPOSES = ['Purpose', 'Function', 'Zweck', 'Finalité', 'Finalidad', 'Finalità', 'Scopo', 'Doel', 'Finalidade'];
const TIMES = [
  'Duration',
  'Expiry',
  'Expires',
  'Expiration',
  'Lifespan',
  'Lifetime',
  'Retention',
  'Storage period',
  'Laufzeit',
  'Speicherdauer',
  'Ablauf',
  'Durée',
  'Durée de vie',
  'Duración',
  'Caducidad',
  'Durata',
  'Scadenza',
  'Bewaartermijn',
  'Looptijd',
  'Duração',
];

const PARTIES = [
  'First or third party',
  'First-party or third-party',
  'First / third party',
  '1st or 3rd party',
  '1st / 3rd party',
  'Party',
];

const all = <Said>(headings: readonly string[], said: Said): Readonly<Record<string, Said>> =>
  Object.fromEntries(headings.map((heading) => [heading, said]));

export const cookies: Importer = {
  id: 'cookies',
  title: 'Cookie inventory',
  source: 'Cookie lists in public repositories and on web sites, headings read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: [NAMES, [...CATEGORIES, ...PURPOSES], [...SETTERS, ...TIMES, ...PARTIES, 'Domain', 'Host']],
      shape: 'fields',
      columns: {
        ...all(NAMES, 'field'),
        ...all(CATEGORIES, 'purpose'),
        ...all(PURPOSES, 'purpose'),
        ...all(SETTERS, 'recipient'),
        ...all(TIMES, 'retention'),
        ...all(PARTIES, 'party'),
        Type: 'field-type',
        'Data collected': 'data',
      },
    },
  ],
};
