/** What the record's journal proves of its past: every line is as it was written and follows the one before it, or which is the first that does not, counted from 1. */
export type JournalVerdict =
  {readonly whole: true; readonly lines: number} | {readonly whole: false; readonly line: number; readonly what: string};
