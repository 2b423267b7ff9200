// A Chromium that is there already: nothing is downloaded.
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of its program, or undefined. DATAMAP_CHROMIUM names one; else the first on the path. */
export function findBrowser({DATAMAP_CHROMIUM: named, PATH = '/usr/bin'}) {
  if (named) return named;
  return NAMES.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
