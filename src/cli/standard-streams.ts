/**
 * Standard output and standard error. Making Node's streams for them costs a run more than writing all that a command has to say
 * (docs/decisions/0002), so that files and pipes are written to directly; Node's stream serves terminals, and pipes that would have
 * to be waited for.
 */
import {fstatSync, statSync, writeSync} from 'node:fs';
import {isatty} from 'node:tty';
import {EXIT} from './exit-codes.js';

class StandardStream {
  private terminal: boolean | undefined;
  private stream: NodeJS.WriteStream | undefined;
  private isClosed = false;

  constructor(
    private readonly descriptor: 1 | 2,
    private readonly makeStream: () => NodeJS.WriteStream,
    /** Called when something cannot be written, and once only. */
    private readonly fail: (error: NodeJS.ErrnoException) => void,
  ) {}

  get isTTY(): boolean {
    return (this.terminal ??= isTerminal(this.descriptor));
  }

  /** Width of the terminal; undefined where there is none. */
  get columns(): number | undefined {
    return this.isTTY ? this.nodeStream().columns || undefined : undefined;
  }

  write(said: string | Uint8Array): void {
    const bytes = typeof said === 'string' ? Buffer.from(said) : said;
    const written = this.isTTY || this.stream ? 0 : this.writeDirectly(bytes);
    if (written < bytes.length && !this.isClosed) this.nodeStream().write(bytes.subarray(written));
  }

  /** Node's own, for packages that write to it themselves; what cannot be written ends as it does here. */
  nodeStream(): NodeJS.WriteStream {
    return (this.stream ??= this.makeStream().on('error', (error) => this.close(error)));
  }

  /** How many bytes were taken: all, unless a pipe that does not wait is full, or nothing can be written at all. */
  private writeDirectly(bytes: Uint8Array): number {
    let written = 0;
    try {
      while (written < bytes.length && !this.isClosed) written += writeSync(this.descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') this.close(error as NodeJS.ErrnoException);
    }
    return written;
  }

  private close(error: NodeJS.ErrnoException): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.fail(error);
  }
}

/** Asks for Node's terminals, as slow to load as its streams, only where it is neither a file nor a pipe nor the null device. */
function isTerminal(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isCharacterDevice() && status.rdev !== statSync('/dev/null', {throwIfNoEntry: false})?.rdev && isatty(descriptor);
  } catch {
    return false; // Nothing is open there.
  }
}

/** Nobody is left to be told; the exit code still says how it went. */
export const stderr = new StandardStream(
  2,
  () => process.stderr,
  () => undefined,
);

export const stdout = new StandardStream(
  1,
  () => process.stdout,
  ({code, message}) => {
    // `datamap … | head` closes the pipe early: that is the reader's right.
    if (code === 'EPIPE') process.exit();
    stderr.write(`Error: Standard output cannot be written (${code ?? message})\n`);
    process.exit(EXIT.couldNotRun);
  },
);
