export {draftOf, type NoticeDraft} from './draft.js';
export {changeListDocument} from './change-list.js';
export {draftDocument} from './draft-document.js';
export {redlineDocument} from './redline-document.js';
