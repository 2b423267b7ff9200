/** Nouns for people as descriptions use them: "Gender of the client", "The candidate's address". A blank in one is an underscore here. */
const NOUNS =
  'customer client user person individual employee worker contact subscriber member patient student learner recipient applicant ' +
  'candidate visitor driver buyer guest participant cardholder shopper passenger donor tenant borrower respondent consumer ' +
  'volunteer resident caller sender author teacher agent manager physician doctor nurse child parent guardian spouse player ' +
  'account_holder policyholder owner profile viewer';

/** For use within a regular expression. */
export const SOMEBODY = NOUNS.replaceAll(' ', '|').replaceAll('_', ' ');
