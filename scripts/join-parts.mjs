// esbuild makes a part of whatever two entry points share, however small: `check` needs some thirty, and to find, open and
// compile one costs Node a third of a millisecond (docs/decisions/0002). What runs of every day load anyway is joined here.
import {basename} from 'node:path';

/** Name of the joined file → the modules that it takes, and those of which it takes what they import, as far as no earlier file has it. */
const JOINS = {
  start: {of: [], below: ['src/main.ts', 'src/cli/whole-oclif.ts']}, // help needs no more of what the commands share
  record: {of: ['src/workflows/check-record.ts'], below: ['src/commands/check.ts']}, // most of it is what every command on a record needs
};

/** Which parts stand together in which file. Those `apart` are loaded when first read. */
export function joinsOf({outputs}, {apart}) {
  const taken = new Set(apart);
  const made = (modules) => Object.keys(outputs).filter((path) => modules.includes(outputs[path].entryPoint));
  return Object.entries(JOINS).map(([name, modules]) => {
    const imported = [...made(modules.below), ...made(modules.of)]
      .flatMap((path) => below(path, outputs))
      .filter((path) => outputs[path].entryPoint === undefined);
    const parts = [...new Set([...imported, ...made(modules.of)])].filter((path) => !taken.has(basename(path)));
    for (const path of parts) taken.add(basename(path));
    return {name: `${name}.js`, parts: parts.map((path) => basename(path))};
  });
}

/** The parts that a part imports, and they, the deepest first. */
function below(path, outputs, seen = new Set()) {
  for (const {path: imported, kind} of outputs[path].imports) {
    if (kind !== 'import-statement' || !(imported in outputs) || seen.has(imported)) continue;
    below(imported, outputs, seen);
    seen.add(imported);
  }
  return [...seen];
}

/** An ES module that has each of the parts as a namespace. */
export const joinedModule = (parts) => parts.map((part) => `export * as ${namespaceOf(part)} from './${part}';`).join('\n');

/** Turns the requires of joined parts into looks at the joined file. */
export function requiresOf(joins) {
  const homes = new Map(joins.flatMap(({name, parts}) => parts.map((part) => [part, name])));
  return (code) =>
    code.replace(/require\("((?:\.\.?\/)+)([^"/]+)"\)/g, (found, way, part) =>
      homes.has(part) ? `require("${way}${homes.get(part)}").${namespaceOf(part)}` : found,
    );
}

const namespaceOf = (part) => part.replace(/\W/g, '_');
