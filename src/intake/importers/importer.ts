/** A layout that files of one origin share. What they say is read like any other table; an importer only tells what is what. */
import type {ElementId, Law, PeopleId, PurposeId} from '../../law/index.js';
import type {Meaning} from '../spreadsheet/meaning.js';
import type {Shape} from '../spreadsheet/shape.js';

/** What `import --json` calls a file of the layout. */
export type ImporterId =
  | 'datamap-record'
  | 'fides-datasets'
  | 'fides-systems'
  | 'transcend'
  | 'ico-controller'
  | 'ico-processor'
  | 'cnil'
  | 'belgian-dpa'
  | 'cnpd'
  | 'edps'
  | 'privado'
  | 'ciso-assistant'
  | 'fides-datamap'
  | 'transcend-datapoints'
  | 'bearer'
  | 'bearer-json'
  | 'onetrust'
  | 'privado-scan'
  | 'tracking-plan'
  | 'cookies'
  | 'subprocessors'
  | 'terratrue';

export interface Importer {
  readonly id: ImporterId;
  /** What people call it. */
  readonly title: string;
  /** Where the layout is published. */
  readonly source: string;
  /** Lists of a manifest, or sheets with headings and forms with labels. */
  readonly reads: 'manifest' | 'sheets';
  readonly tables: readonly TableLayout[];
}

export interface TableLayout {
  /** Name of the sheet; in a manifest the path of the list: `dataset[].collections[]`. Any, where it is left out. */
  readonly sheet?: string | RegExp;
  /**
   * Headings, labels of a form, or keys below the path, that all stand there: then the file is recognised. Several for one are names
   * of which one does. A table without them is one that is read along where another of the importer's told what the file is.
   */
  readonly knownBy?: readonly (string | readonly string[])[];
  /** What the name of the file or sheet must say too, where headings alone are those of many. */
  readonly calledLike?: RegExp;
  /** Of these at least one must be told by the words of some heading. */
  readonly tells?: readonly Meaning[];
  /** Its labels stand beside their answers. */
  readonly form?: boolean;
  /** Only where the words of its headings say that its rows are these. */
  readonly onlyWhere?: Shape;
  /** What its rows are; left out, what their headings say. `none`: they tell more of the only activity of the file. */
  readonly shape?: Shape;
  /** What columns mean, by heading, or by key below the path (`fides_meta.length`), or by whole path. What is not named is kept as a note in manifests, and elsewhere means what its words say. */
  readonly columns: Readonly<Record<string, Meaning | ColumnLayout>>;
  /** False for rows that are read along without being what the file is a list of. */
  readonly counts?: boolean;
  /** Why nothing is taken from it. */
  readonly left?: string;
}

export interface ColumnLayout {
  readonly means: Meaning;
  /** The layout's own words for things, in ours. */
  readonly words?: Vocabulary;
  /** For a list of objects that only describe their entry: the keys that say it. It becomes one cell; other keys follow in brackets. */
  readonly folded?: readonly string[];
  /** Its values are keys or names of entries of another list of the file: those found there mean this, and are called by that entry's name. */
  readonly refersTo?: {readonly list: string; readonly means: Meaning};
  /** Values that mean something else than the column. */
  readonly except?: Readonly<Record<string, Meaning>>;
  /** What stands between several values of a cell, where commas may stand within one. */
  readonly separator?: RegExp;
  /** What bare numbers count. */
  readonly unit?: 'days';
}

/** What a value of a layout's own vocabulary says; undefined for one that is not of it. */
export type Vocabulary = (value: string, law: Law) => Said | undefined;

export interface Said {
  readonly elements?: readonly ElementId[];
  /** Says that the data is about nobody. */
  readonly notPersonal?: true;
  readonly purpose?: PurposeId;
  readonly people?: readonly PeopleId[];
  /** What a person would call it. */
  readonly title?: string;
  /** 0 to 1, lower where the word is broader than what it stands for. */
  readonly confidence?: number;
}
