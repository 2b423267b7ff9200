/** Reading a published privacy notice. */
export type * from './reading.js';
export {readNotice, type ReadNoticeOptions} from './read-notice.js';
export {isSameBusiness} from './names.js';
export {noticeReadingText, type Ink} from './reading-text.js';
