/** How far long work is, in one line that is drawn over: rows done, and the time left if they go on as before. Short work draws nothing. */

/** Told of rows as they are done; when all are, the line is gone. */
export type RowsDone = (done: number, of: number) => void;

interface Screen {
  readonly write: (text: string) => void;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly columns: number;
}

/** Work that is done sooner is not worth a line. */
const SILENT_FOR = 1000;
const DRAWN_EVERY = 200;

export function rowsProgress({write, now, columns}: Screen): RowsDone {
  let began: number | undefined;
  let drawn: number | undefined;
  return (done, of) => {
    const time = now();
    began ??= time;
    if (done >= of) {
      if (drawn !== undefined) write(`\r${' '.repeat(columns - 1)}\r`);
      began = undefined;
      drawn = undefined;
      return;
    }
    const passed = time - began;
    if (passed < SILENT_FOR || (drawn !== undefined && time - drawn < DRAWN_EVERY)) return;
    drawn = time;
    const line = `${inThousands(done)} of ${inThousands(of)} rows, about ${timeLeft((passed / done) * (of - done))} left`;
    write(`\r${line.slice(0, columns - 1).padEnd(columns - 1)}`);
  };
}

function inThousands(count: number): string {
  const groups: string[] = [];
  let rest = String(count);
  for (; rest.length > 3; rest = rest.slice(0, -3)) groups.unshift(rest.slice(-3));
  return [rest, ...groups].join(',');
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
