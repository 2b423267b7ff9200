/** Any error → what, where, how to mend it, and the exit code. */
import {writeTrace} from '../store/trace.js';
import {UserProblem, UserProblems, type ProblemDetails} from '../record/problem.js';
import {inert} from '../terminal/inert.js';
import type {Style} from '../terminal/style.js';
import {EXIT} from './exit-codes.js';

export interface ToldProblem {
  readonly code: string;
  readonly what: string;
  readonly where?: string;
  readonly fix?: string;
  readonly problems?: readonly ProblemDetails[];
  readonly exit: number;
}

export function problemOf(error: Error & {oclif?: {exit?: number}; code?: string}): ToldProblem {
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
  if (error.oclif?.exit !== undefined) return {code: 'usage', what: firstLine(error.message), fix: 'Add --help to see what it takes.', exit: EXIT.couldNotRun};
  return {code: 'bug', what: `A bug in datamap: ${firstLine(error.message)}`, exit: EXIT.bug};
}

export function describeProblem(told: ToldProblem, style: Style, trace: string | undefined): string {
  const rows = told.exit === EXIT.stopped ? [told.what + '.'] : [`${style.bad('Error:')} ${inert(told.what)}`];
  for (const {what, where} of told.problems ?? []) rows.push(`  ${style.muted(style.bullet)} ${where === undefined ? '' : `${inert(where)}: `}${inert(what)}`);
  if (told.where !== undefined) rows.push(`  ${style.muted('Where:')} ${inert(told.where)}`);
  if (told.fix !== undefined) rows.push(`  ${style.muted('Mend:')}  ${inert(told.fix)}`);
  if (trace !== undefined) rows.push(`  ${style.muted('Trace:')} ${inert(trace)}`, `  ${style.muted('Mend:')}  Please report it with the trace; nothing in it leaves this machine by itself.`);
  return `${rows.join('\n')}\n`;
}

/** Path of the written trace, or the trace itself where it cannot be written or `DEBUG` asks for it. */
export async function traceOf(error: Error, version: string): Promise<string> {
  const text = `datamap ${version}\nnode ${process.version} ${process.platform}\n${error.stack ?? error.message}\n`;
  if (process.env['DEBUG']) return text;
  return writeTrace(text).catch(() => text);
}

/** oclif puts some errors under a heading: "The following error occurred:". */
function firstLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return (lines[0]?.startsWith('The following error') ? lines[1] : lines[0]) ?? '';
}
