/** The tables of the record's own workbook that are read back, as datamap prints them, and which of their headings tell each row from the others. */

export type TableId = 'activities' | 'systems' | 'fields' | 'purposes' | 'recipients' | 'disclosures';

/** A table as the record would print it now. */
export interface PrintedTable {
  readonly id: TableId;
  readonly columns: readonly {readonly key: string; readonly title: string}[];
  /** In the order of the record; cells in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

interface Signature {
  /** Titles that stand above no other table. */
  readonly titles: readonly string[];
  /** Keys of the columns that tell rows apart; a row that leaves them blank is told by the other ones. */
  readonly keys: readonly string[];
  readonly otherwise?: readonly string[];
}

export const SIGNATURES: Readonly<Record<TableId, Signature>> = {
  activities: {titles: ['Activity id', 'Activity', 'Team', 'Purposes', 'Disclosed to'], keys: ['id'], otherwise: ['name']},
  systems: {titles: ['System id', 'System', 'Kind', 'Run by', 'Location'], keys: ['id'], otherwise: ['name']},
  fields: {titles: ['System', 'Dataset', 'Field', 'Data elements', 'Standing'], keys: ['system', 'dataset', 'field']},
  purposes: {titles: ['Activity', 'In the organization’s words', 'Purpose', 'Statutory purpose'], keys: ['activity']},
  recipients: {titles: ['Recipient id', 'Legal name', 'Trade name', 'Role'], keys: ['id'], otherwise: ['name']},
  disclosures: {titles: ['Activity', 'Recipient', 'Recorded as', 'Under the law'], keys: ['activity', 'to']},
};

export const TABLE_IDS = Object.keys(SIGNATURES) as readonly TableId[];
