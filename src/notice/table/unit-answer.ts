/** Whether a category is collected, told on its own line or on one under it: a tick, "— Not collected", "We do not collect this category." */
import {answerOf, plainAnswer, type Answer} from './answer.js';
import {NO_SIGNS, YES_SIGNS} from '../words/answer-words.js';

const ANSWER = 'yes|no|not collected|collected|we collect|we do not collect';
/** `Identifiers: Yes (name, email)`, `Biometric information — not collected`. */
const AFTER_NAME = new RegExp(`(?:[:–—?]|\\s-|\\.{3,40})\\s{0,3}\\(?(${ANSWER})\\b\\s{0,2}(?=$|[.,;:()–—-])`, 'i');
/** `Biometric information Not collected`, where the answer was set apart, and `Identifiers (Yes)`. */
const AT_END = /(?:\s|\()(Yes|No|YES|NO|Not [Cc]ollected|NOT COLLECTED|Collected|COLLECTED)\)?\.?$/;
/** A line that is nothing but the answer. */
const ALONE =
  /^(?:(?:status|answer|california|ccpa|category)\s?[:–—-]\s{0,3})?(not collected|collected|we collect this|we do not collect this|do not collect)\W{0,3}$/i;
const SENTENCE = /\bwe (?:currently |also |may |have |do |have also )?collect(?:ed)? (?:this|these|such|it)\b/i;
/** All of it: "We do not collect this information when you register" denies nothing of the category. */
const ADVERB = '(?:(?:currently|knowingly|intentionally|actively|presently|directly|purposely) ){0,2}';
const THIS =
  '(?:any )?(?:of )?(?:this|these|such|that)(?: any)?(?: (?:category|categories|type|types|kind|kinds|of|personal|information|data)){0,6}';
const DENIED = new RegExp(
  `\\b(?:don['’]t|do not|did not|didn['’]t|have not|haven['’]t|never) ${ADVERB}(?:collect|gather|obtain)(?:ed)? ` +
    `(?:it|any such|any|(?:any )?(?:personal )?(?:information|data) (?:in|within|of|under) ${THIS}|${THIS})(?=[.!;)]|$)`,
  'i',
);
/** "This category is not collected.", "No information of this kind is collected." */
const NOT_TAKEN = new RegExp(
  `^(?:${THIS} (?:is|are|was|has been|have been) (?:not|never) ${ADVERB}|(?:no|none)(?: (?:personal|information|data|in|within|of|this|that|such|category|kind|type)){1,6} (?:is|are|was|has been|have been) ${ADVERB})(?:collected|gathered|obtained)(?=[.!;)]|$)`,
  'i',
);
const CHECKED = /^\[[xX]\]/;
const UNCHECKED = /^\[\s?\]/;
const LONGEST_ANSWER_LINE = 40;
const LONGEST_LINE = 400;

/** On the line of its name; `from` where the name ends. */
export function answerBeside(line: string, from: number): Answer | undefined {
  const signed = signOf(line);
  if (signed !== undefined) return signed;
  const text = line.slice(0, LONGEST_LINE);
  const said = AFTER_NAME.exec(text.slice(from)) ?? AT_END.exec(text.slice(from));
  return said ? yesOrNo(said[1] as string) : sentenceAnswer(text);
}

/** On a line of its own under the name. */
export function answerBelow(line: string): Answer | undefined {
  const alone = line.length <= LONGEST_ANSWER_LINE ? ALONE.exec(line) : null;
  if (alone) return yesOrNo(alone[1] as string);
  return sentenceAnswer(line.slice(0, LONGEST_LINE));
}

/** "We do not collect this category." */
export function sentenceAnswer(text: string): Answer | undefined {
  if (DENIED.test(text) || NOT_TAKEN.test(text)) return 'no';
  return SENTENCE.test(text) ? 'yes' : undefined;
}

/** A tick or cross before the name. */
export function signOf(line: string): Answer | undefined {
  const text = line.trimStart();
  if (CHECKED.test(text) || YES_SIGNS.some((sign) => text.startsWith(sign))) return 'yes';
  if (UNCHECKED.test(text) || NO_SIGNS.some((sign) => text.startsWith(sign))) return 'no';
  return undefined;
}

/** "Yes — with your consent": an answer that a remark follows. */
export function remarkedAnswer(line: string): Answer | undefined {
  return /^(?:yes|no)\s?[–—.,;:(-]/i.test(line) ? (plainAnswer(line.slice(0, 3)) ?? answerOf(line) ?? undefined) : undefined;
}

const yesOrNo = (said: string): Answer =>
  /^(?:no|not collected|we do not collect|we do not collect this|do not collect)$/i.test(said) ? 'no' : 'yes';
