import {describe, expect, it} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';
import type {Field, System, SystemId} from '../../src/record/index.js';
import {alikeTo, groupsOf, openFieldsOf, type Group, type OpenField} from '../../src/workflows/map/review/groups.js';
import {fieldsLeft, queueOf, without, withTakenOut} from '../../src/workflows/map/review/queue.js';
import {groupTitle} from '../../src/workflows/map/review/words.js';

const law = lawAsOf('2026-11-22');

/** `contacts.email = email-address 0.84`, `= - 0.8` for a suggestion that it is not personal, without `=` for none. */
function fieldNamed(line: string): Field {
  const [path = '', said] = line.split(' = ');
  const [dataset = '', name = ''] = path.split('.');
  const [elements = '-', confidence] = (said ?? '').split(' ');
  const bare = {dataset, name, elements: said === undefined || elements === '-' ? [] : elements.split('+')};
  return confidence === undefined ? bare : {...bare, suggestion: {confidence: Number(confidence), because: `So reads ${name}`}};
}

const system = (id: string, lines: readonly (string | Field)[]): System => ({
  id: id as SystemId,
  name: id,
  fields: lines.map((line) => (typeof line === 'string' ? fieldNamed(line) : line)),
});
const openIn = (...systems: readonly System[]): readonly OpenField[] => openFieldsOf(systems, law);
const shown = (groups: readonly Group[]): readonly string[] =>
  groups.map((group) => `${groupTitle(group, law)}: ${group.fields.map(({id}) => id).join(' ')}`);
const idsOf = (fields: readonly OpenField[]): readonly string[] => fields.map(({id}) => id);

describe('groups', () => {
  it('are of one suggestion each, the one with the most uncertain member first, its most uncertain first', () => {
    const open = openIn(
      system('crm', [
        'contacts.email = email-address 0.84',
        'contacts.first_name = first-name 0.95',
        'contacts.mail2 = email-address 0.62',
        'contacts.sku = - 0.7',
        'contacts.login = email-address+username 0.9',
      ]),
      system('shop', ['buyers.email = email-address 0.84', 'buyers.given = first-name 0.7']),
    );
    expect(shown(groupsOf(open))).toEqual([
      'Email address (A): 3 fields: crm.contacts.mail2 crm.contacts.email shop.buyers.email',
      'First name (A B): 2 fields: shop.buyers.given crm.contacts.first_name',
      'Not personal: 1 field: crm.contacts.sku',
      'Email address and account name (A): 1 field: crm.contacts.login',
    ]);
  });

  it('of fields without a suggestion come first: of one name, however it is written, and of what remains of a dataset', () => {
    const open = openIn(
      system('crm', ['contacts.zzqx', 'contacts.blorf', 'contacts.email = email-address 0.5', 'leads.Zzqx', 'contacts.grommet']),
      system('shop', ['buyers.ZZQX', 'buyers.frobs']),
    );
    expect(shown(groupsOf(open))).toEqual([
      'No suggestion, all called “zzqx”: 3 fields: crm.contacts.zzqx crm.leads.Zzqx shop.buyers.ZZQX',
      'No suggestion, in crm.contacts: 2 fields: crm.contacts.blorf crm.contacts.grommet',
      'No suggestion, in shop.buyers: 1 field: shop.buyers.frobs',
      'Email address (A): 1 field: crm.contacts.email',
    ]);
  });

  it('keep apart what is not personal by its name but data about people by somebody’s words', () => {
    const frame: Field = {...fieldNamed('orders.frame = - 0.8'), label: 'Phone number of the buyer'};
    expect(shown(groupsOf(openIn(system('shop', ['orders.sku = - 0.8', frame]))))).toEqual([
      'Perhaps not personal, though somebody’s words name data about people: 1 field: shop.orders.frame',
      'Not personal: 1 field: shop.orders.sku',
    ]);
  });

  it('tell names apart that only begin with a word that nobody knows', () => {
    const open = openIn(system('crm', ['a.attr_0', 'b.attr_0', 'a.frob0', 'b.frob_0']));
    expect(shown(groupsOf(open)).map((line) => line.slice(0, 37))).toEqual([
      'No suggestion, all called “attr_0”: 2',
      'No suggestion, all called “frob0”: 2 ',
    ]);
  });

  it('leave out what a person decided', () => {
    const confirmed: Field = {...fieldNamed('a.b = email-address 0.5'), confirmed: {by: 'ana', on: '2026-01-01' as never}};
    const override: Field = {...fieldNamed('a.c = email-address 0.5'), override: {letters: ['A'], reason: 'Counsel'}};
    expect(openIn(system('crm', [confirmed, override, 'a.d = email-address']))).toEqual([]);
  });
});

describe('fields alike', () => {
  const open = openIn(
    system('crm', ['customers.email', 'customers.customer_email', 'employees.email', 'products.email', 'customers.phone']),
    system('shop', ['customers.EMAIL', 'subscribers.email']),
  );
  it('have the same name in any spelling, in a table about the same', () => {
    const alike = alikeTo(open[0] as OpenField, open);
    expect(idsOf(alike)).toEqual(['crm.customers.customer_email', 'shop.customers.EMAIL', 'shop.subscribers.email']);
  });
});

describe('the queue', () => {
  const lines = ['c.a = email-address 0.6', 'c.b = email-address 0.7', 'c.d = email-address 0.8', 'c.e = first-name 0.9'];
  const open = openIn(system('crm', lines));
  const queue = queueOf(groupsOf(open));
  const [a, b, d, e] = open as [OpenField, OpenField, OpenField, OpenField];

  it('loses decided fields wherever they stand, and a group with its last field', () => {
    const one = without({...queue, oneByOne: true}, [b, e]);
    expect([one.groups.map(({fields}) => idsOf(fields)), one.finished, one.oneByOne]).toEqual([[['crm.c.a', 'crm.c.d']], 1, true]);
    const none = without(one, [a, d]);
    expect([none.groups, none.finished, none.oneByOne]).toEqual([[], 2, false]);
  });

  it('asks about the next group as a whole again', () => {
    expect(without({...queue, oneByOne: true}, [a, b, d])).toMatchObject({finished: 1, oneByOne: false});
  });

  it('asks of what was taken out next', () => {
    const taken = withTakenOut(queue, [b]);
    expect(shown(taken.groups)).toEqual([
      'Email address (A): 2 fields: crm.c.a crm.c.d',
      'Taken out of “Email address (A)”: 1 field: crm.c.b',
      'First name (A B): 1 field: crm.c.e',
    ]);
    expect(fieldsLeft(taken)).toHaveLength(4);
    expect(withTakenOut(queue, [])).toBe(queue);
    expect(withTakenOut(queue, [a, b, d])).toBe(queue);
  });
});
