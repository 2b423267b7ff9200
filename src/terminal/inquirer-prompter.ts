/**
 * The prompter on @inquirer/prompts: the only file that imports it, and itself always loaded with `await import()`.
 * Every symbol and colour is set here, because Inquirer's own know neither `--no-color` nor a terminal without Unicode.
 */
import {checkbox, confirm, input, search, select} from '@inquirer/prompts';
import {asciiSymbols} from './ascii-symbols.js';
import {matchingChoices} from '../text/matching.js';
import {
  OTHER_KEY,
  type Choice,
  type ManyQuestion,
  type OneQuestion,
  type Prompter,
  type Question,
  type SearchQuestion,
} from './prompter.js';
import type {Style} from './style.js';
import {visible, visibleLine} from '../text/visible.js';
import {wrapped} from '../text/wrapped.js';

interface KeySource {
  on(event: 'keypress', listener: (key: string | undefined) => void): unknown;
  off(event: 'keypress', listener: (key: string | undefined) => void): unknown;
}

interface Screen {
  readonly style: Style;
  /** Columns; help is broken at 80 even on wider screens. */
  readonly columns?: number | undefined;
  /** Where help and messages go: the stream that Inquirer draws on. */
  readonly write: (text: string) => void;
  /** Where keys come from, for a list to tick, whose own keys know no way out of it. */
  readonly keys?: KeySource | undefined;
}

/** Rows of a list that show at once: with question, help and key line they fit on a screen of 24. */
const ROWS = 9;
/** A longer list is narrowed by typing instead of shown as boxes to tick. */
const TICKABLE = 15;
const DONE = '\u0000done';

