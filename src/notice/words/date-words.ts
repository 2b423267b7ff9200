/** Words before the dates of a notice. */
export const UPDATED_WORDS = [
  'last updated|modified|revised|reviewed|amended|changed|edited', 'last update|revision|modification|amendment|review|change', 'latest update|revision|version', 'date last updated|revised|modified', 'date of _ update|revision|modification',
  'revision date', 'revised on|date', 'updated on|date', 'update date', 'modified on', 'policy|notice|statement was _ updated|revised|modified', 'policy|notice|statement is current', 'version date', 'current as of', 'policy|notice|statement last',
];
/** Count only where a line begins with them. */
export const UPDATED_FIRST_WORDS = ['updated', 'revised', 'modified', 'date', 'version', 'amended', 'as of'];

export const EFFECTIVE_WORDS = [
  'effective date', 'date effective', 'updated and|or effective', 'updated effective', 'policy|notice|statement|section|version|terms _ effective', 'effective as of', 'effective on|from|since', 'effective starting|beginning', 'comes into effect|force', 'in effect since|as|from', 'entry into force', 'policy|notice|statement _ takes effect',
];
export const EFFECTIVE_FIRST_WORDS = ['effective', 'date of effect', 'valid from', 'in force'];

/** Say that the sentence is about another law or document. */
export const FOREIGN_DATE_WORDS = ['ccpa|cpra|gdpr|vcdpa|act|law|regulation _ effective', 'effective date of _ act|law|ccpa|cpra', 'privacy shield', 'terms of service|use', 'born', 'prior to', 'before _ effective', 'copyright', 'collected|between'];

export const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
