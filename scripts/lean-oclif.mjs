// Makes oclif's modules cheap to have in the bundle. Without this every run loads all of oclif, its help, its plug-in finder and
// its spinners included, before the first flag is read (docs/decisions/0002 has the figures).
//   1. A module of oclif asks for another one when it first uses it, not when it is loaded itself.
//   2. What a command asks for but never uses here is cut, so that help and configuration become chunks of their own, which only
//      `--help`, unknown commands and the like load. Whoever touches a cut module is told so: nothing fails in silence.
//   3. Loading a command does not make Node's stream for standard output, which src/cli/standard-streams.ts does without.
import {readFileSync} from 'node:fs';

const OF_OCLIF = /[\\/]@oclif[\\/]core[\\/]lib[\\/].*\.js$/;

/** Importing module (below @oclif/core/lib) → modules that it does not get, as it names them. */
const CUT = {
  'command.js': ['./config', './help/util', './ux'], // src/cli/base-command.ts overrides run, init, catch and logJson, which use them
  'flags.js': ['./help'], // only for Flags.help(), which no command declares
  'errors/index.js': ['./handle'], // src/main.ts handles errors itself
  'errors/errors/cli.js': ['wrap-ansi'], // and src/cli/problem.ts words them: oclif's own boxes are never drawn
  'errors/errors/pretty-print.js': ['wrap-ansi'],
  'parser/index.js': ['./help'], // flagUsages(), of oclif's older help
};

export const leanOclif = {
  name: 'lean-oclif',
  setup(build) {
    const cuts = new Map(Object.entries(CUT));
    build.onResolve({filter: /^/, namespace: 'file'}, ({path, importer}) => {
      const [, module] = /[\\/]@oclif[\\/]core[\\/]lib[\\/](.*)$/.exec(importer) ?? [];
      if (module === undefined) return undefined;
      if (!cuts.get(module.replaceAll('\\', '/'))?.includes(path)) return undefined;
      return {path: `${path} of ${module}`, namespace: 'cut'};
    });
    build.onLoad({filter: /.*/, namespace: 'cut'}, ({path}) => ({contents: absent(path), loader: 'js'}));
    // oclif looks up its own version in all of its package.json.
    build.onLoad({filter: /[\\/]@oclif[\\/]core[\\/]package\.json$/}, ({path}) => {
      const {name, version} = JSON.parse(readFileSync(path, 'utf8'));
      return {contents: JSON.stringify({name, version}), loader: 'json'};
    });
    build.onLoad({filter: OF_OCLIF}, ({path}) => ({
      contents: `${late(streamless(path, readFileSync(path, 'utf8')))}\n${LATE}`,
      loader: 'js',
    }));
  },
};

const absent = (what) => `
const say = () => { throw new Error(${JSON.stringify(`${what} is not in the bundle: scripts/lean-oclif.mjs cuts it`)}); };
module.exports = new Proxy({}, {get: (_, name) => (name === '__esModule' ? true : say()), has: say});`;

/** oclif is compiled by TypeScript, which writes each import in one of three ways, on a line of its own. */
const late = (source) =>
  source.replace(
    /^(const|var) (\w+) = ((?:__importStar|__importDefault)?\(?require\("[^"]+"\)\)?);$/gm,
    (_, keyword, name, value) => `${keyword} ${name} = __late(() => ${value});`,
  );

/** `command.js` listens to standard output as soon as it is loaded. */
function streamless(path, source) {
  if (!/[\\/]lib[\\/]command\.js$/.test(path)) return source;
  const without = source.replace(/^process\.stdout\.on\('error', [^]*?^\}\);\n/m, '');
  if (without === source) throw new Error(`${path} no longer listens to standard output as scripts/lean-oclif.mjs expects`);
  return without;
}

const LATE = `function __late(load) {
  let loaded;
  return new Proxy({}, {get: (_, name) => (loaded ??= load())[name], has: (_, name) => name in (loaded ??= load())});
}`;
