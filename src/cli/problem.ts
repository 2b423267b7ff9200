/** Any error → what, where, how to mend it, and the exit code. */
import {writeTrace} from '../store/trace.js';
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {visible, visibleJson, visibleLine} from '../text/visible.js';
import {wrapped} from '../text/wrapped.js';
import type {Style} from '../terminal/style.js';
import {EXIT} from './exit-codes.js';
import {stderr, stdout} from './standard-streams.js';
import {firstLine, usageProblem, type Typed} from './usage-problem.js';

export interface ToldProblem {
  readonly code: string;
  readonly what: string;
  readonly where?: string;
  readonly fix?: string;
  readonly problems?: readonly ProblemDetails[];
  readonly exit: number;
}

/** `typed`: the command that refuses, where it came so far. */
export function problemOf(error: Error & {oclif?: {exit?: number}; code?: string; syscall?: string}, typed?: Typed): ToldProblem {
  if (error instanceof UserProblem) {
    const {code, what, where, fix} = error;
    return {
      code,
      what,
      ...(where === undefined ? {} : {where}),
      ...(fix === undefined ? {} : {fix}),
      ...(error instanceof UserProblems ? {problems: error.problems} : {}),
      exit: EXIT.couldNotRun,
    };
  }
  // By name: several copies of Inquirer may be installed.
  if (error.name === 'ExitPromptError' || error.name === 'AbortPromptError') return {code: 'stopped', what: 'Stopped', exit: EXIT.stopped};
  if (error.oclif?.exit !== undefined) return {code: 'usage', ...usageProblem(error, typed), exit: EXIT.couldNotRun};
  if (error.syscall === 'uv_cwd') {
    return {
      code: 'no-folder',
      what: 'The folder you are in is not there any more',
      fix: 'Go to a folder that exists: cd ~',
      exit: EXIT.couldNotRun,
    };
  }
  return {code: 'bug', what: `A bug in datamap: ${firstLine(error.message)}`, exit: EXIT.bug};
}

/** On a terminal in lines that fit; elsewhere each part is one line, whatever its length. */
function describeProblem({exit, what, where, fix, problems = []}: ToldProblem, style: Style, trace: string | undefined): string {
  if (exit === EXIT.stopped) return `${what}.\n`;
  const width = stderr.isTTY ? style.width : Number.POSITIVE_INFINITY;
  const row = (label: string, text: string, indent: string): string => label + wrapped(text, width, indent).slice(indent.length);
  const labelled = (label: string, text: string): string =>
    row(`  ${style.muted(label)}${' '.repeat(LABEL - label.length)}`, text, ' '.repeat(LABEL + 2));
  return `${[
    row(`${style.bad('Error:')} `, visible(what), ' '.repeat('Error: '.length)),
    ...problems.map((each) =>
      row(
        `  ${style.muted(style.bullet)} `,
        `${each.where === undefined ? '' : `${visibleLine(each.where)}: `}${visible(each.what)}`,
        '    ',
      ),
    ),
    ...(where === undefined ? [] : [labelled('Where:', visibleLine(where))]),
    ...(fix === undefined ? [] : [labelled('Mend:', visible(fix))]),
    ...(trace === undefined
      ? []
      : [
          labelled('Trace:', visible(trace)),
          labelled('Mend:', 'Please report it with the trace; nothing in it leaves this machine by itself.'),
        ]),
  ].join('\n')}\n`;
}

const LABEL = 'Where: '.length;

interface HowToTell {
  /** On stdout, in place of the answer. */
  readonly json: boolean;
  readonly style: () => Promise<Style>;
  readonly version: string;
}

/** Ends a run that failed: sets the exit code, and says what is wrong where the reader looks for it. */
export async function tellProblem(told: ToldProblem, error: Error, {json, style, version}: HowToTell): Promise<void> {
  process.exitCode = told.exit;
  if (json) {
    stdout.write(`${visibleJson(JSON.stringify(problemJson(told), null, 2))}\n`);
    return;
  }
  const trace = told.exit === EXIT.bug ? await traceOf(error, version) : undefined;
  stderr.write(describeProblem(told, await style(), trace));
}

/** Only what, where and how to mend it: never the configuration, which oclif's own error carries. */
export function problemJson({exit: _, ...told}: ToldProblem): {error: Omit<ToldProblem, 'exit'>} {
  return {error: told};
}

/** Path of the written trace, or the trace itself where it cannot be written or `DEBUG` asks for it. */
async function traceOf(error: Error, version: string): Promise<string> {
  const text = `datamap ${version}\nnode ${process.version} ${process.platform}\n${error.stack ?? error.message}\n`;
  if (process.env['DEBUG']) return text;
  return writeTrace(text).catch(() => text);
}
