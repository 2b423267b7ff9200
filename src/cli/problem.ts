/** Any error → what, where, how to mend it, and the exit code. */
import {writeTrace} from '../store/trace.js';
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {inert} from '../terminal/inert.js';
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
  if (error.syscall === 'uv_cwd') return {code: 'no-folder', what: 'The folder you are in is not there any more', fix: 'Go to a folder that exists: cd ~', exit: EXIT.couldNotRun};
  return {code: 'bug', what: `A bug in datamap: ${firstLine(error.message)}`, exit: EXIT.bug};
}

function describeProblem(told: ToldProblem, style: Style, trace: string | undefined): string {
  const rows = told.exit === EXIT.stopped ? [told.what + '.'] : [`${style.bad('Error:')} ${inert(told.what)}`];
  for (const {what, where} of told.problems ?? []) rows.push(`  ${style.muted(style.bullet)} ${where === undefined ? '' : `${inert(where)}: `}${inert(what)}`);
  if (told.where !== undefined) rows.push(`  ${style.muted('Where:')} ${inert(told.where)}`);
  if (told.fix !== undefined) rows.push(`  ${style.muted('Mend:')}  ${inert(told.fix)}`);
  if (trace !== undefined) rows.push(`  ${style.muted('Trace:')} ${inert(trace)}`, `  ${style.muted('Mend:')}  Please report it with the trace; nothing in it leaves this machine by itself.`);
  return `${rows.join('\n')}\n`;
}

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
    stdout.write(`${JSON.stringify(problemJson(told), null, 2)}\n`);
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
