/** The adapter on a screen that @inquirer/testing holds: what is drawn, which key does what. */
import {EventEmitter} from 'node:events';
import {screen} from '@inquirer/testing/vitest';
import {describe, expect, it, vi} from 'vitest';
import {plainStyle} from '../../src/terminal/style.js';
import type {Prompter} from '../../src/terminal/prompter.js';

const written: string[] = [];
const keys = new EventEmitter();

async function prompter({unicode = false} = {}): Promise<Prompter> {
  const {inquirerPrompter} = await import('../../src/terminal/inquirer-prompter.js');
  written.length = 0;
  return inquirerPrompter({style: plainStyle({unicode}), columns: 80, keys, write: (text) => void written.push(text)});
}

const drawn = (text: string): Promise<void> => vi.waitFor(() => expect(screen.getScreen()).toContain(text), {timeout: 5000});

const choices = [
  {value: 'customers', label: 'Customers', help: 'Who bought something'},
  {value: 'employees', label: 'Employees'},
];

describe('text', () => {
  it('gives back what was typed, trimmed, and says what is wrong with it', async () => {
    const asking = (await prompter()).text({
      ask: 'Since when?',
      help: 'A year',
      check: (text) => (/^\d{4}$/.test(text) ? undefined : 'Not a year'),
    });
    await drawn('Since when?');
    expect(written.join('')).toContain('  A year');
    screen.type('soon');
    screen.keypress('enter');
    await drawn('> Not a year');
    for (let letter = 0; letter < 4; letter++) screen.keypress('backspace');
    screen.type('2021 ');
    screen.keypress('enter');
    expect(await asking).toBe('2021');
  });

  it('lets what stands in the line be edited', async () => {
    const asking = (await prompter()).text({ask: 'Its name?', default: 'Mailwright'});
    await drawn('Mailwright');
    screen.type(' Inc.');
    screen.keypress('enter');
    expect(await asking).toBe('Mailwright Inc.');
  });
});

describe('one', () => {
  it('chooses with the arrows, in ASCII where the terminal speaks no Unicode', async () => {
    const asking = (await prompter()).one({ask: 'Whose data?', choices});
    await drawn('> Customers');
    expect(screen.getScreen()).toContain('up/down: move, Enter: select');
    expect(screen.getScreen()).toContain('Who bought something');
    // eslint-disable-next-line no-control-regex -- everything outside ASCII is the point
    expect(screen.getScreen()).not.toMatch(/[^\u0000-\u007f]/);
    screen.keypress('down');
    screen.keypress('enter');
    expect(await asking).toBe('employees');
  });

  it('makes a label from a file harmless', async () => {
    const asking = (await prompter()).one({ask: 'Which?', choices: [{value: 'x', label: 'CRM\u001b[2J\u0007'}]});
    await drawn('CRM\\u001b[2J\\u0007');
    screen.keypress('enter');
    expect(await asking).toBe('x');
  });
});

describe('many', () => {
  it('ticks with the space bar, starting from what is chosen', async () => {
    const asking = (await prompter()).many({ask: 'Whose data?', choices, chosen: ['employees']});
    await drawn('[x] Employees');
    screen.keypress('space');
    await drawn('[x] Customers');
    screen.keypress('enter');
    expect(await asking).toEqual(['customers', 'employees']);
  });

  it('searches a long list, one after another', async () => {
    const long = Array.from({length: 40}, (_, index) => ({value: `v${index}`, label: `Source number ${index}`}));
    const asking = (await prompter()).many({ask: 'From where?', choices: long, none: '(none of these, go back)'});
    await drawn('> (none of these, go back)');
    expect(screen.getScreen()).toContain('Source number 0');
    screen.type('number 17');
    await drawn('> Source number 17');
    screen.keypress('enter');
    await drawn('> (done: 1 chosen)');
    expect(written.join('')).toContain('Chosen: Source number 17');
    screen.keypress('enter');
    expect(await asking).toEqual(['v17']);
  });
});

describe('search', () => {
  it('narrows by typing and takes an own answer', async () => {
    const asking = (await prompter()).search({ask: 'Which system?', choices, own: (typed) => ({value: typed, label: `${typed} (new)`})});
    await drawn('Customers');
    screen.type('Till');
    await drawn('> Till (new)');
    screen.keypress('enter');
    expect(await asking).toBe('Till');
  });

  it('puts what a bare Enter takes at the top', async () => {
    const asking = (await prompter()).search({
      ask: 'Which kind?',
      choices,
      always: [{value: 'open', label: '(leave it open)'}],
      default: 'open',
    });
    await drawn('> (leave it open)');
    screen.keypress('enter');
    expect(await asking).toBe('open');
  });
});

describe('a question mark in a list', () => {
  const other = {value: 'other', label: '? (skip, not known, go back)'};
  const long = Array.from({length: 40}, (_, index) => ({value: `v${index}`, label: `Source number ${index}`}));

  it('leaves a search with nothing but the way out, even where new answers are taken', async () => {
    const asking = (await prompter()).search({
      ask: 'Which system?',
      choices,
      other,
      own: (typed) => ({value: typed, label: `${typed} (new)`}),
    });
    await drawn('Customers');
    screen.type('?');
    await drawn('> ? (skip, not known, go back)');
    expect(screen.getScreen()).not.toMatch(/\? \(new\)|Customers/);
    screen.keypress('enter');
    expect(await asking).toBe('other');
  });

  it('leads out of a long list of many, and out of a short one', async () => {
    const asking = (await prompter()).many({ask: 'From where?', choices: long, other});
    await drawn('Source number 0');
    screen.type('?');
    await drawn('> ? (skip, not known, go back)');
    expect(screen.getScreen()).not.toContain('(none of these)');
    screen.keypress('enter');
    expect(await asking).toEqual(['other']);
    const ticking = (await prompter()).many({ask: 'Whose data?', choices, other});
    await drawn('[ ] Customers');
    expect(screen.getScreen()).toContain('?: other');
    keys.emit('keypress', '?', {name: '?'});
    expect(await ticking).toEqual(['other']);
  });

  it('moves to the way out of a list to choose one from', async () => {
    const asking = (await prompter()).one({ask: 'What is it?', choices: [...choices, other]});
    await drawn('> Customers');
    screen.type('?');
    await drawn('> ? (skip, not known, go back)');
    screen.keypress('enter');
    expect(await asking).toBe('other');
  });
});

describe('confirm', () => {
  it('answers yes and no', async () => {
    const asking = (await prompter()).confirm({ask: 'Is it the same?', default: true});
    await drawn('Is it the same?');
    screen.type('n');
    screen.keypress('enter');
    expect(await asking).toBe(false);
  });
});
