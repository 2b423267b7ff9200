/** Types that list their values: a column of `enum('Mr','Mrs','Dr')` holds how somebody is addressed, however it is called. */
import type {ElementId} from '../../law/index.js';
import {name, says} from './because.js';
import type {Rule} from './verdict.js';

/** Values, all of which stand in such a list. */
const LISTS: readonly (readonly [element: ElementId, values: readonly string[]])[] = [
  ['gender', ['m', 'f']],
  ['gender', ['male', 'female']],
  ['gender', ['man', 'woman']],
  ['gender', ['men', 'women']],
  ['gender', ['l', 'p']],
  ['gender', ['laki-laki', 'perempuan']],
  ['gender', ['masculino', 'femenino']],
  ['gender', ['masculino', 'feminino']],
  ['gender', ['hombre', 'mujer']],
  ['gender', ['homme', 'femme']],
  ['gender', ['maschio', 'femmina']],
  ['gender', ['erkek', 'kadin']],
  ['name-title', ['mr', 'mrs']],
  ['name-title', ['mr', 'ms']],
  ['name-title', ['herr', 'frau']],
  ['blood-type', ['a+', 'o+']],
  ['blood-type', ['a', 'b', 'ab', 'o']],
  ['marital-status', ['single', 'married']],
  ['marital-status', ['married', 'divorced']],
  ['marital-status', ['soltero', 'casado']],
  ['marital-status', ['solteiro', 'casado']],
];
const FEWEST_LETTERS = 8;
const LONGEST = 400;

export const byValues: Rule = (reading) => {
  const {input, scope, law} = reading;
  const {type} = input;
  if (type === undefined || type.length < FEWEST_LETTERS || type.length > LONGEST) return undefined;
  if (!type.includes(',') || !/^(?:enum|set|check|in|choice|select)/i.test(type) || scope.whose === 'organization') return undefined;
  if (scope.whose === 'thing' && !scope.weak) return undefined;
  const values = new Set(
    type
      .replace(/^\w+/, '')
      .toLowerCase()
      .split(/[(),|;]/)
      .map((value) =>
        value
          .trim()
          .replace(/^['"]|['"]$/g, '')
          .replace(/\.$/, ''),
      ),
  );
  const [element] = LISTS.find(([, wanted]) => wanted.every((value) => values.has(value))) ?? [];
  if (element === undefined || law.find('elements', element) === undefined) return undefined;
  return {
    elements: [element],
    confidence: 0.85,
    because: `The values that the type of ${name(reading)} lists are of ${says.element(reading, element)}`,
  };
};
