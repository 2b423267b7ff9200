/** What an interview can be sent as. */
import type {SentInterview} from '../../intake/interview/index.js';

export interface Sent {
  /** What it is about; absent where something new is asked about. */
  readonly subject?: string;
  readonly format: keyof typeof SENT_FORMATS;
  readonly content: string | Uint8Array;
}

/** `home`: folder of the package, for what the format is made from. */
type MakeSent = (interview: SentInterview, home: string) => Promise<string | Uint8Array>;

export const SENT_FORMATS = {
  html: async (interview, home) => (await import('./page-to-send.js')).pageToSend(interview, home),
  xlsx: async (interview) => (await import('./workbook-to-send.js')).workbookToSend(interview),
} satisfies Record<string, MakeSent>;
