/** Proposed changes to a record. One list drives the preview, `--dry-run`, the journal and the write; nothing is removed silently. */
import type {Provenance, RecordOfProcessing} from '../record/index.js';

/** What a source says, in the record's own shapes, before it is compared with the record. Ids are already made. */
export interface Incoming {
  readonly organization?: Partial<RecordOfProcessing['organization']>;
  readonly systems?: RecordOfProcessing['systems'];
  readonly activities?: RecordOfProcessing['activities'];
  readonly recipients?: RecordOfProcessing['recipients'];
  readonly questions?: RecordOfProcessing['questions'];
  /** Its lists say all that there is: an item that they leave out is one that the source denies. Otherwise lists grow by what they lack. */
  readonly wholeLists?: true;
}

/** `organization`, `systems/crm`, `fields/crm.contacts.email`, `activities/newsletter`, `recipients/acme`, `questions/q-1`. */
export type EntityPath = string;

export interface PropertyChange {
  /** Top-level property of the entity, as in the model: `retention`. */
  readonly property: string;
  /** Undefined where the record had nothing. */
  readonly before?: unknown;
  /** The whole new value; for lists the union in order. */
  readonly after: unknown;
  /** Where the source says it, as `writeCell` writes it. */
  readonly at?: string;
  /** Of a conflict within a list: which item of the record's, counted from 0. */
  readonly item?: number;
  /** Of a conflict: a person saw both and kept the record's word. */
  readonly decided?: true;
  /** Of a conflict: who said either word. */
  readonly from?: {readonly before: Provenance | undefined; readonly after: Provenance | undefined};
}

export interface Change {
  /**
   * `add`: the entity is new. `change`: something absent is filled or a list grows. `conflict`: the record says otherwise;
   * the record is kept and both are shown. `remove`: a question that is settled; nothing else is ever removed.
   */
  readonly op: 'add' | 'change' | 'conflict' | 'remove';
  readonly entity: EntityPath;
  readonly title: string;
  readonly properties: readonly PropertyChange[];
}
