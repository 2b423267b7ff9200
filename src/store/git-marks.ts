/** The marks that git leaves where it could not merge two changes of a file. */
import type {ProblemDetails} from '../record/problem.js';

/** Undefined where there are none. A text may speak of such marks: only all of them, each at the beginning of a line, are git's. */
export function unmerged(text: string, name: string): (ProblemDetails & {readonly fix: string}) | undefined {
  if (!text.includes('<<<<<<< ')) return undefined;
  const marks = /^<{7} /m.exec(text);
  if (!marks || !/^={7}\r?$/m.test(text) || !/^>{7} /m.test(text)) return undefined;
  return {
    code: 'unmerged',
    what: 'Two people changed the same lines, and git left both to be decided',
    where: `${name}:${text.slice(0, marks.index).split('\n').length}`,
    fix: 'Keep what is right between <<<<<<< and >>>>>>>, take the lines with the marks away, then git add the file.',
  };
}
