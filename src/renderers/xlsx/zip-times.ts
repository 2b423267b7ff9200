/**
 * A zip's entries carry the clock of the moment they were written. Set to a fixed time in place, in the central directory and in
 * each local header it points to, nothing is compressed again and two runs give the same bytes (docs/decisions/0004).
 */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** 1980-01-01 00:00:00 in DOS form: the earliest time a zip can say. */
const FIXED = {time: 0, date: 0x0021};

/** Changes the bytes it is given. Throws a plain Error where they are no zip of ours: a bug. */
export function fixZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    expect(view, at, DIRECTORY_ENTRY);
    const local = view.getUint32(at + 42, true);
    expect(view, local, LOCAL_HEADER);
    stamp(view, at + 12);
    stamp(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function stamp(view: DataView, at: number): void {
  view.setUint16(at, FIXED.time, true);
  view.setUint16(at + 2, FIXED.date, true);
}

/** Our zips have no comment, so the end record is the last thing; a comment is looked past all the same. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Error('The workbook has no zip directory');
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`The workbook's zip directory points to the wrong place (${at})`);
}
