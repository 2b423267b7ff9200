export {draftOf, type NoticeDraft} from './draft.js';
export {draftDocument} from './draft-document.js';
export {redlineDocument} from './redline-document.js';
