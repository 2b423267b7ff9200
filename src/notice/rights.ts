/** Lists of what a person may ask for: their lines read like practices ("whether we sell your data") and state none. */
import {patterns} from './patterns.js';
import type {Sentence} from './sentences.js';
import {RIGHTS_LEAD_WORDS} from './words/section-words.js';

const RIGHTS_LEAD = patterns(...RIGHTS_LEAD_WORDS);

/** The lines under "you have the right to know:", whether the author marked them as a list or only wrote them one below the other. */
export function linesOfRights(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const lines = new Set<Sentence>();
  let open = false;
  for (const sentence of sentences) {
    if (hangsOnRight(sentence)) lines.add(sentence);
    else if (open && goesOn(sentence)) lines.add(sentence);
    else open = leadsToRights(sentence);
  }
  return lines;
}

function leadsToRights({kind, text, tokens}: Sentence): boolean {
  return kind !== 'heading' && text.endsWith(':') && RIGHTS_LEAD.holds(tokens);
}

function hangsOnRight({kind, lead}: Sentence): boolean {
  if (kind !== 'item') return false;
  for (let each = lead; each !== undefined; each = each.lead) if (leadsToRights(each)) return true;
  return false;
}

/** A line of a list that nothing marks: it begins small, or ends as one of several. */
function goesOn({kind, text}: Sentence): boolean {
  return kind !== 'heading' && (/^[^\p{L}]{0,4}\p{Ll}/u.test(text) || /[;,]( and| or)?$/.test(text));
}
