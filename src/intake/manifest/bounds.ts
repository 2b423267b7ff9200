/** What a manifest may hold at most, and how it is told that one holds more. */
import {UserProblem} from '../../record/problem.js';

export const MANIFEST_LIMITS = {
  /** Lists and mappings within each other. Published layouts need about ten. */
  depth: 64,
  /** Values, lists and mappings. */
  nodes: 2_000_000,
  /** Of these, what aliases and merge keys repeat. */
  repeated: 100_000,
  /** YAML takes far more room in memory than it does as text. */
  yamlBytes: 16 * 2 ** 20,
  /** Words, marks, line ends and runs of spaces of YAML. Six of them are a key with its value. */
  yamlTokens: 2_000_000,
  documents: 10_000,
} as const;

export interface Counter {
  /** Throws UserProblem where there is too much, or it is nested too deeply. */
  node(depth: number, place: string, repeated?: boolean): void;
}

export function counter(file: string): Counter {
  let nodes = 0;
  let again = 0;
  return {
    node(depth, place, repeated = false) {
      if (depth > MANIFEST_LIMITS.depth) throw nestedTooDeep(file, place);
      if (repeated && ++again > MANIFEST_LIMITS.repeated) {
        throw new UserProblem({
          code: 'too-many-aliases',
          what: `Aliases and merge keys repeat more than ${MANIFEST_LIMITS.repeated} values`,
          where: `${file}:${place}`,
          fix: 'Write out what is meant, once.',
        });
      }
      if (++nodes > MANIFEST_LIMITS.nodes) throw tooManyValues(file, place, {most: `${MANIFEST_LIMITS.nodes} values`, fix: 'Split it.'});
    },
  };
}

export const nestedTooDeep = (file: string, place: string): UserProblem =>
  new UserProblem({
    code: 'nested-too-deep',
    what: `Lists and mappings stand more than ${MANIFEST_LIMITS.depth} deep within each other`,
    where: `${file}:${place}`,
    fix: 'Check that the file is a register. If it is, take the inner lists out into files of their own.',
  });

/** `most`: how many, of what. */
export const tooManyValues = (file: string, place: string, {most, fix}: {readonly most: string; readonly fix: string}): UserProblem =>
  new UserProblem({code: 'too-many-values', what: `The file has more than ${most}`, where: `${file}:${place}`, fix});

export const twiceNamed = (file: string, key: string, place: string): UserProblem =>
  new UserProblem({
    code: 'key-twice',
    what: `The key "${key.slice(0, 80)}" stands twice in one mapping, so that one of its values would be lost`,
    where: `${file}:${place}`,
    fix: 'Rename one of them, or put both values in a list.',
  });

export const notWellFormed = (file: string, format: string, place: string, why: string): UserProblem =>
  new UserProblem({
    code: 'broken-manifest',
    what: `The file is not well-formed ${format}: ${why}`,
    where: `${file}:${place}`,
    fix: 'Mend it there, then import it again.',
  });
