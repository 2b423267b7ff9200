/** A notice from the network → a dated, hashed copy of it in the record. */
import {idFromName} from '../../record/ids.js';
import {UserProblem} from '../../record/problem.js';
// Not by the store's index: what it loads to reach the network, every other command would wait for.
import {fetchPage, type HowToFetch} from '../../store/fetch-page.js';
import {inputOf} from '../../store/index.js';
import {keepNotice, placeOfNotice, type HowToKeep, type KeptNotice} from './keep-notice.js';

export interface HowToFetchNotice extends HowToKeep {
  readonly network: HowToFetch;
}

/** Throws UserProblem before anything is asked where the record cannot take the notice; then where the page cannot be had or is no notice. */
export async function fetchNotice({network, ...how}: HowToFetchNotice): Promise<KeptNotice> {
  const place = await placeOfNotice(how);
  const {bytes, ending, url} = await fetchPage(place.url, network);
  const name = `${idFromName(new URL(url).pathname.replace(/\.[a-z]{2,8}$/i, ''), 'page')}.${ending}`;
  try {
    return await keepNotice(inputOf(name, bytes), place, how);
  } catch (error) {
    if (!(error instanceof UserProblem) || error.where?.startsWith(name) !== true) throw error;
    const {code, what, fix} = error;
    throw new UserProblem({code, what, fix, where: url});
  }
}
