/** The workbook face of an interview: made to be sent, and read when it comes back. */
export {sheetsToSend} from './make-sheets.js';
export {answersInWorkbook, type FoundAnswers} from './find-answers.js';
export {answersOfSheets, envelopeOfSheets, textInSheets, type AnswersOfSheets} from './answers-of-sheets.js';
