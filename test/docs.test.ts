import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {checks} from '../src/checks/index.js';
import {gapRules} from '../src/gap/index.js';
import {IMPORTERS} from '../src/intake/importers/index.js';
import {cite, lawAsOf} from '../src/law/index.js';

const DOCS = new URL('../scripts/docs.mjs', import.meta.url);

it('docs/rules.md says what the rules say; `npm run docs` writes it anew', async () => {
  const {rulesPage} = (await import(DOCS.href)) as {rulesPage(rules: object): string};
  const page = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage({checks, gapRules, cite, asOf: lawAsOf('9999-12-31').version}));
  for (const {meta} of [...checks, ...gapRules]) expect(page).toContain(`| \`${meta.id}\``);
});

it('docs/imports.md says what the importers say', async () => {
  const {importsPage} = (await import(DOCS.href)) as {importsPage(importers: object): string};
  const page = readFileSync(new URL('../docs/imports.md', import.meta.url), 'utf8');
  expect(page).toBe(importsPage({importers: IMPORTERS}));
  for (const {id} of IMPORTERS) expect(page).toContain(`| \`${id}\``);
});

it('docs/commands.md says what the commands say', async () => {
  const {commandsPage} = (await import(DOCS.href)) as {commandsPage(manifest: object): string};
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../docs/commands.md')).toBe(commandsPage(JSON.parse(read('../oclif.manifest.json')) as object));
});
