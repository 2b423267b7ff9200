/** What oclif's parser refuses, in our words: what is wrong, in which command, and what to type instead. */
import {nearest} from '../record/nearest.js';

/** The command that was typed, as far as it is known. */
export interface Typed {
  readonly bin: string;
  /** As it is typed: `map set`. */
  readonly id: string;
  readonly args: Readonly<Record<string, {readonly description?: string | undefined; readonly required?: boolean | undefined}>>;
  readonly flags: Readonly<
    Record<
      string,
      {
        readonly helpValue?: string | string[] | undefined;
        readonly options?: readonly string[] | undefined;
        readonly allowNo?: boolean | undefined;
      }
    >
  >;
  readonly example?: string | undefined;
}

interface Worded {
  readonly what: string;
  readonly fix: string;
}

type OclifError = Error & {
  readonly args?: readonly (string | {readonly name: string; readonly description?: string})[];
  readonly flags?: readonly string[];
};

export function usageProblem(error: Error, typed: Typed | undefined): Worded & {readonly where?: string} {
  const {message, args = [], flags = []} = error as OclifError;
  const said = firstLine(message);
  if (typed === undefined) {
    const unknown = /^Command (.+) not found\.$/.exec(said)?.[1]?.replaceAll(':', ' ');
    return unknown === undefined
      ? {what: said, fix: 'Add --help to see what it takes.'}
      : {what: `There is no command "${unknown}"`, fix: 'datamap --help lists them all.'};
  }
  const where = `${typed.bin} ${typed.id}`;
  const [first] = args;
  if (typeof first === 'string') return {...unexpected(first, typed), where};
  if (first !== undefined) return {what: `${first.name.toUpperCase()} is missing: ${first.description ?? ''}`, where, fix: example(typed)};
  const [flag] = flags;
  if (flag !== undefined) return {...noSuchFlag(flag, typed), where};
  return {...(aboutFlag(message, said, typed) ?? {what: said, fix: `${typed.bin} ${typed.id} --help shows what it takes.`}), where};
}

function unexpected(word: string, {bin, id, args, flags}: Typed): Worded {
  const names = Object.keys(args).map((name) => name.toUpperCase());
  if (names.length === 0) {
    return {
      what: `Unexpected argument "${word}": ${id} takes no further words`,
      fix: Object.hasOwn(flags, 'input')
        ? `Name a file: ${bin} ${id} < FILE, or ${bin} ${id} --input FILE. A single line: echo LINE | ${bin} ${id}`
        : `Leave it out. ${bin} ${id} --help lists the flags.`,
    };
  }
  return {
    what: `Unexpected argument "${word}": ${id} takes only ${names.join(' and ')}`,
    fix: 'Leave it out. What has blanks in it stands in quotes.',
  };
}

function noSuchFlag(flag: string, {bin, id, flags}: Typed): Worded {
  const near = nearest(flag, [
    ...Object.entries(flags).flatMap(([name, {allowNo}]) => [`--${name}`, ...(allowNo === true ? [`--no-${name}`] : [])]),
    '--json',
    '--help',
  ]);
  return {what: `There is no flag ${flag}`, fix: near === undefined ? `${bin} ${id} --help lists the flags.` : `Did you mean ${near}?`};
}

/** oclif has only sentences for these; where one is worded anew it still reaches the user as it is. */
function aboutFlag(message: string, said: string, typed: Typed): Worded | undefined {
  const required = /^Missing required flag (\S+)$/.exec(said)?.[1];
  if (required !== undefined) return {what: `The flag --${required} is missing`, fix: example(typed)};
  const valueless = /^Flag --(\S+) expects /.exec(said)?.[1];
  if (valueless !== undefined) return {what: `--${valueless} needs a value`, fix: writeFlag(valueless, typed)};
  const twice = /^Flag --(\S+) can only be specified once$/.exec(said)?.[1];
  if (twice !== undefined) return {what: `--${twice} stands more than once`, fix: 'Write it once.'};
  const [, chosen, option = ''] = /^Expected --([^=\s]+)=(.*) to be one of: /.exec(said) ?? [];
  if (chosen !== undefined) return {what: `--${chosen} cannot be "${option}"`, fix: near(option, typed.flags[chosen]?.options ?? [])};
  const [, parsed, value = ''] = /^Parsing --(\S+)\s+Expected an integer but received: (.*)$/m.exec(message) ?? [];
  if (parsed !== undefined) return {what: `--${parsed} must be a whole number, not "${value}"`, fix: writeFlag(parsed, typed)};
  const [, one, other] = /^--([^=\s]+)(?:=.*)? cannot also be provided when using --(\S+)$/.exec(said) ?? [];
  if (one !== undefined) return {what: `--${one} and --${other} exclude each other`, fix: 'Leave one of them out.'};
  const [, dependent, needed] = /^All of the following must be provided when using --(\S+): (--\S+)$/.exec(said) ?? [];
  if (dependent !== undefined) {
    return {what: `--${dependent} works only together with ${needed}`, fix: `Add ${needed}, or leave --${dependent} out.`};
  }
  return undefined;
}

function writeFlag(name: string, {flags}: Typed): string {
  const {helpValue = 'VALUE', options} = flags[name] ?? {};
  return options === undefined ? `Write --${name} ${String(helpValue)}.` : `Write --${name} and one of: ${options.join(', ')}.`;
}

function near(option: string, options: readonly string[]): string {
  const meant = nearest(option, options);
  return meant === undefined ? `One of: ${options.join(', ')}.` : `Did you mean ${meant}? One of: ${options.join(', ')}.`;
}

const example = ({bin, id, example: shown}: Typed): string =>
  shown === undefined ? `${bin} ${id} --help shows what it takes.` : `For example: ${shown}`;

// eslint-disable-next-line no-control-regex -- colour codes begin with one
const COLOUR = /\u001b\[[\d;]*m/g;

/** oclif puts some errors under a heading, "The following error occurred:", and colours them. */
export function firstLine(text: string): string {
  const lines = text
    .replace(COLOUR, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (lines[0]?.startsWith('The following error') ? lines[1] : lines[0]) ?? '';
}
