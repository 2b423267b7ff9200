/** Which way data goes in a cell about sources: `shared by us with the screening agency` is no source but a disclosure. */
import {remembering} from '../remembering.js';

export interface Flow {
  /** What remains to be read as sources. */
  readonly from: string;
  /** Who gets the data; empty where the cell gives it to somebody without a clear name. */
  readonly to: readonly string[];
  /** Whether any part tells of a disclosure. */
  readonly discloses: boolean;
}

const OURS = String.raw`(?:us|our \w+|we|(?:the |our )?(?:company|organi[sz]ation|business|firm|controller|employer)|hr|(?:the |our )?(?:\w+ ){0,2}(?:team|department|staff))`;
const GIVEN = String.raw`(?:shared|disclosed|sent|passed(?: on)?|transferred|provided|forwarded|given|handed over|submitted)`;
const GIVES = String.raw`(?:shares?|discloses?|sends?|pass(?:es)?(?: on)?|transfers?|provides?|forwards?|gives?|submits?)`;
/** Up to what only tells when, why or how. */
const RECEIVER = String.raw`(?:with|to) (?:the |an? |our )?(?<receiver>(?:(?! by )[^,;.()])+?)(?= (?:by|after|for|when|if|via|upon|once|under|through|on|in|as|during|following|before|where|so)\b|[,;.()]|$)`;

const DISCLOSURES = [
  new RegExp(String.raw`\b${GIVEN} by ${OURS} ${RECEIVER}`, 'i'),
  new RegExp(String.raw`\b${GIVEN} ${RECEIVER} by ${OURS}\b`, 'i'),
  new RegExp(String.raw`^${OURS} ${GIVES} (?:\w+ ){0,4}?${RECEIVER}`, 'i'),
  // Without a word of who gives it; who does comes after a "by", and is somebody else.
  new RegExp(String.raw`\b(?:shared|disclosed) ${RECEIVER}(?= (?!by\b)|[,;.()]|$)`, 'i'),
];
const IS_OURS = new RegExp(`^${OURS}$`, 'i');
const LONGEST_RECEIVER = 5;

export const flowOf = remembering(function flowOf(text): Flow {
  const from: string[] = [];
  const to: string[] = [];
  let discloses = false;
  for (const clause of text.split(/;|\r?\n|\.\s|,?\s(?:and\s)?then\s/).map((each) => each.replace(/\s+/g, ' ').trim())) {
    const receiver = DISCLOSURES.map((pattern) => pattern.exec(clause)?.groups?.['receiver']).find(
      (found) => found !== undefined && !IS_OURS.test(found),
    );
    if (receiver === undefined) {
      from.push(clause);
    } else {
      discloses = true;
      if (
        receiver.split(' ').length <= LONGEST_RECEIVER &&
        !/^(?:whoever|anyone|anybody|those|them|others?|each other)\b/i.test(receiver)
      ) {
        to.push(receiver);
      }
    }
  }
  return {from: from.join('; '), to, discloses};
});
