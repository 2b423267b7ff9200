/** YAML, JSON and Markdown of a stranger: deep, endless, or named like what programs are made of. */
import type {HostileFile} from './hostile-file.js';

const laughs = (levels: number): string =>
  ['a0: &a0 [x]', ...Array.from({length: levels}, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`)].join(
    '\n',
  );

export const hostileManifests: readonly HostileFile[] = [
  {
    name: 'deep.yml',
    is: '200,000 lists within each other',
    make: () => `a: ${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    ends: {code: 'nested-too-deep', at: ':1:68'},
  },
  {
    name: 'deep-lines.yml',
    is: '3,000 mappings within each other, on lines of their own',
    make: () => Array.from({length: 3000}, (_, at) => `${' '.repeat(at)}k:`).join('\n'),
    ends: {code: 'nested-too-deep', at: ':66:66'},
  },
  {
    name: 'deep-dashes.yml',
    is: '100,000 lists on one line',
    make: () => `${'- '.repeat(100_000)}x`,
    ends: {code: 'nested-too-deep', at: ':1:131'},
  },
  {name: 'aliases.yml', is: 'a thousand million laughs', make: () => laughs(9), ends: {code: 'too-many-aliases', at: ':1:9'}},
  {
    name: 'endless.yml',
    is: '16 MB of values of one letter',
    make: () => `b:\n${'- a\n'.repeat(4_000_000)}`,
    ends: {code: 'too-many-values', at: ':400001:2'},
    large: true,
  },
  {
    name: 'keys.yml',
    is: 'a million keys',
    make: () => Array.from({length: 1_000_000}, (_, at) => `k${at}: v`).join('\n'),
    ends: {code: 'too-many-values', at: ':285715:8'},
    large: true,
  },
  {
    name: 'documents.yml',
    is: 'two million documents',
    make: () => '--- a\n'.repeat(2_000_000),
    ends: {code: 'too-many-documents', at: ':10001:1'},
    large: true,
  },
  {
    name: 'names.yml',
    is: 'keys that programs know',
    make: () =>
      '__proto__:\n  polluted: yes\nconstructor:\n  prototype:\n    polluted: yes\nsystem:\n  - fides_key: __proto__\n    name: constructor\n    __proto__: {a: b}\n',
    ends: {records: 1},
  },
  {
    name: 'tags.yml',
    is: 'tags that make other programs run something',
    make: () => 'fields:\n  - !!js/function "function () {}"\n  - !!python/object/apply:os.system ["ls"]\n',
    ends: {records: 0},
  },
  {
    name: 'deep.json',
    is: 'five million lists within each other',
    make: () => '['.repeat(5_000_000),
    ends: {code: 'nested-too-deep', at: ':1:66'},
  },
  {
    name: 'deep-keys.json',
    is: 'a million mappings within each other',
    make: () => '{"a":'.repeat(1_000_000),
    ends: {code: 'nested-too-deep', at: ':1:326'},
  },
  {
    name: 'names.json',
    is: 'keys that programs know',
    make: () =>
      '[{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"Activity":"Newsletter","Purpose":"Send it"}]',
    ends: {records: 1},
  },
  {
    name: 'keys.json',
    is: 'nearly two million keys',
    make: () => `{${Array.from({length: 1_900_000}, (_, at) => `"k${at}":1`).join(',')}}`,
    ends: {code: 'sheet-too-large', at: ':1'},
    large: true,
  },
  {
    name: 'values.json',
    is: '62 MB of ones',
    make: () => `[${Array(31_000_000).fill('1').join(',')}]`,
    ends: {code: 'too-many-values', at: ':1:4000000'},
    large: true,
  },
  {
    name: 'long-line.jsonl',
    is: 'a line of 50 MB',
    make: () => `{"name":"a"}\n{"name":"${'x'.repeat(50_000_000)}"}\n{"name":"b"}\n`,
    ends: {code: 'cell-too-long', at: ':2'},
    large: true,
  },
  {
    name: 'not-closed.json',
    is: 'a text of 60 MB that never ends',
    make: () => `{"a":"${'x'.repeat(60_000_000)}`,
    ends: {code: 'broken-manifest', at: ':1:6'},
    large: true,
  },
  {
    name: 'half-letter.json',
    is: 'halves of letters',
    make: () => '[{"Activity":"\\ud800","Purpose":"Send it"},{"Activity":"Payroll","Purpose":"\\udfff"}]',
    ends: {records: 2},
  },
  {
    name: 'pipes.md',
    is: 'a table of a million pipes',
    make: () => `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(330_000)}`,
    ends: {code: 'sheet-too-large', at: ''},
    large: true,
  },
  {
    name: 'more-pipes.md',
    is: 'a table of more than a million pipes',
    make: () => `|a|b|\n|-|-|\n${'||||||||||\n'.repeat(120_000)}`,
    ends: {code: 'too-many-marks', at: ':100002'},
  },
  {
    name: 'columns.md',
    is: '16,384 columns',
    make: () => ['a|', '-|', 'x|'].map((cell) => `|${cell.repeat(16_384)}\n`).join(''),
    ends: {code: 'sheet-too-large', at: ':1'},
  },
  {
    name: 'quoted.md',
    is: 'two million quotations within each other',
    make: () => `${'>'.repeat(2_000_000)}a`,
    ends: {records: 0},
  },
  {name: 'links.md', is: 'a hundred thousand links that never end', make: () => '[a]('.repeat(100_000), ends: {records: 0}},
  {name: 'text.md', is: '60 MB of text', make: () => 'a '.repeat(30_000_000), ends: {code: 'file-too-large', at: ''}, large: true},
];
