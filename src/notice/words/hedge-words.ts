/** Words by which a sentence holds back what its verb says. */

/** Shortly before the verb. */
export const MAY_WORDS = new Set(['may', 'might', 'could', 'can', 'sometimes', 'occasionally']);

/** Anywhere in the sentence: it is up to the person. */
export const CHOICE_WORDS: readonly string[] = ['if|when|where|should you _ choose|decide|elect|opt|wish|prefer|want', 'you _ choose|decide|elect to', 'you _ voluntarily', 'voluntarily', 'optional|optionally', 'if you _ provide|submit|enable|upload|connect|link|enter|share|sign|register'];

/** Anywhere in the sentence: only if the person agrees. */
export const CONSENT_WORDS: readonly string[] = ['with|without|upon|on|subject|by|obtain|unless|receiving|have|given _ consent|permission|authorization|approval', 'if|unless|until|when|where you|they _ consent|agree|permit|authorize|allow|opt in|grant', 'you have consented|agreed|authorized|opted in', 'at your direction', 'you direct|ask|instruct us'];
