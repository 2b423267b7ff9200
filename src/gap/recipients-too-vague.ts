import {inLines, inSentence, listed} from '../findings/index.js';
import type {Law} from '../law/index.js';
import type {NoticePassage, NoticeReading} from '../notice/reading.js';
import {claimsHere} from './claims-of.js';
import {gapFor} from './drafts.js';
import {noticePlaces, readingConfidence, type GapRule} from './subject.js';
import {PartyWords, type WeakParty} from './vague-words.js';

export const recipientsTooVague = {
  meta: {
    id: 'recipients-too-vague',
    needs: 'notice',
    severity: 'medium',
    title: 'Who receives data is called by a word that fits anybody',
    why: 'Categories of third parties must tell a consumer who they are; “partners” or “affiliates” alone names no kind of business.',
    citations: ['11 CCR 7001(g)', '11 CCR 7011(e)(1)(E)', '1798.110(c)(4)'],
  },
  *check({notice, law}) {
    const words = new PartyWords(law);
    const told = new Set<string>();
    const weak = new Map<string, {readonly party: WeakParty; readonly places: NoticePassage[]}>();
    let namesSome = false;
    for (const {text, place} of recipientTexts(notice)) {
      if (words.names(text)) namesSome = true;
      const found = words.weakIn(text);
      for (const party of found?.parties ?? []) {
        if (found?.bare !== true) told.add(party.id);
        const known = weak.get(party.id);
        if (found?.bare !== true) continue;
        if (known === undefined) weak.set(party.id, {party, places: [place]});
        else if (known.places.every(({line}) => line !== place.line)) known.places.push(place);
      }
    }
    for (const [id, {party, places}] of weak) {
      if (told.has(id)) continue;
      const entry = law.get('weakWords', id);
      yield {
        message: `The notice calls those who receive data “${party.word}” in ${inLines(places.map(({line}) => line))}, and never says which kind`,
        severity: namesSome ? 'low' : 'medium',
        places: noticePlaces(notice, places, 3),
        identity: id,
        confidence: Math.min(readingConfidence(notice), SURE),
        remedy: `Name the kinds of business that they are. ${entry.text ?? ''}`.trim(),
        wording: `We disclose personal information to these categories of third parties: ${gapFor(`kinds of ${inSentence(entry.title)}, for example ${examples(law)}`)}.`,
      };
    }
  },
} satisfies GapRule<'notice'>;

/** A word may be explained in a sentence that was not read as a disclosure. */
const SURE = 0.7;

/** Kinds that the regulation itself gives as examples. */
const examples = (law: Law): string =>
  listed(
    (['advertising-network', 'analytics-provider', 'social-network'] as const).map((id) => inSentence(law.get('thirdParties', id).title)),
  );

const TO = /\b(?:with|to)\b(.*)$/is;

/** An entry of a list of recipients has no verb of its own. */
const LONGEST_ENTRY = 8;

function recipientTexts({claims, categories}: NoticeReading): readonly {readonly text: string; readonly place: NoticePassage}[] {
  return [
    ...categories.flatMap(({disclosedTo, place}) => (disclosedTo === undefined ? [] : [{text: disclosedTo, place}])),
    ...claimsHere({claims})
      .filter(({verb, negated, by}) => !negated && by === undefined && ['disclose', 'share', 'sell'].includes(verb))
      .flatMap(({place}) => {
        const text = TO.exec(place.quote)?.[1] ?? (place.quote.split(/\s+/).length <= LONGEST_ENTRY ? place.quote : undefined);
        return text === undefined ? [] : [{text, place}];
      }),
  ];
}
