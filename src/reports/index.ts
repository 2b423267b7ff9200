/** Every report. A new one is a file here and a line in the registry; it then works in every format. */
import {collected} from './collected/collected.js';
import {recordReport} from './record/record.js';
import type {Report} from './report.js';
import {shineTheLight} from './shine-the-light/shine-the-light.js';

export type ReportName = 'collected' | 'shine-the-light' | 'record';

export const REPORTS = {
  collected,
  'shine-the-light': shineTheLight,
  record: recordReport,
} satisfies Record<ReportName, Report>;

export type {Report, ReportOptions} from './report.js';
