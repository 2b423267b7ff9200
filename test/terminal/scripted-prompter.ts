/** A prompter that answers from a script and remembers what it was asked. An answer `STOP` is Ctrl-C. */
import type {Choice, Prompter, Question} from '../../src/terminal/prompter.js';

export const STOP = Symbol('Ctrl-C');

export interface Scripted extends Prompter {
  /** `text  What do you call it?` and so on, in order. */
  readonly asked: readonly string[];
  readonly said: readonly string[];
  readonly left: () => number;
}

type Reply = string | boolean | readonly string[] | typeof STOP;

/** Choices may be answered by value or by label; a label that no list has is an error of the test. */
export function scriptedPrompter(replies: readonly Reply[]): Scripted {
  const queue = [...replies];
  const asked: string[] = [];
  const said: string[] = [];
  const next = (kind: string, {ask}: Question): Exclude<Reply, typeof STOP> => {
    asked.push(`${kind}  ${ask}`);
    const reply = queue.shift();
    if (reply === undefined) throw new Error(`The script has no answer to: ${ask}`);
    if (reply === STOP) throw Object.assign(new Error('Stopped'), {name: 'ExitPromptError'});
    return reply;
  };
  const among = (choices: readonly Choice[], reply: unknown): string => {
    const found = choices.find(({value, label}) => value === reply || label === reply);
    if (!found) throw new Error(`"${String(reply)}" is not among: ${choices.map(({label}) => label).join(' | ')}`);
    return found.value;
  };
  return {
    asked,
    said,
    left: () => queue.length,
    async text(question) {
      const reply = String(next('text', question));
      const wrong = question.check?.(reply);
      if (wrong === undefined) return reply;
      said.push(wrong);
      return this.text(question);
    },
    one: async (question) => among(question.choices, next('one', question)),
    async search(question) {
      const reply = String(next('search', question));
      if (reply === '?' && question.other !== undefined) return question.other.value;
      const found =
        [...question.choices, ...(question.always ?? []), ...(question.other === undefined ? [] : [question.other])].find(
          ({value, label}) => value === reply || label === reply,
        ) ?? question.own?.(reply);
      return found?.value ?? among(question.choices, reply);
    },
    many: async (question) => {
      const reply = next('many', question);
      if (reply === '?' && question.other !== undefined) return [question.other.value];
      if (reply === 'as shown') return question.chosen ?? [];
      return (reply as readonly string[]).map((each) => among(question.choices, each));
    },
    confirm: async (question) => Boolean(next('confirm', question)),
    message: (text) => void said.push(text),
  };
}
