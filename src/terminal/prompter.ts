/**
 * The port for asking a person something at a screen. Every method resolves with an answer and rejects with an error named
 * `ExitPromptError` when the person stops with Ctrl-C. Texts may come from files: an implementation makes them inert.
 */
export interface Prompter {
  text(question: TextQuestion): Promise<string>;
  /** The value of the chosen one. */
  one(question: OneQuestion): Promise<string>;
  /** The values of those chosen, in the order of the choices; possibly none. */
  many(question: ManyQuestion): Promise<readonly string[]>;
  /** Like `one` for lists too long to show: typing narrows them. */
  search(question: SearchQuestion): Promise<string>;
  confirm(question: ConfirmQuestion): Promise<boolean>;
  /** Lines that need no answer. */
  message(text: string, look?: 'strong' | 'muted'): void;
}

/** What every question has. */
export interface Question {
  /** One line, as a person would ask it. */
  readonly ask: string;
  /** Shown above the question: what is meant, an example, why it is asked. */
  readonly help?: string | undefined;
}

export interface Choice {
  /** Given back. Unique within a question. */
  readonly value: string;
  readonly label: string;
  /** Shown below the list while the choice is the current one. */
  readonly help?: string | undefined;
  /** Other words by which typing finds it. */
  readonly words?: readonly string[] | undefined;
}

export interface TextQuestion extends Question {
  /** Stands in the line already and can be edited. */
  readonly default?: string | undefined;
  /** Where there is no default: a bare Enter takes it, Tab puts it into the line, typing replaces it. */
  readonly offered?: string | undefined;
  /** What is wrong with a text, or undefined where nothing is. */
  readonly check?: ((text: string) => string | undefined) | undefined;
}

export interface OneQuestion extends Question {
  readonly choices: readonly Choice[];
  /** Value of the choice that is current at the start. */
  readonly default?: string | undefined;
}

/** Typed in a list instead of an answer: it leads to `other`, wherever the cursor stands. */
export const OTHER_KEY = '?';

export interface ManyQuestion extends Question {
  readonly choices: readonly Choice[];
  /** Instead of an answer: its value is then the only one given back. */
  readonly other?: Choice | undefined;
  /** What choosing nothing is called, in a list that is searched. */
  readonly none?: string | undefined;
  /** All of it as boxes to tick, however long: where many of many are likely. */
  readonly boxes?: boolean | undefined;
  /** Values chosen at the start. */
  readonly chosen?: readonly string[] | undefined;
}

export interface SearchQuestion extends OneQuestion {
  /** Makes a choice of what was typed, where an answer outside the list is allowed. */
  readonly own?: ((typed: string) => Choice | undefined) | undefined;
  /** Choices that stay at the end whatever is typed. */
  readonly always?: readonly Choice[] | undefined;
  /** Instead of an answer: the last of all, and the only one once `OTHER_KEY` is typed. */
  readonly other?: Choice | undefined;
}

export interface ConfirmQuestion extends Question {
  readonly default?: boolean | undefined;
}
