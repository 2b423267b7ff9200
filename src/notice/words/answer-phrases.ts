/** Short answers in prose. */

export const ANSWERS_NO_WORDS = new Set(['no', 'never', 'none', 'nope']);
export const ANSWERS_YES_WORDS = new Set(['yes']);
/** Before an answer: "A: no", "Absolutely not". */
export const ANSWER_LEADS = new Set(['a', 'answer', 'absolutely', 'certainly', 'definitely', 'short', 'the', 'is', 'simply', 'currently']);
/** After the negator of a bare denial: "we do not do so", "not at this time". */
export const DOES_IT = new Set(['do', 'so', 'this', 'that', 'it', 'at', 'time', 'currently', 'any', 'of', 'these', 'all', 'either', 'ever', 'present', 'moment', 'the']);
/** They ask for more than yes or no. */
export const OPEN_QUESTIONS = new Set(['how', 'what', 'which', 'why', 'when', 'where', 'who', 'whom']);
/** After a label these make a sentence of what would be a list. */
export const SENTENCE_WORDS = new Set(['you', 'your', 'we', 'our', 'may', 'means', 'is', 'are', 'if', 'right', 'rights', 'limit', 'includes', 'include', 'that', 'see', 'any', 'contact', 'click', 'request']);
