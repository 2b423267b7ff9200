/** How notices answer yes and no in a cell. */
export const YES_WORDS = ['yes', 'y', 'yeah', 'collected', 'true', 'we collect', 'we do', 'we have collected', 'may collect'];
export const NO_WORDS = ['no', 'not collected', 'not', 'none', 'never', 'false', 'n', 'we do not', 'does not', 'we have not', 'not applicable to us', "we don't", 'not knowingly'];
/** Neither; a cell that says nothing of the kind is `other` as well. */
export const NEITHER_WORDS = ['n a', 'na', 'not applicable', 'limited', 'partial', 'partially', 'sometimes', 'maybe', 'depends', 'varies', 'unknown', 'optional'];

export const YES_SIGNS = ['✓', '✔', '☑', '✅', '🗸', '●', '✕yes', ':white_check_mark:', ':heavy_check_mark:', ':check'];
export const NO_SIGNS = ['✗', '✘', '❌', '☒', '✖', '⨯', '🚫', ':x:', ':negative_squared_cross_mark:'];
