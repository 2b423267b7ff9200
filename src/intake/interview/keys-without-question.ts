/** Keys of an answers file that no question took: misspelt, or the answer to a question that does not arise. */
import {nearest, type ProblemDetails} from '../../record/index.js';
import {asTree, type Tree} from './answers-tree.js';
import {MOST_ITEMS} from './next-question.js';
import type {Group, Question, Questionnaire} from './questionnaire.js';

interface Where {
  readonly questionnaire: Questionnaire;
  readonly place: (path: string) => string;
}

/** One by one, since a file may hold tens of thousands and nobody reads more than the first. */
export function* keysWithoutQuestion(root: Tree, used: ReadonlySet<string>, {questionnaire, place}: Where): Generator<ProblemDetails> {
  const entries = questionnaire.sections.flatMap(({questions}) => questions);
  const groups = entries.filter((entry): entry is Group => entry.kind === 'group');
  const single = entries.filter((entry): entry is Question => entry.kind !== 'group');
  const keys = [...new Set(entries.map(({id}) => id.split('.')[0] ?? id))];
  for (const [key, value] of root) {
    const group = groups.find(({id}) => id === key);
    if (group) {
      yield* inGroup(group, value, used, place);
      continue;
    }
    if (used.has(key)) continue;
    const below = single.filter(({id}) => id.startsWith(`${key}.`)).map(({id}) => id.slice(key.length + 1));
    const nests = below.length > 0 || single.some(({id, each}) => id === key && each !== undefined);
    if (!nests) {
      yield complaint(key, key, keys, place);
      continue;
    }
    const inner = asTree(value);
    if (inner === undefined) {
      yield {
        code: 'wrong-answer',
        what: `"${key}" is not a group of keys`,
        where: place(key),
        fix: `Write ${below.length > 0 ? below.join(', ') : 'one key for each'} below it.`,
      };
      continue;
    }
    const asked = [...used].filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
    yield* unknownOf(`${key}.`, inner, [...new Set([...below, ...asked])], used, place);
  }
}

function* inGroup(group: Group, value: unknown, used: ReadonlySet<string>, place: Where['place']): Generator<ProblemDetails> {
  // Not a list: the group's own question has said so.
  if (!Array.isArray(value)) return;
  const allowed = [...new Set(group.questions.map(({id}) => id))];
  for (const [index, entry] of (value as readonly unknown[]).slice(0, MOST_ITEMS).entries()) {
    const inner = asTree(entry);
    if (inner === undefined) {
      yield {
        code: 'wrong-answer',
        what: 'An entry is not a group of keys',
        where: place(`${group.id}.${index}`),
        fix: `Possible keys: ${allowed.join(', ')}.`,
      };
      continue;
    }
    yield* unknownOf(`${group.id}.${index}.`, inner, allowed, used, place);
  }
}

function* unknownOf(
  prefix: string,
  tree: Tree,
  allowed: readonly string[],
  used: ReadonlySet<string>,
  place: Where['place'],
): Generator<ProblemDetails> {
  for (const key of tree.keys()) if (!used.has(prefix + key)) yield complaint(prefix + key, key, allowed, place);
}

function complaint(path: string, key: string, allowed: readonly string[], place: Where['place']): ProblemDetails {
  const where = place(path.slice(0, 200));
  if (allowed.includes(key)) {
    return {
      code: 'not-asked',
      what: `"${key}" is answered, but the question does not arise with these answers`,
      where,
      fix: 'Remove it, or look at the answers it depends on.',
    };
  }
  const guess = nearest(key.slice(0, 60), allowed);
  const possible = allowed.length === 0 ? 'None is asked here.' : `Possible: ${allowed.join(', ')}.`;
  return {
    code: 'unknown-key',
    what: `"${key.slice(0, 60)}" is not a question`,
    where,
    fix: guess === undefined ? possible : `Did you mean "${guess}"?`,
  };
}
