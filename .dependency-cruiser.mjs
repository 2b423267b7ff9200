// Who may import whom. Each rule teaches: read its comment, then ARCHITECTURE.md.
const STAGES = ['classify', 'notice', 'intake', 'checks', 'gap', 'reports'];
/** Files that hold a heavy package and are themselves imported only when used. */
const GATES = [
  '^src/renderers/xlsx/',
  '^src/terminal/inquirer-',
  '^src/intake/spreadsheet/read-(xlsx|ods)\\.ts$',
  '^src/notice/formats/.*read-(html|markdown|docx|pdf)\\.ts$',
  '^src/store/(yaml-document|keep-layout|twin-keys)\\.ts$',
  '^src/intake/manifest/(read|parse)-yaml\\.ts$',
  '^src/intake/markdown/(read|parse)-markdown\\.ts$',
];
const folder = (...names) => `^src/(${names.join('|')})/`;
const never = (name, comment, from, to) => ({name, comment, severity: 'error', from, to});

/** `from` may import nothing of ours but itself and `allowed`. */
const only = (name, comment, from, allowed) =>
  never(name, comment, {path: folder(from)}, {path: '^src/', pathNot: [folder(from, ...allowed)]});

const only_package = (name, comment, packages, homes) =>
  never(name, comment, {path: '^src/', pathNot: homes}, {path: packages.map((each) => `node_modules/${each}(/|$)`)});

