/** Findings → text: one file for each format. A name without a renderer does not compile. */
import type {FindingsReport} from '../../findings/index.js';
import {json} from './json.js';
import {markdown} from './markdown.js';
import {pretty, type PrettyOptions} from './pretty.js';

export type {Fold, PrettyOptions} from './pretty.js';

export const FINDINGS_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number];

type FindingsRenderer = (report: FindingsReport, options: PrettyOptions) => string;

const renderers = {pretty, json, markdown} satisfies Record<FindingsFormat, FindingsRenderer>;

export const renderFindings = (report: FindingsReport, format: FindingsFormat, options: PrettyOptions): string =>
  (renderers[format] as FindingsRenderer)(report, options);
