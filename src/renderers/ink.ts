/** How a screen marks words; handed to the renderers that print for one, so that no colour is decided here. */
export interface Ink {
  readonly bullet: string;
  /** Columns for text. */
  readonly width: number;
  bad(text: string): string;
  warning(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  muted(text: string): string;
}

const same = (text: string): string => text;

/** For a file, or whoever has no screen. */
export const PLAIN_INK: Ink = {bullet: '•', width: 80, bad: same, warning: same, good: same, strong: same, muted: same};
