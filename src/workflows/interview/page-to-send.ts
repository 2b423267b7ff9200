/** One HTML page with everything in it: the shell, its style, the questions as data and the one script that may run. */
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import type {SentInterview} from '../../intake/interview/index.js';
import {escapeHtml} from '../../renderers/html/markup.js';
import {readInput} from '../../store/index.js';

/** `home`: folder of the package. */
export async function pageToSend(interview: SentInterview, home: string): Promise<string> {
  const textOf = async (...path: readonly string[]): Promise<string> =>
    new TextDecoder().decode((await readInput(join(home, ...path))).bytes).replaceAll('\r\n', '\n');
  const [shell, style, script] = await Promise.all([
    textOf('templates', 'interviews', 'page.html'),
    textOf('templates', 'interviews', 'page.css'),
    textOf('dist', 'page.js'),
  ]);
  const {questionnaire, subject, record} = interview;
  const parts: Readonly<Record<string, string>> = {
    policy: policyOf({style, script}),
    title: escapeHtml(`${subject?.name ?? questionnaire.title} · ${record.organization.legalName}`),
    style,
    sent: jsonInMarkup(interview),
    script,
  };
  return shell.replace(/\{\{(\w+)\}\}/g, (_, part: string) => parts[part] ?? '');
}

/** Nothing is loaded and nothing runs but what is named by its hash. */
function policyOf({style, script}: {readonly style: string; readonly script: string}): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
}

/** Nothing in it ends the element it stands in, or begins another. */
const jsonInMarkup = (data: unknown): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
