/** Items are found by keys; whatever a look at each of them would find must be found so too. */
import {expect, it} from 'vitest';
import {KnownItems} from '../../src/intake/known-items.js';
import {SAME_THING} from '../../src/intake/same-thing.js';
import {sameValue, type Plain} from '../../src/intake/same-value.js';

/** A small generator with a seed: the same items on every run. */
function chooser(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return items[(state >>> 16) % items.length] as (typeof items)[number];
  };
}

const choose = chooser(7);
const texts = [undefined, 'Send news', 'send  news', 'Count', 'Count '];
const days = [undefined, '2021', '2022'];
const fields = [[], ['crm.a.b'], ['crm.a.b', 'crm.a.c'], ['crm.a.c', 'crm.a.b'], ['shop.x.y'], ['crm.*', 'shop.*']];

const ITEMS: Readonly<Record<string, () => Plain>> = {
  purposes: () => ({is: choose([undefined, 'a', 'b']), words: choose(texts)}),
  uses: () => ({
    fields: choose(fields),
    system: choose([undefined, 'crm', 'shop']),
    since: choose(days),
    from: choose([undefined, ['consumer']]),
  }),
  discloses: () => ({to: choose(['x', 'y']), kind: choose([undefined, 'sale']), since: choose(days), fields: choose(fields)}),
  notes: () => ({label: choose(texts), text: choose(texts), at: choose(days)}),
  transfers: () => ({country: choose(['US', 'FR']), safeguard: choose(texts)}),
  limitPurposes: () => ({limb: choose(['a', 'b']), is: choose(['x', 'y'])}),
  requestMethods: () => ({kind: choose(['email', 'post']), at: choose(texts)}),
  revenue: () => ({year: choose([2021, 2022]), amount: choose([1, 2])}),
};

it.each(Object.keys(SAME_THING))('of %s', (property) => {
  const thing = SAME_THING[property];
  if (!thing) throw new Error(property);
  let [equal, same] = [0, 0];
  for (let round = 0; round < 300; round++) {
    const make = ITEMS[property] as () => Plain;
    const list: Plain[] = Array.from({length: 6}, make);
    const known = new KnownItems(list, thing);
    list[2] = make();
    known.note(2);
    list.push(make());
    known.note(6);
    const item = make();
    const [byLooking, thingByLooking] = [list.findIndex((each) => sameValue(each, item)), list.findIndex((each) => thing.same(each, item))];
    expect({equal: known.indexOf(item), same: known.sameAs(item)}, JSON.stringify({list, item})).toEqual({
      equal: byLooking,
      same: thingByLooking,
    });
    if (byLooking >= 0) equal++;
    if (thingByLooking >= 0) same++;
  }
  expect([equal > 5, same > 20]).toEqual([true, true]);
});
