/** References to a notice for California that stands in another text. */
export const ELSEWHERE_WORDS = {
  /** Words of links. */
  titles: ['california|ca|ccpa|cpra _ privacy notice|policy|statement|disclosure|disclosures', 'california _ notice at|of collection', 'privacy notice|policy|statement _ for california'],
  refers: [
    'see|visit|click|read|refer|review|consult|view|find|available|access ___ california|ccpa|cpra _ privacy notice|policy|statement|rights|disclosures|supplement|addendum', 'see|visit|click|read|refer|review|consult|view|find|available|access ___ notice|policy|statement|supplement|addendum|page _ for california',
    'california|ccpa|cpra _ privacy notice|policy|statement|rights|disclosures|supplement|addendum __ here|available|found|click|visit|http|https|link', 'california residents|resident|consumers __ see|click|visit|read|review|refer __ notice|here|statement|policy|page|supplement|addendum',
  ],
  /** It stands in this very text. */
  within: ['section|sections|below|above|paragraph', 'this policy|notice|statement applies'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
