/** What classification takes and gives. */
import type {ElementId, Letter, LimbId} from '../law/index.js';

export interface FieldToClassify {
  /** Name of the system, schema or service. */
  readonly dataset?: string | undefined;
  /** Name of the table, endpoint or object. */
  readonly collection?: string | undefined;
  /** Name of the column; a dotted path where it lies in nested objects. */
  readonly field: string;
  readonly description?: string | undefined;
  readonly type?: string | undefined;
  /** Other columns of the same table. */
  readonly siblings?: readonly string[] | undefined;
}

export interface Classification {
  /** Empty where the field is not personal information, and where nothing tells what it is. */
  readonly elements: readonly ElementId[];
  /** Letters that apply, or that a suggestion takes as given while a fact is unknown; in alphabetical order. */
  readonly letters: readonly Letter[];
  readonly limbs: readonly LimbId[];
  /** 0 to 1: how sure the suggestion is, also of "not personal". */
  readonly confidence: number;
  /** One sentence for the analyst who confirms it. */
  readonly because: string;
  /** `no` only for a reason that can be named: a flag, a count, a technical key, something of a product or a company. */
  readonly personal: 'yes' | 'no' | 'not-known';
}
