import type {CatalogData} from '../src/law/index.js';

interface FileOfLaw {
  readonly file: string;
  readonly content: unknown;
  readonly problem?: string;
}

interface LawRead {
  readonly catalog: CatalogData;
  readonly problems: readonly string[];
}

export declare function buildLaw(root: URL): Promise<void>;
export declare function readLaw(root: URL): Promise<LawRead>;
export declare function parsed(file: string, text: string): FileOfLaw;
export declare function lawFrom(files: readonly FileOfLaw[]): LawRead;
