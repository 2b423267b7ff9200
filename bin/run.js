#!/usr/bin/env node
// `--version` is answered before anything is loaded: scripts ask for it often.
const [first, ...rest] = process.argv.slice(2);
if ((first === '--version' || first === '-v' || first === 'version') && rest.length === 0) {
  const {readFileSync} = await import('node:fs');
  const {name, version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${name} ${version}\n`);
} else {
  const {main} = await import('../dist/main.js');
  await main(import.meta.url);
}
