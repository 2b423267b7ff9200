/** When a question arises, in words for a person and as a condition on the cells of its sheet. */
import type {FillInCondition} from '../../../documents/index.js';
import type {Condition, Question} from '../questionnaire.js';

interface Where {
  /** Of the question that a condition names, its words; the same group first. */
  readonly question: (id: string) => Question | undefined;
  /** Its key on the same sheet; undefined where it stands on another. */
  readonly key: (id: string) => string | undefined;
  /** The list behind its cell, and how many of it the record knows. */
  readonly known: (id: string) => {readonly list: string; readonly first: number} | undefined;
}

export function conditionInWords(condition: Condition, where: Where): string {
  if ('all' in condition) return condition.all.map((each) => conditionInWords(each, where)).join(' and ');
  if ('any' in condition) return condition.any.map((each) => conditionInWords(each, where)).join(' or ');
  if ('answered' in condition) return `${quoted(condition.answered, where)} is answered`;
  if ('unanswered' in condition) return `${quoted(condition.unanswered, where)} is not answered`;
  if ('new' in condition) return `${quoted(condition.new, where)} names something that is not in the list yet`;
  return `${quoted(condition.of, where)} is ${condition.is.map((value) => `"${labelOf(condition.of, value, where)}"`).join(' or ')}`;
}

/** Undefined where a cell of the same sheet does not tell. */
export function conditionOnCells(condition: Condition, where: Where): FillInCondition | undefined {
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((each) => conditionOnCells(each, where));
    if (!parts.every((part) => part !== undefined)) return undefined;
    return 'all' in condition ? {all: parts} : {any: parts};
  }
  const id =
    'answered' in condition
      ? condition.answered
      : 'unanswered' in condition
        ? condition.unanswered
        : 'new' in condition
          ? condition.new
          : condition.of;
  const key = where.key(id);
  if (key === undefined) return undefined;
  if ('answered' in condition) return {filled: key};
  if ('unanswered' in condition) return {blank: key};
  if ('new' in condition) {
    const known = where.known(id);
    return known && {newIn: key, ...known};
  }
  return {of: key, is: condition.is.flatMap((value) => [...new Set([labelOf(id, value, where), value])])};
}

const quoted = (id: string, {question}: Where): string => `"${question(id)?.ask ?? id}"`;

function labelOf(id: string, value: string, {question}: Where): string {
  const options = question(id)?.options;
  if (options === undefined || !('choices' in options)) return value;
  return options.choices.find((choice) => String(choice.value) === value)?.label ?? value;
}
