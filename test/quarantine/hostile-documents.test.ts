/** Documents made to exhaust or mislead the reader of notices end in a clear error; what is only a picture is said to be one. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {NoticeReading} from '../../src/notice/index.js';
import {DEFAULT_LIMITS, readUntrusted} from '../../src/quarantine/index.js';
import {packedSpaces, zipOf, type ZipPart} from './zip.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;

const documentOf = (body: string, more: readonly ZipPart[] = []): Buffer =>
  zipOf([
    {name: '[Content_Types].xml', content: TYPES},
    {name: '_rels/.rels', content: RELATIONS},
    {name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>`},
    ...more,
  ]);
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const NOTICE = [
  'Privacy Policy of Millrace Bikes LLC',
  'Last updated: March 2, 2026',
  'We collect your name and email address when you rent a bike. We do not sell personal information.',
  'You have the right to know, delete and correct personal information that we hold about you.',
].map(paragraph);

const read = (bytes: Uint8Array, name: string): Promise<NoticeReading> =>
  readUntrusted<NoticeReading>('notice', bytes, {name, asOf: '2026-11-22'});
const TIGHT = {...DEFAULT_LIMITS, grownMegabytes: 400};
const problemOf = async (reading: Promise<unknown>): Promise<{code?: string; what?: string}> =>
  reading.then(
    () => ({}),
    (error: object) => error,
  );

describe('a Word document', () => {
  it('is read, with its paragraphs for lines', async () => {
    const {format, lastUpdated, lastUpdatedAt} = await read(documentOf(NOTICE.join('')), 'notice.docx');
    expect([format, lastUpdated, lastUpdatedAt?.line]).toEqual(['docx', '2026-03-02', 2]);
  });

  it('that unpacks to gigabytes is refused', async () => {
    const bomb = {name: 'word/styles.xml', content: '', packed: packedSpaces(400), declared: 10};
    expect(await problemOf(read(documentOf(NOTICE.join(''), [bomb]), 'notice.docx'))).toMatchObject({code: 'unpacks-too-large'});
  });

  it('whose pictures are large is read all the same: they stay packed', async () => {
    const picture = {name: 'word/media/image1.png', content: '', packed: packedSpaces(400), declared: 10};
    expect((await read(documentOf(NOTICE.join(''), [picture]), 'notice.docx')).format).toBe('docx');
  });

  it('that defines entities is refused', async () => {
    const bytes = zipOf([
      {name: '[Content_Types].xml', content: TYPES},
      {name: '_rels/.rels', content: RELATIONS},
      {name: 'word/document.xml', content: `<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document ${W}><w:body>&a;</w:body></w:document>`},
    ]);
    expect(await problemOf(read(bytes, 'notice.docx'))).toMatchObject({code: 'entities'});
  });

  it('that is nested without end is refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(30_000) + paragraph('x') + '</w:sdtContent></w:sdt>'.repeat(30_000);
    expect(await problemOf(read(documentOf(deep), 'notice.docx'))).toMatchObject({code: 'nested-too-deep'});
  });

  it('without text is said to hold none', async () => {
    expect(await problemOf(read(documentOf('<w:p/>'), 'scan.docx'))).toMatchObject({code: 'no-text'});
  });

  it('that is another kind of package is said to be none', async () => {
    expect(await problemOf(read(zipOf([{name: 'readme.txt', content: 'x'}]), 'notice.docx'))).toMatchObject({code: 'not-a-document'});
  });

  it('that asks for a password is said to', async () => {
    const locked = zipOf([{name: 'word/document.xml', content: 'x', flags: 1}]);
    expect(await problemOf(read(locked, 'notice.docx'))).toMatchObject({code: 'encrypted', what: 'The document is encrypted'});
  });
});

/** A PDF of one page without pictures or fonts of its own; `content` is what is drawn on it. */
function pdfOf(content: string | Buffer, filter = ''): Buffer {
  const drawn = Buffer.from(content as string, 'latin1').toString('latin1');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< ${filter}/Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
const line = (text: string, y: number): string => `BT /F1 11 Tf 60 ${y} Td (${text}) Tj ET`;

describe('a PDF', () => {
  it('is read, with its lines counted from the first page on', async () => {
    const texts = [
      'Privacy Policy of Millrace Bikes LLC',
      'Last updated: March 2, 2026',
      'We collect your name and email address when you rent a bike.',
      'We do not sell personal information.',
    ];
    const bytes = pdfOf(texts.map((text, at) => line(text, 700 - at * 40)).join('\n'));
    const {format, lastUpdated, lastUpdatedAt, statements} = await read(bytes, 'notice.pdf');
    expect([format, lastUpdated, lastUpdatedAt?.line, statements.soldOrShared.value]).toEqual(['pdf', '2026-03-02', 2, 'no']);
  });

  it('without text is said to be a scan', async () => {
    expect(await problemOf(read(pdfOf('0 0 612 792 re f'), 'scan.pdf'))).toMatchObject({
      code: 'no-text',
      what: expect.stringContaining('scanned') as string,
    });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 200)],
    ['of noise', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0xa5)])],
  ])('%s is refused', async (_, damaged) => {
    expect((await problemOf(read(damaged(pdfOf(line('x', 700))), 'notice.pdf'))).code).toMatch(/^(?:broken-document|no-text)$/);
  });

  it('whose page unpacks to gigabytes is stopped', async () => {
    const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), packedSpaces(2000)]);
    const reading = readUntrusted('notice', pdfOf(packed, '/Filter /FlateDecode '), {name: 'notice.pdf', asOf: '2026-11-22'}, TIGHT);
    expect(await problemOf(reading)).toMatchObject({code: 'needs-too-much-memory'});
  });

  it('that draws without end is read all the same', async () => {
    const drawn = Array.from({length: 40_000}, (_, at) => `${at % 600} 0 m ${at % 600} 790 l S`).join('\n');
    const bytes = pdfOf(
      `${drawn}\n${line('Privacy Policy. We collect your name and email address.', 700)}\n${line('We do not sell personal information.', 660)}`,
    );
    expect((await read(bytes, 'notice.pdf')).statements.soldOrShared.value).toBe('no');
  });

  it('printed from a page is read as often as asked with the same result', async () => {
    const bytes = readFileSync(new URL('../../fixtures/cases/notice/pdf-with-drawn-cells/input.pdf', import.meta.url));
    expect(await read(bytes, 'a.pdf')).toEqual(await read(bytes, 'a.pdf'));
  });
});
