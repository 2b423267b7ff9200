/** A command that does not exist: say so, and name the nearest one that does. Never asks. */
import type {Hook} from '@oclif/core/hooks';
import {UserProblem} from '../record/problem.js';
import {nearest} from '../record/nearest.js';

const commandNotFound: Hook.CommandNotFound = async ({id, config}) => {
  const typed = id.replaceAll(':', ' ');
  const commands = config.commandIDs.map((known) => known.replaceAll(':', ' '));
  const near = nearest(typed, commands);
  throw new UserProblem({
    code: 'unknown-command',
    what: `There is no command "${typed}"`,
    fix: near === undefined ? `One of: ${commands.join(', ')}.` : `Did you mean "${near}"? datamap --help lists them all.`,
  });
};

export default commandNotFound;
