/** An answer in the two shapes that are asked for. */
import type {Document} from '../../documents/index.js';

export interface Answered<Answer> {
  /** For a program: what `--json` gives. */
  readonly answer: Answer;
  /** For every other format. */
  readonly document: Document;
  /** For a screen, where that needs another shape. */
  readonly screen?: Document;
}
