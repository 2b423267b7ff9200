/** Colour and symbols; the one place that decides whether colour is on. */
import {Chalk} from 'chalk';

export interface Style {
  readonly color: boolean;
  readonly unicode: boolean;
  readonly bullet: string;
  readonly arrow: string;
  readonly check: string;
  bad(text: string): string;
  warning(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  muted(text: string): string;
}

interface Stream {
  readonly isTTY?: boolean;
}

/** Chalk does not look at NO_COLOR, so its level is decided here (no-color.org; clig.dev, output). */
export function streamStyle(stream: Stream, env: Readonly<Record<string, string | undefined>>, {color}: {readonly color: boolean}): Style {
  const on = color && Boolean(stream.isTTY) && !env['NO_COLOR'] && !env['DATAMAP_NO_COLOR'] && env['TERM'] !== 'dumb';
  return makeStyle({color: on, unicode: speaksUnicode(env)});
}

export function makeStyle({color, unicode}: {readonly color: boolean; readonly unicode: boolean}): Style {
  const chalk = new Chalk({level: color ? 1 : 0});
  return {
    color,
    unicode,
    bullet: unicode ? '•' : '*',
    arrow: unicode ? '→' : '->',
    check: unicode ? '✓' : 'ok',
    bad: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    good: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    muted: (text) => chalk.dim(text),
  };
}

function speaksUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale === undefined || /utf-?8/i.test(locale);
}
