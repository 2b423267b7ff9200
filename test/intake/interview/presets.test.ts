/** What is commonly known: enough of it, every id in the law, every product that is named known, and found by what people say. */
import {describe, expect, it} from 'vitest';
import {presetsText} from '../../../src/intake/interview/presets.data.js';
import {presetFinder, type ActivityPreset, type Presets, type ProductPreset} from '../../../src/intake/interview/presets.js';
import {cite, lawAsOf} from '../../../src/law/index.js';

const presets = JSON.parse(presetsText) as Presets;
const law = lawAsOf('2026-11-22');
const find = presetFinder(presets);
const all: readonly (ActivityPreset | ProductPreset)[] = [...presets.activities, ...presets.products];
const dataOf = (entry: ActivityPreset | ProductPreset) => ('data' in entry ? entry.data : entry.holds);

describe('presets', () => {
  it('are more than the 40 activities and 80 products that a company commonly has', () => {
    expect(presets.activities.length).toBeGreaterThanOrEqual(40);
    expect(presets.products.length).toBeGreaterThanOrEqual(80);
  });

  it('have ids of their own', () => {
    for (const list of [presets.activities, presets.products]) {
      const ids = list.map(({id}) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it('name only what the law’s catalog has', () => {
    const unknown = [
      ...all.flatMap((entry) => dataOf(entry).flatMap(({elements}) => elements.filter((id) => !law.find('elements', id)))),
      ...all.flatMap((entry) => dataOf(entry).flatMap(({from}) => from.filter((id) => !law.find('sources', id)))),
      ...presets.activities.flatMap(({people}) => people.filter((id) => !law.find('people', id))),
      ...presets.activities.flatMap(({purposes}) => purposes.filter(({is}) => !law.find('purposes', is)).map(({is}) => is)),
      ...presets.activities.flatMap(({recipients = []}) => recipients.filter((id) => !law.find('thirdParties', id))),
      ...presets.products.filter(({category}) => !law.find('thirdParties', category)).map(({category}) => category),
      ...all.flatMap(({why = []}) => why.filter((id) => cite(id).url === null)),
    ];
    expect(unknown).toEqual([]);
  });

  it('name only products that are known', () => {
    const known = new Set(presets.products.map(({id}) => id));
    expect(presets.activities.flatMap(({products = []}) => products.filter((id) => !known.has(id)))).toEqual([]);
  });

  it('say where they are known from', () => {
    expect(all.filter(({basis}) => basis.memory !== true && (basis.from ?? '') === '').map(({id}) => id)).toEqual([]);
  });

  it('say of each what data it is, and of each trap on which section it rests', () => {
    expect(all.filter((entry) => dataOf(entry).length === 0).map(({id}) => id)).toEqual([]);
    expect(all.filter(({trap, why = []}) => trap !== undefined && why.length === 0).map(({id}) => id)).toEqual([]);
  });

  it('hold nothing in words that a list would be cut at', () => {
    expect(all.flatMap((entry) => dataOf(entry).filter(({words}) => /[;\n]/.test(words))).map(({words}) => words)).toEqual([]);
  });

  it('never call a company that is sold data, or shares in it, one that works for us', () => {
    expect(
      presets.products
        .filter(({role, disclosure}) => role === 'service-provider' && ['sale', 'sharing'].includes(disclosure))
        .map(({id}) => id),
    ).toEqual([]);
  });
});

describe('a name that people use', () => {
  it.each([
    ['Newsletter', 'newsletter'],
    ['Our monthly email newsletter', 'newsletter'],
    ['payroll', 'payroll'],
    ['CCTV', 'cctv'],
  ])('%s is the activity %s', (said, id) => expect(find.activity(said)?.id).toBe(id));

  it.each([
    ['Mailchimp', 'mailchimp'],
    ['the Facebook pixel', 'meta-ads'],
    ['Google Analytics (GA4)', 'google-analytics'],
  ])('%s is the product %s', (said, id) => expect(find.product(said)?.id).toBe(id));

  it('that is no preset is none', () => {
    expect(find.activity('Plant doctor')).toBeUndefined();
    expect(find.product('The old FileMaker database')).toBeUndefined();
    expect(find.product(undefined)).toBeUndefined();
  });
});
