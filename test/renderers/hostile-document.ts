/** A Document with every kind of block, and text that wants to act in some format in every place that takes text. */
import type {Document, Inline} from '../../src/documents/index.js';

export const HOSTILE =
  '=1+1 <script>alert(1)</script> | `x` ${y} **b** [a](javascript:alert(1)) "q" \'s\' & &lt; \r\n+2;@SUM(A1)\t\u0000\u0007\u001b[31m\u202eevil\u200b_x000D_\ud800';

const hostile: readonly Inline[] = [{text: HOSTILE}];
const line = (text: string): readonly Inline[] => [{text}];

export const hostileDocument: Document = {
  id: 'hostile',
  title: `Title ${HOSTILE}`,
  subtitle: HOSTILE,
  date: '2026-11-22',
  about: [{label: HOSTILE, value: HOSTILE}],
  sections: [
    {
      id: 'every-block',
      title: `/Every*block? [${HOSTILE}]: and a very long title that no sheet can have`,
      blocks: [
        {kind: 'paragraph', text: hostile},
        {kind: 'list', items: [hostile, line('# no heading'), line('1. no number'), line('- no bullet'), line('> no quote')]},
        {kind: 'callout', tone: 'bad', title: HOSTILE, text: hostile},
        {
          kind: 'table',
          id: 'cells',
          caption: HOSTILE,
          columns: [
            {key: 'text', title: HOSTILE, weight: 2},
            {key: 'number', title: 'Number', type: 'number'},
            {key: 'day', title: 'Day', type: 'date'},
            {key: 'answer', title: 'Answer', type: 'answer', choices: ['YES', '=NO()', HOSTILE]},
          ],
          rows: [
            {
              cells: [
                {lines: [hostile, line('second line')], tone: 'warning', note: HOSTILE},
                {lines: [line('-12.5')], value: -12.5},
                {lines: [line('2026-02-28')], value: '2026-02-28'},
                {lines: [line('YES')], tone: 'bad'},
              ],
            },
            {
              cells: [
                {lines: [[{text: 'link', link: 'https://example.com/a b"<>|c'}]]},
                {lines: [line('-1')]},
                {lines: [line('2021')], value: '2021'},
                {lines: [[{text: 'no link', link: 'javascript:alert(1)', code: true}]]},
              ],
            },
            {
              cells: [
                {lines: [line('@handle')]},
                {lines: []},
                {lines: [line('1899-12-31')], value: '1899-12-31'},
                {lines: [[{text: 'inside', link: '#bare-table'}]]},
              ],
            },
            {
              cells: [
                {lines: [line('+1 555 0100')]},
                {lines: [line('x'.repeat(40_000))]},
                {lines: []},
                {
                  lines: [
                    [
                      {text: '`tick`', code: true},
                      {text: ' and ', strong: true},
                      {text: '', strong: true},
                    ],
                  ],
                },
              ],
            },
            {cells: []},
          ],
        },
      ],
    },
    {
      id: 'bare-table',
      title: 'Every block',
      blocks: [
        {
          kind: 'table',
          id: 'bare',
          columns: [{key: 'a', title: 'A'}],
          rows: [{cells: [{lines: [line('__proto__')]}]}, {cells: [{lines: [line('constructor')]}]}],
        },
      ],
    },
    {
      id: 'empty',
      title: 'EVERY BLOCK',
      blocks: [{kind: 'table', id: 'none', caption: 'Nothing', columns: [{key: 'a', title: 'A'}], rows: [], whenEmpty: '=nothing()'}],
    },
  ],
};
