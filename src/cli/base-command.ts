/** What every command shares: the as-of day, `--json` that keeps the exit code, errors with a place and a remedy, colour. */
import {Command} from '@oclif/core/command';
import type {Interfaces} from '@oclif/core';
import type {Day} from '../record/dates.js';
import {jsonPieces} from '../text/json.js';
import {visible, visibleLine} from '../text/visible.js';
import {wrapped} from '../text/wrapped.js';
import type {ReaderName} from '../quarantine/index.js';
import {rowsProgress, type RowsDone} from '../terminal/progress.js';
import type {Prompter} from '../terminal/prompter.js';
import {plainStyle, styleFor, type Style} from '../terminal/style.js';
import {EXIT} from './exit-codes.js';
import {globalFlags, saysNoColor} from './flags.js';
import {problemJson, problemOf, tellProblem, type ToldProblem} from './problem.js';
import {beyondTheCatalog} from './law-days.js';
import * as standard from './standard-streams.js';
import type {Typed} from './usage-problem.js';
import {loginName} from './who.js';

export type GlobalFlags = Interfaces.InferredFlags<typeof globalFlags>;

export abstract class BaseCommand<Result = unknown> extends Command {
  static override enableJsonFlag = true;
  static override baseFlags = globalFlags;
  /** What most runs of the command read first, for the front door: the manifest of the build carries it. */
  static readonly reader?: ReaderName;

  protected globals: GlobalFlags = {} as GlobalFlags;
  private styles = {stdout: plainStyle({unicode: false}), stderr: plainStyle({unicode: false})};

  /** Runs in the configuration it is given; oclif's own would load all of it again. */
  static override async run<Ran extends Command>(
    this: new (argv: string[], config: Interfaces.Config) => Ran,
    argv: string[] = [],
    config?: Interfaces.LoadOptions,
  ): Promise<ReturnType<Ran['run']>> {
    return (new this(argv, config as Interfaces.Config) as unknown as {_run(): Promise<ReturnType<Ran['run']>>})._run();
  }

  /** oclif's only looks for deprecated names, which no command has, and for that loads what help needs. */
  protected override async init(): Promise<void> {}

  /** Colour and symbols for an output stream, decided per stream. */
  protected styleOf(stream: 'stdout' | 'stderr'): Style {
    return this.styles[stream];
  }

  /** The day that windows are computed from: `--as-of`, else today in UTC. The only use of the clock in the tool. */
  protected get asOf(): Day {
    const stated = this.globals['as-of'];
    return stated ?? (new Date().toISOString().slice(0, 10) as Day);
  }

  /** Who says so, for provenance: `--by` where the command has it, else the login name. */
  protected get who(): string {
    const {by} = this.globals as {readonly by?: string};
    return by ?? loginName(process.env);
  }

  /** Whether questions may be asked: a keyboard and a screen are there and nobody said `--no-input`. */
  protected get interactive(): boolean {
    return Boolean(standard.stdout.isTTY && process.stdin.isTTY) && this.globals['no-input'] !== true && !this.jsonEnabled();
  }

  /** For questions on this terminal, where it is `interactive`. */
  protected async prompter(): Promise<Prompter> {
    const {inquirerPrompter} = await import('../terminal/inquirer-prompter.js');
    const {stdout} = standard;
    return inquirerPrompter({
      style: this.styleOf('stdout'),
      columns: stdout.columns,
      keys: process.stdin,
      write: (text) => stdout.write(text),
    });
  }

  /** Whether a person at the terminal agrees to what was shown. Where nobody can be asked, or `--yes` was given, nobody objects. */
  protected async agreed(ask: string, {byEnter = true}: {readonly byEnter?: boolean} = {}): Promise<boolean> {
    const {yes} = this.globals as {readonly yes?: boolean};
    if (yes === true || !this.interactive) return true;
    return (await this.prompter()).confirm({ask, default: byEnter});
  }

  /** The answer, on stdout. Silent under `--json`, where the returned value is the answer. */
  protected show(text: string): void {
    if (this.jsonEnabled()) return;
    standard.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  }

  /** An answer in words, of which some stand in the record: harmless, and on a terminal in lines that fit. */
  protected showWords(words: string): void {
    const text = visible(words);
    this.show(wrapped(text, this.textWidth));
  }

