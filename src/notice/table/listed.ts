/**
 * Categories that a notice lists as collected without a table and without an answer beside each: items, paragraphs, headings,
 * cards or lines one after another that begin with the name of a category, whatever marks them, under a lead such as "we collect
 * the following categories" or a heading such as "Information we collect".
 */
import type {Law, Letter} from '../../law/index.js';
import {patterns} from '../patterns.js';
import type {Sentence} from '../sentences.js';
import {LEAD_WORDS} from '../words/lead-words.js';
import {printedLetter, type CategoryNames, type NamedCategory} from './category-name.js';
import {deniedWholly, isOneKind} from './denied.js';
import type {Lead, Leads} from './leads.js';
import {categoryOfElements} from './named-by-elements.js';
import type {FoundRow, FoundTable} from './rows.js';
import {answerBeside, sentenceAnswer} from './unit-answer.js';

const FEWEST = 3;
/** With a letter before each, or where a lead says it and every item under it is one. */
const FEWEST_SURE = 2;
/** A category stands among the first words of its line; between two of them stand a few lines of examples and purposes. */
const FIRST_WORDS = 12;
const MOST_BETWEEN = 6;
/** Words after the name by which a line says something else of the category: "Identifiers disclosed to …". */
const WORDS_AFTER = 3;
/** Shorter items are lines of another list: "Information collected from you". */
const FEWEST_OF_ITEM = 10;
const DONE = patterns(...LEAD_WORDS.done);

/** A lead and what stands under it. */
interface List {
  readonly lead: Lead;
  readonly rows: FoundRow[];
  readonly acts: Set<Letter>;
  readonly blocks: number[];
  /** Items right under the lead that name no category. */
  readonly others: Sentence[];
}

export function readListed(sentences: readonly Sentence[], leads: Leads, names: CategoryNames, law: Law): readonly FoundTable[] {
  const lists = new Map<Sentence, List>();
  const listOf = (lead: Lead): List => {
    const list = lists.get(lead.sentence) ?? {lead, rows: [], acts: new Set(), blocks: [], others: []};
    lists.set(lead.sentence, list);
    return list;
  };
  let running: Lead | undefined;
  /** What a bare denial breaks in upon. */
  let broken: Lead | undefined;
  let strange = 0;
  for (const [at, sentence] of sentences.entries()) {
    const {kind, block, index, beside} = sentence;
    if (beside || kind === 'cell') continue;
    const told = leads.by(sentence);
    if (running?.isBare === true && !isUnderBare(sentence, running)) running = broken;
    const named = namesOf(sentence, names).filter((each) => running?.says !== 'not collected' || !isOneKind(sentence.tokens, each));
    const over = kind === 'item' ? leads.over(sentence, running) : undefined;
    const isUnit = named.length > 0 && (over ?? running) !== undefined && over !== 'otherwise';
    const leadsIn =
      told !== undefined &&
      told !== 'otherwise' &&
      isFurther(told, running) &&
      (told.isFirm ? kind !== 'item' : !isUnit && opens(sentence, running, lists));
    if (told !== undefined && told !== 'otherwise' && told.isBare === true) {
      broken = running?.isBare === true ? broken : running;
      running = told;
      strange = 0;
      continue;
    }
    if (leadsIn && (kind !== 'item' || over === undefined || over === 'otherwise' || !over.isFirm)) {
      running = told;
      strange = 0;
      continue;
    }
    if (told === 'otherwise' && !isUnit && ends(sentence, running)) running = undefined;
    if (over === 'otherwise') continue;
    const lead = over ?? running;
    if (lead === undefined) continue;
    if (isUnit) {
      const list = listOf(lead);
      list.rows.push(...named.map((each) => rowOf(sentence, each, lead)));
      for (const {letter, isActs} of named) if (isActs) list.acts.add(letter);
      // A paragraph with all of it says other things as well.
      if (block !== lead.sentence.block) list.blocks.push(block);
      strange = 0;
    } else if (deniedBy(sentence, lists.get(lead.sentence), sentences[at + 1], names)) {
      denyLast(listOf(lead));
    } else if (over !== undefined) {
      if (index === 0 && sentence.lead === lead.sentence) listOf(lead).others.push(sentence);
    } else if (kind !== 'item' && !leads.isLabel(sentence) && (index === 0 || block === lead.sentence.block)) {
      strange += 1;
      if (strange > MOST_BETWEEN) running = undefined;
    }
  }
  const taken = [...lists.values()].filter(isList);
  const firm = taken.some(({lead}) => lead.isFirm && lead.says === 'collected');
  // Next to a list of what is collected, one of what is not counts whatever its length; alone it may be of anything.
  const denied = firm ? [...lists.values()].filter((list) => list.lead.isBare === true && !taken.includes(list) && list.acts.size > 0) : [];
  return [...taken, ...denied].map((list): FoundTable => ({
    rows: [...list.rows, ...inOwnWords(list, law)],
    blocks: list.blocks,
    how: list.lead.isFirm || (firm && list.lead.isBare === true) ? 'listed' : 'mentioned',
  }));
}

/**
 * "We do not collect this category.", under one of them; right behind its name also "None." and "We do not collect biometric
 * information."; "Biometric information: We do not collect fingerprints.", where that is all.
 */
