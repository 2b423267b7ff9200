/** A file made to exhaust, mislead or get out of whatever reads it, and how reading it must end. */
export interface HostileFile {
  readonly name: string;
  readonly is: string;
  readonly make: () => Uint8Array | string;
  readonly ends: Refused | Read;
  /** Takes seconds or hundreds of megabytes to refuse: read by `npm run test:hostile` alone. */
  readonly large?: true;
}

interface Refused {
  readonly code: string;
  /** What stands behind the file's name in the place that is told. */
  readonly at: string;
}

/** Read within the caps, as so many records. */
interface Read {
  readonly records: number;
}

/** What the whole process may hold at its peak. */
export const CAPS = {
  /** Node with the command loaded takes about 75 MB. */
  smallMegabytes: 256,
  /** The heap that a reader may have (quarantine), and what it is handed and hands back. */
  largeMegabytes: 1280,
  /** Of a processor; a reader is stopped after a minute. */
  seconds: 30,
} as const;