  /** Columns of the screen; what is read by a program or stands in a file is never broken. */
  protected get textWidth(): number {
    return standard.stdout.isTTY ? this.styles.stdout.width : Infinity;
  }

  /** A remark on stderr: what was written, what to do next. Silent under `--quiet` and `--json`. */
  protected note(text: string): void {
    if (this.globals.quiet || this.jsonEnabled()) return;
    standard.stderr.write(`${standard.stderr.isTTY ? wrapped(text, this.styles.stderr.width) : text}\n`);
  }

  /** Where somebody looks at stderr: draws there how far long work is. */
  protected get rowsDone(): RowsDone | undefined {
    const {stderr} = standard;
    if (!stderr.isTTY || this.globals.quiet || this.jsonEnabled()) return undefined;
    return rowsProgress({write: (text) => stderr.write(text), now: () => performance.now(), columns: this.styles.stderr.width});
  }

  /** Says that the answer is one of a record, where it is. */
  protected noteTerms(folder: string | undefined, leftOut?: {readonly what: string; readonly where?: string | undefined}): void {
    if (leftOut !== undefined) {
      this.note(
        `Without the own terms of the record, which have a fault: ${visibleLine(leftOut.what)} (${visibleLine(leftOut.where ?? '')})`,
      );
    }
    if (folder !== undefined) this.note(`With the own terms of the record in ${visibleLine(folder)}`);
  }

  /** Sets exit code 1 without losing the result, which `this.exit(1)` would. */
  protected reportFindings(found: boolean): void {
    if (found) process.exitCode = EXIT.findings;
  }

  /** Keeps the shared flags at hand; every command parses once, through here. */
  protected override async parse<
    F extends Interfaces.OutputFlags<F>,
    B extends Interfaces.OutputFlags<B>,
    A extends Interfaces.OutputArgs<A>,
  >(options?: Interfaces.Input<F, B, A>, argv?: string[]): Promise<Interfaces.ParserOutput<F, B, A>> {
    // Also where it fails: with NODE_ENV=development oclif would else complain that nobody tried.
    this.parsed = true;
    const source = options ?? (this.ctor as Interfaces.Input<F, B, A>);
    // The flags that all commands share are inherited, which a spread leaves behind.
    const {args, baseFlags, enableJsonFlag} = source;
    const parsed = await super.parse(
      {...source, baseFlags, enableJsonFlag, args: fromTheCommandLine(args)} as Interfaces.Input<F, B, A>,
      argv,
    );
    this.globals = parsed.flags as unknown as GlobalFlags;
    this.styles = {stdout: await this.loadStyle('stdout'), stderr: await this.loadStyle('stderr')};
    const unknown = beyondTheCatalog(this.asOf);
    if (unknown !== undefined) this.note(unknown);
    return parsed;
  }

  private loadStyle(stream: 'stdout' | 'stderr'): Promise<Style> {
    return styleFor(standard[stream], process.env, {color: this.globals.color ?? !saysNoColor(this.argv)});
  }

  protected override async catch(error: Error & {oclif?: {exit?: number}}): Promise<void> {
    await tellProblem(problemOf(error, this.typed), error, {
      json: this.jsonEnabled(),
      style: () => this.loadStyle('stderr'),
      version: this.config.version,
    });
  }

  /** oclif prints this for errors that come after the answer. */
  protected override toErrorJson(error: unknown): {error: Omit<ToldProblem, 'exit'>} {
    return problemJson(problemOf(error as Error, this.typed));
  }

  private get typed(): Typed {
    const {args, flags, baseFlags, examples = []} = this.ctor;
    const id = (this.id ?? '').replaceAll(':', ' ');
    const {bin} = this.config;
    const [first] = examples;
    const example =
      typeof first === 'object' ? first.command.replaceAll('<%= config.bin %>', bin).replaceAll('<%= command.id %>', id) : undefined;
    return {bin, id, args, flags: {...baseFlags, ...flags}, example};
  }

  protected override logJson(result: unknown): void {
    for (const piece of jsonPieces(result)) standard.stdout.write(piece);
  }

  abstract override run(): Promise<Result>;
}

/** oclif takes a word that is missing from standard input, if something is there in time; that is for the command to read. */
const fromTheCommandLine = (args: Interfaces.ArgInput | undefined): Interfaces.ArgInput =>
  Object.fromEntries(Object.entries(args ?? {}).map(([name, arg]) => [name, {...arg, ignoreStdin: true}]));
