/** The parts of a package that are read, held to what their XML may hold before a parser sees it. */
import {UserProblem} from '../record/problem.js';
import type {OpenedPackage, Packed} from './zip.js';

/** Characters written as `&lt;` and the like: each costs the parser more than a plain one. Of all parts together. */
const MOST_REFERENCES = 2_000_000;

/** Throws UserProblem where a part defines entities or they refer to too many characters. Parts that are not there are left out. */
export function readParts({read}: OpenedPackage, names: readonly string[], packed: Packed): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let references = 0;
  for (const name of names) {
    const content = read(name);
    if (!content) continue;
    const part: Packed = {...packed, file: `${packed.file}, part ${name}`};
    checkNoEntities(content, part);
    references += referencesIn(content, MOST_REFERENCES - references);
    if (references > MOST_REFERENCES) throw tooManyReferences(part);
    parts.set(name, content);
  }
  return parts;
}

/** Office programs define no entities; whoever does means to blow up the reader. */
function checkNoEntities(part: Uint8Array, {file, is}: Packed): void {
  const content = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) {
    throw new UserProblem({
      code: 'entities',
      what: `The ${is} defines XML entities, which no office program writes`,
      where: file,
      fix: 'It may be made to exhaust its reader. Save it anew from its program.',
    });
  }
}

/** Counted up to one more than `most`. */
function referencesIn(part: Uint8Array, most: number): number {
  let count = 0;
  for (let at = part.indexOf(AMPERSAND); at >= 0 && count <= most; at = part.indexOf(AMPERSAND, at + 1)) count++;
  return count;
}

const AMPERSAND = 0x26;

function tooManyReferences({file, is}: Packed): UserProblem {
  return new UserProblem({
    code: 'too-many-references',
    what: `The ${is} writes more than ${MOST_REFERENCES / 1e6} million characters as XML references such as &lt;`,
    where: file,
    fix: 'Delete what is not needed: text full of such characters (< > &) is markup rather than words.',
  });
}
