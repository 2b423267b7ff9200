/** How notices of other kinds are headed. `serves`: sentences by which a text says that it is one; `refers`: that one stands elsewhere; `denies`: that none is due. */
export const CONTAINED_WORDS = {
  'notice-at-collection': {
    titles: ['notice at|of|upon _ collection', 'collection notice', 'notice at _ point of collection'],
    serves: ['this|following|below|above _ is|serves|serve|constitutes|as|provides __ notice at|of collection', 'this|our _ notice at|of collection _ describes|explains|applies|tells|informs|is', 'policy|notice|statement|section _ serves|serve|constitutes|is __ notice at|of collection'],
    refers: ['see', 'click', 'available|found at|here', 'refer to', 'link', 'rights|right to'],
    denies: [],
  },
  'financial-incentive-notice': {
    titles: ['notice of _ financial incentive*', 'financial incentive* notice*', 'financial incentive* program*'],
    serves: ['this|following|below _ is|serves|constitutes|as|provides __ notice of financial incentive*'],
    refers: ['see', 'click', 'available|found at|here', 'refer to'],
    denies: ['not _ offer|provide|have|operate __ financial incentive*|differences|programs'],
  },
} as const satisfies Readonly<
  Record<
    string,
    {readonly titles: readonly string[]; readonly serves: readonly string[]; readonly refers: readonly string[]; readonly denies: readonly string[]}
  >
>;
