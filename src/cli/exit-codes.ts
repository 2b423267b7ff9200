/** What a run's exit code says. Documented and tested in docs/exit-codes.md. */
export const EXIT = {
  done: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Usage, bad input, invalid record, nothing to check. */
  couldNotRun: 2,
  /** A bug in the tool. */
  bug: 3,
  /** Stopped by the person (Ctrl-C). */
  stopped: 130,
} as const;