function deniedBy(sentence: Sentence, list: List | undefined, next: Sentence | undefined, names: CategoryNames): boolean {
  const {text, block, index} = sentence;
  const row = list?.rows.at(-1);
  if (list === undefined || row === undefined) return false;
  if (sentenceAnswer(text) === 'no') return true;
  const isBehind = index === 0 && list.blocks.at(-1) === block - 1;
  if (isBehind && (NONE.test(text) || deniedWholly(sentence, names).some(({letter}) => letter === row.letter))) return true;
  return index === 1 && list.blocks.at(-1) === block && next?.block !== block && DENIED_AT_ONCE.test(text);
}

const NONE = /^\W{0,3}(?:none|not collected|not applicable|n\/a)(?: collected| currently| at this time)?\W{0,3}$/i;
const DENIED_AT_ONCE = /^we (?:do not|don['’]t|have not|did not) (?:currently |knowingly )?collect/i;

/** What stands under "We do not collect:" up to the next heading or paragraph, and in the section so headed. */
function isUnderBare({kind, section, block, tokens}: Sentence, {sentence}: Lead): boolean {
  if (sentence.kind === 'heading') return section.startsWith(sentence.section);
  return kind === 'item' || (kind === 'paragraph' && (block === sentence.block || tokens.length <= FIRST_WORDS));
}

function denyLast({rows}: List): void {
  const row = rows.pop();
  if (row) rows.push({...row, collected: 'no'});
}

/** Of a paragraph the first lead counts, or the one that speaks of categories. */
const isFurther = (lead: Lead, running: Lead | undefined): boolean =>
  running?.sentence.block !== lead.sentence.block || (lead.isFirm && !running.isFirm);

/** Amid a list, a sentence about collecting is a remark. */
function opens({kind, text, tokens}: Sentence, running: Lead | undefined, lists: ReadonlyMap<Sentence, List>): boolean {
  if (kind === 'item' && tokens.length < FEWEST_OF_ITEM && !text.endsWith(':')) return false;
  return running === undefined || kind === 'heading' || text.endsWith(':') || !lists.has(running.sentence);
}

/** A line with such words leads in another list, or opens a section about something else. */
function ends({kind, text, block}: Sentence, running: Lead | undefined): boolean {
  if (block === running?.sentence.block && !text.endsWith(':')) return false;
  return kind === 'heading' || text.endsWith(':') || (running?.isFirm === false && /\b(?:following|below)\b/i.test(text));
}

/** The categories that a line begins with. */
function namesOf({text, tokens}: Sentence, names: CategoryNames): readonly NamedCategory[] {
  const label = names.label(text, FIRST_WORDS);
  const [first] = label;
  if (first === undefined || first.wordsBefore > 0) return [];
  const after = tokens.findIndex(({start}) => start >= first.end);
  // Behind a colon stand examples: "Employment information: details shared with us".
  const wordsAfter = /^\s?:/.test(text.slice(first.end)) ? 1 : WORDS_AFTER;
  const says = DONE.first(tokens, 0, after < 0 ? tokens.length : Math.min(tokens.length, after + wordsAfter));
  return says === undefined ? label : [];
}

/** Enough categories for chance to be out of the question; of a lead that does not speak of categories, in the Act's words. */
function isList({lead, rows, acts, others}: List): boolean {
  const letters = new Set(rows.map(({letter}) => letter)).size;
  if (acts.size === 0 || (lead.isBare === true && !lead.isFirm)) return false;
  const isEnough = letters >= FEWEST || rows.length >= others.length;
  if (!lead.isFirm) return isEnough && acts.size >= FEWEST_SURE && acts.size >= letters / 2;
  const isSure = rows.every(({printed}) => printedLetter(printed) !== undefined) || others.length === 0;
  return letters >= (isSure ? FEWEST_SURE : FEWEST);
}

/** Among the Act's categories, an item in the business's own words is of the category that its data belong to. */
function inOwnWords({lead, rows, acts, others}: List, law: Law): readonly FoundRow[] {
  if (acts.size < FEWEST || lead.says !== 'collected' || others.length > rows.length / 2) return [];
  const taken = new Set(rows.map(({letter}) => letter));
  return others.flatMap((sentence) => {
    const letter = /^\W*(?:any\s)?other\b/i.test(sentence.text.slice(0, 12)) ? undefined : categoryOfElements(sentence.text, law, taken);
    return letter === undefined ? [] : [rowOf(sentence, {letter, end: sentence.text.length}, lead)];
  });
}

export function rowOf(sentence: Sentence, {letter, end}: Pick<NamedCategory, 'letter' | 'end'>, lead?: Lead): FoundRow {
  return {
    letter,
    collected: lead?.says === 'not collected' || isDenied(sentence.text, end) ? 'no' : 'yes',
    printed: sentence.text.slice(0, 120),
    line: sentence.line,
    section: sentence.section,
    quote: sentence.text,
    byFamily: {},
    cells: [],
  };
}

/** `Sensory information: None collected.` */
const isDenied = (text: string, end: number): boolean =>
  /^\W{0,4}(?:none|not collected|no)\b[^,;]{0,30}$/i.test(text.slice(end)) || answerBeside(text, end) === 'no';
