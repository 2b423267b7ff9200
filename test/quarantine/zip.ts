/** Zip containers for tests: sound ones, and ones that lie. */
import {constants, crc32, deflateRawSync} from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Packed bytes as they are, in place of `content` deflated. */
  readonly packed?: Uint8Array;
  /** Size that the directory claims. */
  readonly declared?: number;
  readonly flags?: number;
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {name, content, packed, declared, flags = 0} of parts) {
    const raw = Buffer.from(content as string);
    const data = Buffer.from(packed ?? deflateRawSync(raw));
    const label = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(raw), 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(declared ?? raw.length, 22);
    local.writeUInt16LE(label.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    local.copy(central, 8, 6, 30);
    central.writeUInt32LE(offset, 42);
    files.push(local, label, data);
    directory.push(central, label);
    offset += 30 + label.length + data.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}

/** Megabytes of spaces as some kilobytes of deflate, without ever making them. */
export function packedSpaces(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(2 ** 20, 0x20), {finishFlush: constants.Z_FULL_FLUSH});
  return Buffer.concat([...Array.from({length: megabytes}, () => block), Buffer.from([3, 0])]);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The smallest workbook with the given sheets: XML of `sheetData` and what follows it. */
export function workbookParts(
  sheets: readonly {readonly name: string; readonly xml: string; readonly state?: string}[],
  sharedStrings?: string,
): ZipPart[] {
  const strings =
    sharedStrings === undefined ? '' : `<Relationship Id="rIdS" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.map(({name, state}, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}${strings}</Relationships>`,
    },
    ...(sharedStrings === undefined ? [] : [{name: 'xl/sharedStrings.xml', content: sharedStrings}]),
    ...sheets.map(({xml}, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
  ];
}

/** `sheetData` of rows of texts. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row.map((text, column) => `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`;
}
