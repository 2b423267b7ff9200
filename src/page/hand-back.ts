/** How the answers leave the page: a file to save, or a text to copy where files cannot be saved. */
import {announce} from './announce.js';
import type {AnswersFile} from './answers-file.js';
import {button, el, fill} from './dom.js';
import {plural} from './progress.js';
import type {Sitting} from './sitting.js';

export function handBack({sent: {replyTo}}: Sitting, {name, text, needed, problems}: AnswersFile): HTMLElement {
  const title = el('h2', {id: 'hand-back'}, 'Hand back');
  if (needed.length > 0 || problems.length > 0) {
    return el(
      'section',
      {class: 'hand-back', 'aria-labelledby': 'hand-back'},
      title,
      needed.length > 0 &&
        el(
          'p',
          {},
          `The file is made once ${plural(needed.length, 'answer that is', 'answers that are')} needed ${needed.length === 1 ? 'is' : 'are'} there: see above.`,
        ),
      ...problems.map(({what, fix}) => el('p', {class: 'error'}, `${what}. ${fix ?? ''}`)),
    );
  }
  const done = el('p', {class: 'thanks'});
  const say = (message: string): void => {
    fill(done, message);
    announce(message);
  };
  const plain = el('textarea', {id: 'plain-answers', class: 'field code', rows: 8, readonly: true, spellcheck: 'false'});
  plain.value = text;
  return el(
    'section',
    {class: 'hand-back', 'aria-labelledby': 'hand-back'},
    title,
    el(
      'ol',
      {class: 'points'},
      el('li', {}, 'Save the file with your answers. It lands where your browser keeps downloads.'),
      el('li', {}, `Send ${name} back to ${replyTo}: attach it to your reply.`),
    ),
    el(
      'p',
      {},
      button('Save the file with my answers', 'main', () => {
        save(name, text);
        say(`Saved as ${name}. Now send it back to ${replyTo}.`);
      }),
    ),
    done,
    el(
      'details',
      {},
      el('summary', {}, 'It does not save? Copy the answers instead'),
      el('p', {}, `Copy this text into a message to ${replyTo}.`),
      el('label', {for: 'plain-answers'}, 'Your answers as text'),
      plain,
      el(
        'p',
        {},
        button(
          'Copy',
          'quiet',
          () =>
            void copy(plain).then((copied) => say(copied ? 'Copied.' : 'The browser does not copy: the text is selected, press Ctrl+C.')),
        ),
      ),
    ),
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  const link = el('a', {href: address, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** False where the browser leaves it to the keyboard. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