export default {
  forbidden: [
    only(
      'law-stands-alone',
      'The law is data and a few lookups over it. It knows nothing of records, so that it can be read and checked by itself.',
      'law',
      [],
    ),
    only('documents-stand-alone', 'A Document is the meeting point of reports and renderers; it must not know either.', 'documents', []),
    only('text-stands-alone', 'How text may be shown: harmless, in lines, measured. It knows nothing of what the text says.', 'text', []),
    only(
      'containers-only-open',
      'What a zip container of a stranger holds, within bounds. It knows nothing of what is in the parts.',
      'containers',
      ['record'],
    ),
    only(
      'record-knows-only-the-law',
      'The record is the one model that everything reads. It names elements and purposes of the law, nothing else.',
      'record',
      ['law'],
    ),
    only(
      'findings-know-no-stage',
      'The rule contract is generic in its subject, so it need not know checks, notices or reports.',
      'findings',
      ['record', 'law'],
    ),
    ...STAGES.map((stage) =>
      only(
        `${stage}-sees-no-sibling`,
        'Stages meet in the record, in findings and in documents, never in each other: what one stage needs of another, a workflow hands it.',
        stage,
        [
          'record',
          'law',
          'findings',
          'documents',
          ...(stage === 'gap' ? ['notice'] : []),
          ...(['intake', 'notice'].includes(stage) ? ['classify', 'containers'] : []),
        ],
      ),
    ),
    only(
      'renderers-see-no-record',
      'If a renderer needs the record or the law, the Document is missing something: put it there.',
      'renderers',
      ['documents', 'findings', 'text'],
    ),
    only('store-runs-no-stage', 'The store reads and writes files. What to write is decided before it is asked.', 'store', [
      'record',
      'law',
      'intake',
    ]),
    only('terminal-stands-alone', 'The terminal is a screen and a keyboard; it is handed text and gives back answers.', 'terminal', [
      'text',
    ]),
    only(
      'page-is-the-interview-in-a-browser',
      'What a person sees of a sent interview. It runs where there are no files: it knows the questions, the law and how text is shown.',
      'page',
      ['text', 'record', 'law', 'intake'],
    ),
    never(
      'page-is-built-apart',
      'The page is a program of its own (scripts/build-page.mjs): nothing of the tool may import what needs a browser.',
      {path: '^src/', pathNot: [folder('page')]},
      {path: folder('page')},
    ),
    only(
      'quarantine-only-reads',
      'The quarantine runs readers of strangers’ files in a worker. It knows the readers and nothing that happens afterwards.',
      'quarantine',
      ['record', 'intake', 'notice', 'store'],
    ),
    only(
      'workflows-stay-below-commands',
      'A workflow loads, runs the stages and returns a result; it knows neither flags nor screens.',
      'workflows',
      ['text', 'record', 'law', 'findings', 'documents', 'renderers', 'store', 'quarantine', 'terminal', ...STAGES],
    ),
    never(
      'commands-are-thin',
      'A command parses, calls one workflow and shows its result. Stages and store are the workflow’s business.',
      {path: folder('commands', 'cli', 'hooks')},
      {
        path: folder('store', 'intake', 'notice', 'checks', 'gap', 'reports', 'classify', 'interview', 'quarantine'),
        pathNot: ['^src/store/(output-files|trace)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'core-does-no-io',
      'Files, network, processes and threads live in store, quarantine and cli. Take bytes or text as a parameter.',
      {path: '^src/', pathNot: [folder('store', 'quarantine', 'cli'), '^src/main\\.ts$']},
      {
        path: '^(node:)?(fs|fs/promises|net|http|https|http2|child_process|worker_threads|os|dns|tls|dgram|cluster|readline|process)$',
        dependencyTypes: ['core'],
      },
    ),
    only_package(
      'oclif-only-in-commands',
      'oclif is the outermost layer.',
      ['@oclif'],
      [folder('commands', 'cli', 'hooks'), '^src/main\\.ts$'],
    ),
    only_package(
      'prompts-and-colour-only-in-terminal',
      'Questions and colour belong to the terminal; everything else is handed a Style or a Prompter.',
      ['@inquirer', 'chalk'],
      [folder('terminal')],
    ),
    only_package(
      'exceljs-only-writes',
      'exceljs hangs on hostile workbooks: it writes ours, it never reads (docs/decisions/0003).',
      ['exceljs'],
      ['^src/renderers/xlsx'],
    ),
    only_package(
      'spreadsheet-readers-only-in-quarantined-readers',
      'Whatever parses a stranger’s file runs in quarantine.',
      ['hucre', 'csv-parse'],
      [folder('intake'), '^src/store/'],
    ),
    only_package(
      'document-readers-only-in-the-notice-reader',
      'Whatever parses a stranger’s file runs in quarantine.',
      ['mammoth', 'unpdf'],
      ['^src/notice/formats/.*read-(docx|pdf)\\.ts$'],
    ),
    only_package(
      'yaml-only-in-store',
      'YAML is a file format: the store knows it, the law is compiled at build time.',
      ['yaml', 'ajv', 'ajv-formats'],
      [folder('store'), '^src/intake/manifest/parse-yaml\\.ts$'],
    ),
    never(
      'heavy-packages-behind-gates',
      'These packages cost up to half a second to load. Only the files listed as GATES import them.',
      {path: '^src/', pathNot: GATES},
      {
        path: 'node_modules/(exceljs|@inquirer|hucre|parse5|markdown-it|yaml)(/|$)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'gates-load-late',
      'A gate holds a heavy package: `await import()` it in the function that needs it.',
      {path: '^src/', pathNot: GATES},
      {path: GATES, dependencyTypesNot: ['type-only'], dynamic: false},
    ),
    never(
      'no-cycles',
      'A cycle means that two files are one thing, or that a third is missing.',
      {},
      {circular: true, dependencyTypesNot: ['type-only']},
    ),
    never('no-orphans', 'Nothing imports it: delete it.', {orphan: true, pathNot: ['\\.d\\.ts$', folder('commands', 'hooks')]}, {}),
    never(
      'no-dev-packages',
      'The published tool may only use its own dependencies.',
      {path: '^src/'},
      {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown']},
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    doNotFollow: {path: ['node_modules', '^dist/']}, // what is built was judged where it was written
    exclude: {path: '(catalog|validators)\\.data\\.'},
    enhancedResolveOptions: {extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'node', 'default']},
  },
};