/** The caller has made sure that there is a terminal (`BaseCommand.interactive`): without one Inquirer half-draws and fails. */
export function inquirerPrompter({style, columns = 80, write, keys: typed}: Screen): Prompter {
  const theme = themeOf(style);
  const width = Math.min(80, columns) - 1;
  /** Harmless and drawable: what every text passes through. */
  const drawable = (text: string): string => (style.unicode ? visible(text) : asciiSymbols(visible(text)));
  const introduce = ({help, choices = []}: Question & {readonly choices?: readonly Choice[]}): void => {
    const lines = [help, choices.length > ROWS ? `${choices.length} answers are possible: move down to see them all.` : undefined].filter(
      (line) => line !== undefined && line !== '',
    );
    write(lines.length === 0 ? '\n' : `\n${style.muted(wrapped(drawable(lines.join('\n')), width, '  '))}\n`);
  };
  const fit = (text: string, columns: number): string => {
    const line = drawable(text).replace(/\s+/g, ' ');
    if (line.length <= columns) return line;
    // Of a path its end tells most.
    return line.includes(' ') ? `${line.slice(0, columns - 3)}...` : `...${line.slice(3 - columns)}`;
  };
  const asked = ({ask}: Question): string => wrapped(drawable(visibleLine(ask)), width - 2);
  /** Room that a question leaves on its line for the answer, once it is given. */
  const room = ({ask}: Question): number => Math.max(6, width - (asked({ask}).split('\n').at(-1)?.length ?? 0) - 4);
  const drawn =
    (question: Question) =>
    (choice: Choice): {value: string; name: string; short: string; description?: string} => ({
      value: choice.value,
      name: fit(choice.label, width - 6),
      short: fit(choice.label, room(question)),
      ...(choice.help === undefined ? {} : {description: wrapped(drawable(choice.help), width, '  ')}),
    });

  const one = async (question: OneQuestion): Promise<string> => {
    introduce(question);
    return select({
      message: asked(question),
      choices: question.choices.map(drawn(question)),
      loop: false,
      pageSize: ROWS,
      theme,
      ...given(question.default),
    });
  };

  const find = async (question: SearchQuestion): Promise<string> => {
    introduce({ask: question.ask, help: question.help});
    return search({
      message: asked(question),
      source: (typed) => {
        const own = typed === undefined || typed.trim() === '' ? undefined : question.own?.(typed.trim());
        const found = matchingChoices(question.choices, typed);
        const exact = own !== undefined && found.some(({label, value}) => label === own.label || value === own.value);
        const {other} = question;
        const always = question.always ?? [];
        // No name of anything begins with a question mark: who types it wants out of the list.
        if (typed?.trim() === OTHER_KEY && (other !== undefined || always.length > 0)) {
          return (other === undefined ? always : [other]).map(drawn(question));
        }
        // What a bare Enter should take stands where the cursor is, at the top.
        const leads = (typed ?? '') === '' && always.some(({value}) => value === question.default);
        return [
          ...(leads ? always : []),
          ...found,
          ...(own && !exact ? [own] : []),
          ...(leads ? [] : always),
          ...(other === undefined ? [] : [other]),
        ].map(drawn(question));
      },
      pageSize: ROWS,
      theme,
      ...given(question.default),
    });
  };

  const tick = async ({choices, chosen = [], other, ...question}: ManyQuestion): Promise<readonly string[]> => {
    introduce(question);
    const away = new AbortController();
    const leave = (key: string | undefined): void => void (other !== undefined && key === OTHER_KEY && away.abort());
    typed?.on('keypress', leave);
    try {
      return await checkbox(
        {
          message: asked(question),
          choices: choices.map((choice) => ({...drawn(question)(choice), checked: chosen.includes(choice.value)})),
          loop: false,
          pageSize: ROWS,
          theme: {
            ...theme,
            style: {
              ...theme.style,
              keysHelpTip: (keys: Keys) => theme.style.keysHelpTip(other === undefined ? keys : [...keys, [OTHER_KEY, 'other']]),
              renderSelectedChoices: (picked: readonly {readonly short: string}[]) =>
                fit(picked.map(({short}) => short).join(', '), room(question)),
            },
          },
        },
        {signal: away.signal},
      );
    } catch (error) {
      if (other !== undefined && error instanceof Error && error.name === 'AbortPromptError') return [other.value];
      throw error;
    } finally {
      typed?.off('keypress', leave);
    }
  };

  /** One search after another; what is chosen already stands in the question, and choosing it again takes it out. */
  const gather = async ({choices, chosen = [], other, ...question}: ManyQuestion): Promise<readonly string[]> => {
    const picked = new Set(chosen);
    for (let first = true; ; first = false) {
      const labels = choices.filter(({value}) => picked.has(value)).map(({label}) => label);
      const help = first ? `${question.help ?? ''}\nType a word to find one, Enter to take it; several may be taken.`.trim() : undefined;
      if (labels.length > 0) write(`${style.muted(wrapped(drawable(`Chosen: ${labels.join('; ')}`), width, '  '))}\n`);
      const value = await find({
        ask: question.ask,
        help,
        choices: choices.map((choice) => (picked.has(choice.value) ? {...choice, label: `${choice.label} (chosen: take it out)`} : choice)),
        always: [{value: DONE, label: picked.size === 0 ? (question.none ?? '(none of these)') : `(done: ${picked.size} chosen)`}],
        // A bare Enter takes nothing that nobody chose.
        default: DONE,
        other,
      });
      if (value === other?.value) return [value];
      if (value === DONE) return choices.filter((choice) => picked.has(choice.value)).map((choice) => choice.value);
      if (!picked.delete(value)) picked.add(value);
    }
  };

  return {
    one,
    search: find,
    many: (question) => (question.choices.length > TICKABLE && question.boxes !== true ? gather(question) : tick(question)),
    text: async (question) => {
      introduce(question);
      return input({
        message: asked(question),
        validate: (text) => question.check?.(text.trim()) ?? true,
        transformer: (text, {isFinal}) => (isFinal ? fit(text, room(question)) : text),
        theme,
        ...(question.default !== undefined
          ? {default: drawable(question.default), prefill: 'editable' as const}
          : question.offered === undefined
            ? {}
            : {default: drawable(question.offered), prefill: 'tab' as const}),
      }).then((text) => text.trim());
    },
    confirm: async (question) => {
      introduce(question);
      return confirm({message: asked(question), theme, ...given(question.default)});
    },
    message: (text, look) => {
      const lines = wrapped(drawable(text), width);
      write(`${look === undefined ? lines : style[look](lines)}\n`);
    },
  };
}

const given = <Value>(value: Value | undefined): {default?: Value} => (value === undefined ? {} : {default: value});

type Keys = [key: string, action: string][];

function themeOf(style: Style) {
  const {unicode} = style;
  const names = new Map([
    ['↑↓', unicode ? '↑↓' : 'up/down'],
    ['⏎', 'Enter'],
    ['navigate', 'move'],
  ]);
  const word = (text: string): string => names.get(text) ?? text;
  return {
    prefix: {idle: style.strong('?'), done: style.good(style.check)},
    spinner: {interval: 120, frames: ['?']},
    icon: {
      cursor: unicode ? '❯' : '>',
      checked: ` ${style.good('[x]')}`,
      unchecked: ' [ ]',
      disabledChecked: ' [x]',
      disabledUnchecked: ' [ ]',
    },
    style: {
      answer: (text: string) => style.good(text),
      message: (text: string) => style.strong(text),
      error: (text: string) => style.bad(`> ${text}`),
      defaultAnswer: (text: string) => style.muted(`(${text})`),
      help: (text: string) => style.muted(text),
      highlight: (text: string) => style.strong(text),
      key: (text: string) => style.strong(`<${text}>`),
      disabled: (text: string) => style.muted(text),
      description: (text: string) => style.muted(text),
      searchTerm: (text: string) => text,
      keysHelpTip: (keys: Keys) => style.muted(`  ${keys.map(([key, action]) => `${word(key)}: ${word(action)}`).join(', ')}`),
    },
  };
}
