/** Words for something that was named before. */

/** They stand for it alone; the others only where no noun of their own follows. */
export const ALONE_PRONOUNS = new Set(['it', 'them', 'so', 'either', 'neither', 'none']);
export const DENIED_PRONOUNS = new Set(['neither', 'none']);
/** After "any", "such" or "this" these are no noun of another kind. */
export const BEFORE_NO_NOUN = new Set(['of', 'information', 'data', 'pi', 'spi', 'kind', 'so', 'this', 'and', 'or', 'only', 'to', 'because', 'since', 'activity', 'activities', 'sale', 'sales', 'sharing']);
