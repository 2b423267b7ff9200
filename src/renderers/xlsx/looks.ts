/** Fonts, fills and print settings of our workbooks. Colours are dark on light with a contrast of at least 4.5 : 1. */
import type {Alignment, Borders, Fill, Font, PageSetup, Style} from 'exceljs';
import type {Tone} from '../../documents/index.js';

const solid = (argb: string): Fill => ({type: 'pattern', pattern: 'solid', fgColor: {argb}});

export const TITLE: Partial<Font> = {name: 'Calibri', size: 16, bold: true, color: {argb: 'FF1F2A44'}};
export const CAPTION: Partial<Font> = {name: 'Calibri', size: 11, bold: true};
export const BODY: Partial<Font> = {name: 'Calibri', size: 11};
export const SOFT: Partial<Font> = {name: 'Calibri', size: 11, color: {argb: 'FF57606A'}};
export const LINK: Partial<Font> = {name: 'Calibri', size: 11, underline: true, color: {argb: 'FF0550AE'}};
export const HEADER: Partial<Font> = {name: 'Calibri', size: 11, bold: true, color: {argb: 'FFFFFFFF'}};
export const HEADER_FILL = solid('FF1F2A44');

export const WRAPPED: Partial<Alignment> = {vertical: 'top', wrapText: true};
export const GRID: Partial<Borders> = {
  bottom: {style: 'hair', color: {argb: 'FFB0B7C3'}},
  right: {style: 'hair', color: {argb: 'FFB0B7C3'}},
};

interface ToneLook {
  readonly font: Partial<Font>;
  readonly fill?: Fill;
}

export const TONES: Readonly<Record<Tone, ToneLook>> = {
  plain: {font: BODY},
  muted: {font: SOFT},
  good: {font: {...BODY, color: {argb: 'FF116329'}}, fill: solid('FFE2F4E6')},
  warning: {font: {...BODY, color: {argb: 'FF6B4400'}}, fill: solid('FFFFF3CD')},
  bad: {font: {...BODY, bold: true, color: {argb: 'FFA40E26'}}, fill: solid('FFFFE3E0')},
};

/** Letter paper, as California's agencies print on. */
export const PRINT: Partial<PageSetup> = {
  paperSize: 1 as PageSetup['paperSize'],
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: {left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3},
};

export type Format = 'general' | 'day' | 'text';
const FORMATS: Readonly<Record<Format, Partial<Style>>> = {general: {}, day: {numFmt: 'yyyy-mm-dd'}, text: {numFmt: '@'}};

const inFormats = (look: ToneLook): Readonly<Record<Format, Partial<Style>>> => {
  const base = {...look, alignment: WRAPPED, border: GRID};
  return {general: base, day: {...base, ...FORMATS.day}, text: {...base, ...FORMATS.text}};
};

/** Styles of table cells. Each is one object for all cells that look alike: exceljs works a style out once for each object, not for each cell. */
export const TABLE_STYLES: Readonly<Record<Tone, Readonly<Record<Format, Partial<Style>>>>> = {
  plain: inFormats(TONES.plain),
  muted: inFormats(TONES.muted),
  good: inFormats(TONES.good),
  warning: inFormats(TONES.warning),
  bad: inFormats(TONES.bad),
};

/** Answers, seen at once down a column: all but a NO in bold, a plain YES on a ground of its own. */
export const ANSWER_STYLES: Readonly<Record<Tone, Partial<Style>>> = {
  plain: {...inFormats({font: {...BODY, bold: true, color: {argb: 'FF0A3069'}}, fill: solid('FFDDEBF7')}).general},
  muted: inFormats(TONES.muted).general,
  good: inFormats(TONES.good).general,
  warning: inFormats({...TONES.warning, font: {...TONES.warning.font, bold: true}}).general,
  bad: inFormats(TONES.bad).general,
};
