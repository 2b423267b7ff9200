/** What lists in manifests are called, and what that says of their entries. */
import {guessMeaning, wordsOfHeading} from './heading.js';

const KINDS = ['activity', 'recipient', 'data', 'field', 'dataset', 'system', 'people'] as const;

export type ListKind = (typeof KINDS)[number];

/** The last key of a path: what its list is called. */
export const nameOfList = (path: string): string => withoutBrackets(path.slice(path.lastIndexOf('.') + 1));

/** The first that fits. Other names are read like the heading of a column. */
const NAMES: readonly (readonly [ListKind, RegExp])[] = [
  [
    'activity',
    /\b(?:activit(?:y|ies)|processings?|process(?:es)?|ropa|declarations?|treatments?|traitements?|verarbeitung\w*|tratamientos?|trattamenti|verwerkingen)\b/,
  ],
  ['data', /\b(?:data (?:elements?|categories|types)|personal data|categories|datos|donnees|daten)\b/],
  [
    'recipient',
    /\b(?:vendors?|(?:sub )?processors?|subprocessors?|recipients?|third part(?:y|ies)|suppliers?|providers?|partners?|services|integrations|trackers|disclosures?|data flows?|empfanger|destinataires|destinatarios)\b/,
  ],
  ['field', /\b(?:fields?|columns?|attributes?|propert(?:y|ies)|cookies?|parameters?|params|traits|spalten|felder|champs|campos)\b/],
  ['dataset', /\b(?:tables?|models?|collections?|entit(?:y|ies)|datasets?|objects?|events?|schemas?|topics?|streams?|tabellen)\b/],
  ['system', /\b(?:systems?|applications?|apps?|assets?|(?:data )?stores?|databases?|silos?|tools?|products?|systeme|anwendungen)\b/],
  ['people', /\b(?:data subjects?|subjects|individuals)\b/],
];

/** What entries of a list so called are. */
export function kindOfList(path: string): ListKind | undefined {
  const words = wordsOfHeading(nameOfList(path)).join(' ');
  const named = NAMES.find(([, pattern]) => pattern.test(words))?.[0];
  if (named) return named;
  const meaning = guessMeaning(words)?.meaning;
  return meaning !== undefined && KINDS.some((kind) => kind === meaning) ? (meaning as ListKind) : undefined;
}

const withoutBrackets = (key: string): string => key.replace(/(?:\[\]|\{\})/g, '');
