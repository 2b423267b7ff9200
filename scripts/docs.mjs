// docs/rules.md from the metadata of the rules, docs/imports.md from the importers, docs/commands.md from the commands: `npm run docs` writes them, a test fails when they are stale.
import {build} from 'esbuild';
import {readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';

const root = new URL('../', import.meta.url);

/** The page, from the two registries. `cite` writes a section out and links it. */
export function rulesPage({checks, gapRules, cite, asOf}) {
  return `# Rules

Written by \`npm run docs\` from the rules themselves, with the law as of ${asOf}. \`datamap explain RULE\` shows the same offline.
Severities are those of a rule as a whole; a single finding may weigh more or less. A finding is accepted in \`waivers.yaml\` by its rule and place or by its id, with a reason, a name and a day until which that holds.

## \`datamap check\`: the record by itself

${table(checks, {cite, asOf})}

## \`datamap gap\`: the record against a notice

Rules with the mark *alone* need no record: they are those of \`datamap gap --notice-only\`.

${table(gapRules, {cite, asOf})}
`;
}

function table(rules, options) {
  const rows = rules
    .map(({meta}) => meta)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (meta) =>
        `| \`${meta.id}\`${meta.needs === 'notice' ? ' *alone*' : ''} | ${meta.severity} | ${cell(meta.title)}. ${cell(meta.why)} | ${citationsOf(meta, options)} |`,
    );
  return ['| rule | severity | what it finds, and why it matters | law |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function citationsOf({citations}, {cite, asOf}) {
  const ids = typeof citations === 'function' ? citations(asOf) : citations;
  return ids
    .map(cite)
    .map(({text, url}) => (url === null ? cell(text) : `[${cell(text)}](${url})`))
    .join('; ');
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** The page, from the registry of importers. */
export function importsPage({importers}) {
  const rows = importers.map(
    ({id, title, source, reads, tables}) =>
      `| \`${id}\` | ${cell(title)} | ${reads === 'manifest' ? 'YAML, JSON' : 'spreadsheet'} | ${cell(knownBy(tables))} | ${cell(source)} |`,
  );
  return `# What \`datamap import\` recognises by itself

Written by \`npm run docs\` from the importers themselves. \`datamap import FILE --dry-run\` says which of them knows a file, and \`--json\` its id as \`recognised\`.
A file that none of them knows is read by the words of its headings and by what its cells hold; \`--columns\` says what those do not, and counts more than any layout.
Headings are compared without capitals, accents, punctuation and what stands in brackets; long ones may go on. They may stand on any row.

| id | layout | files | recognised by | where the layout is published |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function knownBy(tables) {
  return tables
    .filter((table) => table.knownBy)
    .map(({sheet, form, calledLike, tells, knownBy: names}) => {
      const listed = names.map((each) =>
        typeof each === 'string' ? each : `${each.slice(0, 3).join(' / ')}${each.length > 3 ? ' / …' : ''}`,
      );
      const also = `${calledLike ? `, in a file or sheet called like ${String(calledLike)}` : ''}${tells ? `, with a column about ${tells.slice(0, 5).join(', ')} …` : ''}`;
      return `${sheet === undefined ? '' : `${String(sheet)}: `}${form ? 'form with ' : ''}${listed.join(' · ')}${also}`;
    })
    .join('; or ');
}

/** The page, from oclif's manifest. */
export function commandsPage({commands}) {
  const all = Object.values(commands).sort((a, b) => (a.id < b.id ? -1 : 1));
  const shared = Object.values(all[0].flags).filter(({helpGroup}) => helpGroup === 'GLOBAL');
  return `# Commands

Written by \`npm run docs\` from the commands themselves; \`datamap COMMAND --help\` shows the same.

On every command: ${shared.map((flag) => `\`${usageOf(flag)}\` ${lowerFirst(flag.summary ?? flag.description)}`).join(' ')}

${all.map(commandSection).join('\n')}`;
}

function commandSection({id, summary, description, args, flags, examples}) {
  const typed = (text) => text.replaceAll('<%= config.bin %>', 'datamap').replaceAll('<%= command.id %>', id.replaceAll(':', ' '));
  const own = Object.values(flags).filter(({helpGroup}) => helpGroup !== 'GLOBAL');
  const rows = [
    ...Object.values(args).map((arg) => `| \`${arg.name.toUpperCase()}\` | ${cell(arg.description ?? '')} |`),
    ...own.map(
      (flag) =>
        `| \`${usageOf(flag)}\` | ${cell(flag.summary ?? '')}${flag.options ? ` One of: ${flag.options.join(', ')}.` : ''}${flag.default === undefined || flag.default === false ? '' : ` Default: ${flag.default}.`}${flag.env ? ` Also \`${flag.env}\`.` : ''} |`,
    ),
  ];
  return `## datamap ${id.replaceAll(':', ' ')}

${summary}

${typed(description ?? '')}

${rows.length === 0 ? '' : `| | |\n| --- | --- |\n${rows.join('\n')}\n\n`}${(examples ?? []).map(({description: what, command}) => `${what}\n\n    ${typed(command)}\n`).join('\n')}`;
}

const usageOf = ({name, char, type, helpValue, allowNo}) =>
  `${char ? `-${char}, ` : ''}--${allowNo ? '[no-]' : ''}${name}${type === 'option' ? ` ${helpValue ?? 'VALUE'}` : ''}`;
const lowerFirst = (text) => (/^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text);

/** The rules are TypeScript: bundled in memory, so that nothing is left behind. */
async function loadRules() {
  const src = fileURLToPath(new URL('src/', root));
  const contents = `export {checks} from './checks/index.js';\nexport {gapRules} from './gap/index.js';\nexport {IMPORTERS} from './intake/importers/index.js';\nexport {cite, lawAsOf} from './law/index.js';\n`;
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: src, loader: 'ts'},
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {checks, gapRules, cite, lawAsOf, IMPORTERS} = await loadRules();
  await writeFile(new URL('docs/rules.md', root), rulesPage({checks, gapRules, cite, asOf: lawAsOf('9999-12-31').version}));
  await writeFile(new URL('docs/imports.md', root), importsPage({importers: IMPORTERS}));
  await writeFile(
    new URL('docs/commands.md', root),
    commandsPage(JSON.parse(await readFile(new URL('oclif.manifest.json', root), 'utf8'))),
  );
}
