/** Who says so, for provenance and journal: a name that a file of the record can hold and a screen can show. */
import {userInfo} from 'node:os';
import {UserProblem} from '../record/problem.js';
import {visibleLine} from '../text/visible.js';

const LONGEST = 200;

/** A name as somebody typed it, without the blanks around it. Throws UserProblem where it is none. */
export function personNamed(text: string): string {
  const name = text.trim();
  const fault = faultOf(name);
  if (fault === undefined) return name;
  throw new UserProblem({
    code: 'no-name',
    what: `--by ${fault}`,
    where: '--by, or DATAMAP_USER',
    fix: 'Write a name, for example --by ana.ruiz. Without it your login name is taken.',
  });
}

/** What the system calls whoever is logged in: nobody chose it for this, so what is no name is passed over. */
export function loginName({USER, USERNAME}: NodeJS.ProcessEnv): string {
  const names = [USER, USERNAME].map((name) => (name ?? '').trim());
  return [...names, accountName()].find((name) => faultOf(name) === undefined) ?? 'unknown';
}

/** Of whom the process runs as: in containers nobody logged in. Empty where the system does not know either. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function faultOf(name: string): string | undefined {
  if (name === '') return 'names nobody';
  if (name.length > LONGEST) return `has ${name.length} characters; ${LONGEST} are the most`;
  return visibleLine(name) === name ? undefined : 'holds a character that is none of a name: a line break, or one that cannot be seen';
}
