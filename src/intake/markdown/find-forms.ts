/** Forms of a document: a table of labels and answers, or labelled lines, under the heading of what they are about. */
import {guessMeaning, wordsOfHeading} from '../spreadsheet/heading.js';
import type {Meaning} from '../spreadsheet/meaning.js';
import type {Heading, Inline, Labelled, PipeTable, TableRow} from './blocks.js';

export interface Form {
  readonly as: 'vertical' | 'bullets';
  readonly heading: Heading | undefined;
  /** The heading around it. */
  readonly section: Heading | undefined;
  readonly pairs: readonly Pair[];
  /** Cells that only head the columns of labels and answers. */
  readonly headed: number;
}

export interface Pair {
  readonly label: string;
  readonly line: number;
  readonly value: Inline;
}

type Place = Pick<Form, 'heading' | 'section'>;

/** Firm enough for a label: its words head columns of registers and nothing else. */
export const FIRM = 6;
const LABEL =
  /^(?:|fields?|items?|attributes?|propert(?:y|ies)|labels?|keys?|elements?|categor(?:y|ie|ia)|aspects?|criteri(?:on|a)|questions?|champs?|rubriques?|informations?|campos?|elementos?|apartados?|feld|felder|merkmal|angabe|punkt|kriterium|eigenschaft|veld|onderdeel|kenmerk|voce|elemento)$/;
const VALUE =
  /^(?:|values?|descriptions?|details?|informations?|contents?|answers?|responses?|valeurs?|reponses?|contenu|valor|valores|detalles?|descripcion|contenido|respuesta|wert|werte|inhalt|beschreibung|angaben?|erlauterung|waarde|omschrijving|invulling|valore|dettagli|dettaglio|descrizione|descricao|detalhes?|conteudo)$/;

/** Undefined for a table that is none: its first row heads columns. */
export function formOfTable({rows: [head, ...body]}: PipeTable, place: Place): Form | undefined {
  if (!head || head.cells.length !== 2 || body.length === 0) return undefined;
  const [first = '', second = ''] = head.cells.map(({text}) => wordsOfHeading(text).join(' '));
  const named = LABEL.test(first) && VALUE.test(second);
  const answers = named ? body : [head, ...body];
  const pairs = answers.flatMap(pairOf);
  const {known, meanings} = labelsKnown(pairs.map(({label}) => label));
  const isForm = named ? meanings >= 2 && known * 5 >= pairs.length * 2 : meanings >= 3 && known * 2 >= pairs.length && !VALUE.test(second);
  if (!isForm) return undefined;
  return {...place, as: 'vertical', pairs, headed: named ? head.cells.filter(({text}) => text !== '').length : 0};
}

function pairOf({line, cells: [label, value]}: TableRow): readonly Pair[] {
  if (!label || label.text === '') return [];
  return [
    {
      label: label.text
        .replace(/\s+/g, ' ')
        .replace(/[:：]$/, '')
        .trimEnd(),
      line,
      value: value ?? {text: '', links: []},
    },
  ];
}

/** Undefined for lines that say something else than a register does. */
export function formOfLines({lines}: Labelled, place: Place): Form | undefined {
  const pairs = lines.flatMap(({line, label, value}) => (label === undefined ? [] : [{label, line, value}]));
  const {known, meanings} = labelsKnown(pairs.map(({label}) => label));
  return meanings >= 3 && known * 2 >= pairs.length ? {...place, as: 'bullets', pairs, headed: 0} : undefined;
}

/** Headings that are labels, each with its answer below it. */
export function formOfSections(sections: readonly Pair[], place: Place): Form | undefined {
  const {known, meanings} = labelsKnown(sections.map(({label}) => label));
  return meanings >= 3 && known * 2 >= sections.length ? {...place, as: 'bullets', pairs: sections, headed: 0} : undefined;
}

export function labelsKnown(labels: readonly string[]): {readonly known: number; readonly meanings: number} {
  const firm = labels.flatMap((label): readonly Meaning[] => {
    const guess = guessMeaning(label);
    return guess && guess.strength >= FIRM ? [guess.meaning] : [];
  });
  return {known: firm.length, meanings: new Set(firm).size};
}
