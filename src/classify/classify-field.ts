import type {Law} from '../law/index.js';
import type {Classification, FieldToClassify} from './field.js';
import {lettersFor} from './letters.js';
import {canonicalTokensOf, segmentsOf} from './name-tokens.js';
import {vocabularyOf} from './vocabulary.js';

/** Elements that a field's name suggests, with the letters that follow. */
export function classifyField(input: FieldToClassify, law: Law): Classification {
  const {names, longestName} = vocabularyOf(law);
  const tokens = canonicalTokensOf(segmentsOf(input.field).at(-1) ?? input.field);
  for (let length = Math.min(longestName, tokens.length); length > 0; length--) {
    for (let start = tokens.length - length; start >= 0; start--) {
      const element = names.get(tokens.slice(start, start + length).join(' '))?.[0];
      if (element !== undefined) {
        const because = `\`${input.field}\` names ${law.get('elements', element).name.toLowerCase()}`;
        return {elements: [element], ...lettersFor([element], law), confidence: 0.7, because, personal: true};
      }
    }
  }
  return {elements: [], letters: [], limbs: [], confidence: 0.5, because: `Nothing in \`${input.field}\` names data about a person`, personal: false};
}
