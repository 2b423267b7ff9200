/** Names, prose and cells → data elements, with confidence and a reason. */
export {classifyField} from './classify-field.js';
export {classifyFields} from './classify-fields.js';
export {findElements, type FoundElement} from './prose/find-elements.js';
export {namedFieldsOf, type NamedField} from './named-fields.js';
export type {Classification, FieldToClassify} from './field.js';
export {kept} from './lexicon/kept.js';
export {kinOf, type Kin} from './kin.js';
export {singular} from './names/fold.js';
export {faultsOfWords, type WordFault} from './own-words.js';
