/**
 * One sentence, list or row in an otherwise plain notice, and what the notice states by it. Each file of `fixtures/statements` is
 * of one statement; a line is a wording, `⏎` ends a line of the notice, and the wordings stand under the value that they state.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readNotice} from '../../src/notice/index.js';
import type {Statements} from '../../src/notice/reading.js';

const folder = new URL('../../fixtures/statements/', import.meta.url);
/** How a file writes the values that are no words of their own. */
const VALUES: Readonly<Record<string, unknown>> = {nothing: null, mentioned: true};

interface Wording {
  readonly text: string;
  readonly value: unknown;
}

function wordingsOf(file: string): readonly Wording[] {
  let value: unknown;
  return readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line === '') return [];
      if (!line.startsWith('== ')) return [{text: line.replaceAll('⏎', '\n'), value}];
      const title = line.slice(3);
      value = title in VALUES ? VALUES[title] : title;
      return [];
    });
}

async function statedBy(text: string, statement: keyof Statements): Promise<unknown> {
  const notice = `# Privacy policy

Last updated: May 4, 2026

This privacy policy of Hartwell Lamps, Inc. ("we", "us") tells you which personal information we collect and how we use it.

## What we collect

We collect your name and your email address when you order. Contact us at privacy@hartwell.example.

${text}

## Contact

Write to privacy@hartwell.example with questions.
`;
  const {statements} = await readNotice(Buffer.from(notice), {name: 'notice.md', asOf: '2026-11-23'});
  return statements[statement].value;
}

describe.each(readdirSync(folder))('%s', (file) => {
  const statement = file.replace('.txt', '') as keyof Statements;
  it.each(wordingsOf(file))('$text', async ({text, value}) => {
    expect(await statedBy(text, statement)).toBe(value);
  });
});
