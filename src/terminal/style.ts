/** Colour and symbols; the one place that decides whether colour is on. */

export interface Style {
  readonly color: boolean;
  readonly unicode: boolean;
  /** Columns for text: those of the terminal, 80 at most and where there is none. */
  readonly width: number;
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
  readonly columns?: number | undefined;
}

/** Longer lines are hard to read; in shorter ones nothing fits. */
const WIDEST = 80;
const NARROWEST = 30;

type Painter = Readonly<Record<'red' | 'yellow' | 'green' | 'bold' | 'dim', (text: string) => string>>;

/** Chalk does not look at NO_COLOR, so that is decided here (no-color.org; clig.dev, output); it is loaded only where colour is shown. */
export async function styleFor(
  stream: Stream,
  env: Readonly<Record<string, string | undefined>>,
  {color}: {readonly color: boolean},
): Promise<Style> {
  const on = color && Boolean(stream.isTTY) && !env['NO_COLOR'] && !env['DATAMAP_NO_COLOR'] && env['TERM'] !== 'dumb';
  const unicode = speaksUnicode(env);
  const width = stream.isTTY === true ? Math.max(NARROWEST, Math.min(WIDEST, stream.columns || WIDEST)) : WIDEST;
  return on ? colouredStyle({unicode, width}) : plainStyle({unicode, width});
}

interface Paper {
  readonly unicode: boolean;
  readonly width?: number;
}

export async function colouredStyle(paper: Paper): Promise<Style> {
  const {Chalk} = await import('chalk');
  return makeStyle(new Chalk({level: 1}), {color: true, ...paper});
}

export function plainStyle(paper: Paper): Style {
  const same = (text: string): string => text;
  return makeStyle({red: same, yellow: same, green: same, bold: same, dim: same}, {color: false, ...paper});
}

function makeStyle(paint: Painter, {color, unicode, width = WIDEST}: Paper & {readonly color: boolean}): Style {
  return {
    color,
    unicode,
    width,
    bullet: unicode ? '•' : '*',
    arrow: unicode ? '→' : '->',
    check: unicode ? '✓' : 'ok',
    bad: (text) => paint.red(text),
    warning: (text) => paint.yellow(text),
    good: (text) => paint.green(text),
    strong: (text) => paint.bold(text),
    muted: (text) => paint.dim(text),
  };
}

function speaksUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale === undefined || /utf-?8/i.test(locale);
}
