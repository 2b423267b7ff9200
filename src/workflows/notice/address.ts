/** Where a notice is published, as an address that can be kept and shown. */
import {UserProblem} from '../../record/problem.js';

const LONGEST = 2000;

/** The address without its fragment. Throws UserProblem where it is none of the web, or holds a password. */
export function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const refuse = (what: string): UserProblem =>
    new UserProblem({
      code: 'not-an-address',
      what,
      where: text.slice(0, 200),
      fix: 'Give the address of the page, for example https://acme.example/privacy.',
    });
  if (url === undefined || text.length > LONGEST) throw refuse('This is not an address of a page');
  if (!/^https?:$/.test(url.protocol)) throw refuse('This is not an address of the web: it begins with neither https: nor http:');
  if (url.username !== '' || url.password !== '') throw refuse('The address holds a user name or password, which the record would keep');
  url.hash = '';
  return url.href;
}
