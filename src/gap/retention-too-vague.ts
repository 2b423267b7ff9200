import {inLines} from '../findings/index.js';
import {claimsHere} from './claims-of.js';
import {gapFor} from './drafts.js';
import {noticePlaces, readingConfidence, type GapRule} from './subject.js';
import {tellsRetention, vagueRetention} from './vague-words.js';

export const retentionTooVague = {
  meta: {
    id: 'retention-too-vague',
    needs: 'notice',
    severity: 'medium',
    title: 'How long data is kept is said in words that fit any length',
    why: 'What consumers are told at collection must hold the length for each category, or the criteria by which it is decided; “as long as necessary” is neither.',
    citations: ['1798.100(a)(3)', '11 CCR 7012(e)(4)', '11 CCR 7002'],
  },
  *check({notice, law}) {
    const texts = [
      ...notice.categories.flatMap(({retention, place}) => (retention === undefined ? [] : [{text: retention, place}])),
      ...claimsHere(notice)
        .filter(({verb, negated}) => verb === 'retain' && !negated)
        .map(({place}) => ({text: place.quote, place})),
    ];
    if (texts.some(({text}) => tellsRetention(text))) return;
    const vague = texts.flatMap(({text, place}) => {
      const phrase = vagueRetention(text, law);
      return phrase === undefined ? [] : [{phrase, place}];
    });
    const [first] = vague;
    if (first === undefined) return;
    const places = vague.map(({place}) => place).filter(({line}, at, all) => all.findIndex((each) => each.line === line) === at);
    yield {
      message: `The notice keeps data “${first.phrase}” in ${inLines(places.map(({line}) => line))}, and gives neither a length nor what decides it`,
      places: noticePlaces(notice, places, 3),
      identity: 'retention',
      confidence: Math.min(readingConfidence(notice), SURE),
      remedy: 'Give the length for each category, or what decides it: how long an account is open, what a tax law asks',
      wording: `We keep ${gapFor('category')} for ${gapFor('length, or what decides it')}.`,
    };
  },
} satisfies GapRule<'notice'>;

/** A length may stand in a sentence that was not read as one about keeping. */
const SURE = 0.8;
