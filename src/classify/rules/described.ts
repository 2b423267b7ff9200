/** A column whose name could be anything's and whose description says what it holds: `code` "Diagnosis code", `number` "Passport number". */
import type {Reading} from '../reading/reading.js';
import {lettersFor} from '../letters.js';
import {bareName} from './bare-name.js';
import {name} from './because.js';
import {description} from './description.js';
import {labelled} from './label.js';
import {namedElement} from './named-element.js';
import {saidOf} from './said-of.js';
import type {Rule, Verdict} from './verdict.js';

const MOST_SURE = 0.7;

export const described: Rule = (reading) => {
  if (reading.input.description === undefined || !isOfAnything(reading)) return undefined;
  const said = labelled(reading) ?? description(reading) ?? saidOf(reading);
  if (said === undefined || said.elements.length === 0) return undefined;
  if ([bareName, namedElement].some((rule) => isSame(said, rule(reading), reading))) return undefined;
  return {
    ...said,
    confidence: Math.min(said.confidence, MOST_SURE),
    because: `${name(reading)} by itself may be anything. ${said.because}`,
  };
};

/** All of it, numbers aside, says of nothing what it is, and no object around it does. */
const isOfAnything = ({words, core, around}: Reading): boolean =>
  around.length === 0 && words.is('generic', core, words.endWithoutNumbers(core));

/** Its name says as much where it stands. */
const isSame = (said: Verdict, bare: Verdict | undefined, {law}: Reading): boolean =>
  bare !== undefined && lettersFor(bare.elements, law).letters.join('') === lettersFor(said.elements, law).letters.join('');
