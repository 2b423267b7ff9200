import {describe, expect, it} from 'vitest';
import {FORMATS, renderDocument} from '../../src/renderers/index.js';
import {REPORTS, type ReportName} from '../../src/reports/index.js';
import {dumpWorkbook} from '../renderers/dump-workbook.js';
import {AS_OF, halyardFinch, law} from './company.js';

const ENDINGS = {pretty: 'txt', markdown: 'md', html: 'html', csv: 'csv', json: 'json', xlsx: 'xlsx.txt'} as const;

describe.each(Object.keys(REPORTS) as ReportName[])('%s of Halyard & Finch', (name) => {
  it.each(FORMATS)('as %s', async (format) => {
    const document = REPORTS[name].build(halyardFinch(), law(), {asOf: AS_OF});
    const rendered = await renderDocument(document, format);
    const text =
      typeof rendered === 'string' ? rendered : format === 'json' ? Buffer.from(rendered).toString() : await dumpWorkbook(rendered);
    await expect(text).toMatchFileSnapshot(`../../fixtures/companies/halyard-finch/expected/${name}.${ENDINGS[format]}`);
  });

  it('changes nothing in the record', () => {
    const record = halyardFinch();
    REPORTS[name].build(record, law(), {asOf: AS_OF});
    expect(record).toEqual(halyardFinch());
  });
});
