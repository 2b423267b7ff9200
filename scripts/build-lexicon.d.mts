import type {WordLists} from '../src/classify/lexicon/compile.js';

export declare function buildLexicon(root: URL): Promise<void>;
export declare function readWords(root: URL): Promise<WordLists>;
