/** How much of a notice was read: the share of its words that a reader used or that a heading marks as beside the point. */
import {shortened} from './blocks.js';
import type {Unread} from './reading.js';
import type {Sectioned} from './sections.js';
import type {Sentence} from './sentences.js';
import type {SectionKind} from './words/section-words.js';

/** Sections that hold nothing a data map can be compared with. */
const BESIDE_THE_POINT: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'contents',
  'definitions',
  'children',
  'elsewhere',
  'changes',
  'contact',
  'security',
  'basis',
  'transfers',
  'links',
  'rights',
]);

/** Fewest words of a stretch for it to be told of. */
const WORTH_TELLING = 40;

export interface Coverage {
  readonly share: number;
  readonly unread: readonly Unread[];
}

export function coverageOf(
  blocks: readonly Sectioned[],
  sentences: readonly Sentence[],
  readBlocks: ReadonlySet<number>,
  read: ReadonlySet<Sentence>,
): Coverage {
  let total = 0;
  let covered = 0;
  const unread: Unread[] = [];
  let run: {line: number; section: string; words: number; first: string} | undefined;
  const tell = (): void => {
    if (run && run.words >= WORTH_TELLING) {
      unread.push({
        line: run.line,
        what: 'passage',
        why: `${run.words} words${run.section === '' ? '' : ` under "${run.section}"`} with no statement that was recognised, from "${run.first}"`,
      });
    }
    run = undefined;
  };
  const wordsOfTables = tableWords(blocks);
  for (const [index, words] of wordsOfTables) {
    total += words;
    if (readBlocks.has(index)) covered += words;
  }
  for (const sentence of sentences) {
    if (sentence.kind === 'cell') continue;
    const words = sentence.tokens.length;
    total += words;
    const about = blocks[sentence.block]?.about;
    if (
      sentence.kind === 'heading' ||
      sentence.beside ||
      readBlocks.has(sentence.block) ||
      read.has(sentence) ||
      (about !== undefined && BESIDE_THE_POINT.has(about))
    ) {
      covered += words;
      tell();
      continue;
    }
    const section = sentence.section.split(' › ').at(-1) ?? '';
    if (run && run.section !== section) tell();
    run = run ? {...run, words: run.words + words} : {line: sentence.line, section, words, first: shortened(sentence.text, 60)};
  }
  tell();
  return {share: total === 0 ? 0 : Math.round((covered / total) * 100) / 100, unread};
}

function tableWords(blocks: readonly Sectioned[]): readonly (readonly [number, number])[] {
  return blocks.flatMap(({block}, index) =>
    block.kind === 'table'
      ? [[index, [...new Set(block.rows.flat())].reduce((sum, {text}) => sum + text.split(/\s/).length, 0)] as const]
      : [],
  );
}
