/** Titles of documents, and what terms of business speak of. */

/** A document that says what is done with personal information. */
export const NOTICE_TITLES: readonly string[] = ['privacy _ policy|notice|statement|disclosure|addendum', 'notice at _ collection', 'cookie|cookies policy|notice|statement', 'policy|notice|statement on|of|for|regarding _ privacy', 'privacy'];

/** One that does not. */
export const OTHER_TITLES: readonly string[] = [
  'terms of|and|& _ service|use|sale|conditions|purchase', 'terms conditions', 'terms', 'conditions of use|sale', 'legal terms', 'user|license|licence|service|services|membership|subscription|customer|purchase|sales agreement', 'end user license|licence', 'eula',
  'return|returns|refund|refunds|shipping|delivery|cancellation|exchange|payment __ policy', 'refunds', 'acceptable use', 'disclaimer|disclaimers', 'dmca', 'copyright policy|notice', 'community guidelines|standards', 'code of conduct', 'service level agreement', 'limited warranty', 'legal notice', 'legal disclaimer',
];

/** A title with one of these tells of a document, it does not begin one: "Changes to our privacy policy", "What does this notice cover?". */
export const ABOUT_A_DOCUMENT: readonly string[] = ['change|changes|changed|update|updates|updated|amendment|amendments', 'this|these|our|your|other|third', 'how|what|why|when|who|where|does|do', 'consent|acceptance|accept|agree|scope|summary|questions|contact|related|version|previous|prior|about', 'officer|team|shield|framework|center|centre|by|act|law|laws', 'right|rights'];

/** What terms of business speak of, kind by kind; several kinds together make a text one of them. */
export const TERMS_WORDS: Readonly<Record<string, readonly string[]>> = {
  liability: ['liable', 'liability', 'damages'],
  warranty: ['warranty|warranties|warrants', 'as is'],
  forum: ['governing law', 'governed by', 'jurisdiction', 'arbitration', 'venue'],
  indemnity: ['indemnif*', 'indemnity', 'hold harmless'],
  property: ['license|licence|licensed', 'intellectual property', 'copyright|copyrighted', 'trademark|trademarks'],
  agreement: ['these terms', 'this agreement', 'terms of _ use|service|sale', 'severab*', 'entire agreement'],
  conduct: ['you agree not|to', 'you may not', 'prohibited', 'unlawful'],
  ending: ['terminate|termination', 'suspend|suspension'],
  orders: ['refund|refunds|refunded', 'return|returns|returned', 'shipping|shipped|ships', 'price|prices|pricing', 'cancel|cancellation', 'delivery'],
};

export const PERSONAL_WORDS: readonly string[] = ['personal information|data', 'personally identifiable', 'privacy', 'cookies', 'information we collect', 'data we collect'];
