/** Colour and symbols; the one place that decides whether colour is on. Five styles need no package, and loading one costs a run three milliseconds. */

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

/** Whether a stream gets colour (no-color.org; clig.dev, output). */
export function streamStyle(stream: Stream, env: Readonly<Record<string, string | undefined>>, {color}: {readonly color: boolean}): Style {
  const on = color && Boolean(stream.isTTY) && !env['NO_COLOR'] && !env['DATAMAP_NO_COLOR'] && env['TERM'] !== 'dumb';
  return makeStyle({color: on, unicode: speaksUnicode(env)});
}

export function makeStyle({color, unicode}: {readonly color: boolean; readonly unicode: boolean}): Style {
  const styled = (open: number, close: number) => (text: string): string => (color && text !== '' ? inside(text, `\u001b[${open}m`, `\u001b[${close}m`) : text);
  return {
    color,
    unicode,
    bullet: unicode ? '•' : '*',
    arrow: unicode ? '→' : '->',
    check: unicode ? '✓' : 'ok',
    bad: styled(31, 39),
    warning: styled(33, 39),
    good: styled(32, 39),
    strong: styled(1, 22),
    muted: styled(2, 22),
  };
}

/** Select Graphic Rendition (ECMA-48, 8.3.117). What ends a style within ends this one too, so that it is opened again. */
const inside = (text: string, open: string, close: string): string => open + text.replaceAll(close, close + open) + close;

function speaksUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['TERM'] === 'linux') return false;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale === undefined || /utf-?8/i.test(locale);
}
