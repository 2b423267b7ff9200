import {SALE_STATEMENT_WORDS} from './sale-statement-words.js';
import {SENSITIVE_STATEMENT_WORDS} from './sensitive-statement-words.js';
import {SOURCE_STATEMENT_WORDS} from './source-statement-words.js';
import type {StatementWords} from './worded-statement.js';

export const STATEMENT_WORDS = {
  sensitive: SENSITIVE_STATEMENT_WORDS,
  thirdPartySources: SOURCE_STATEMENT_WORDS,
  soldOrShared: SALE_STATEMENT_WORDS,
  disclosed: {
    yes: [
      'we|company have|has|may _ disclosed|disclose|share|shared __ personal information|data|categor* __ business purpose*', 'disclosed _ following categor*', 'disclosed __ business purpose', 'we|company _ share|disclose|provide|transfer _ your|personal|the|this|information|data __ service providers|vendors|contractors|third parties|affiliates|partners', 'categor* of personal information _ disclosed|shared|disclose|share', 'disclose|share _ information|data __ with|to our|service|third|vendors|partners|affiliates',
    ],
    verbs: [],
    no: ['not disclosed', 'not _ disclosed|disclose|shared|share __ third parties|party __ business|commercial', 'not disclosed sold', 'never _ disclosed|disclose', 'not _ disclose|share __ personal information|data __ third part*|anyone'],
    neither: ['right to', 'request', 'opt out', 'means', 'defined', 'if we', 'how we', 'refer to', 'for more|further|detailed|additional information', 'under 13|16|18', 'direct marketing purposes', 'without your consent', 'except', 'unless', 'other than', 'mobile information', 'text messag*'],
    wins: 'no',
  },
  under16: {
    yes: ['actual knowledge __ we|company _ sell|share|sold|shared', 'sell|share|sold|shared __ under 16|sixteen', 'under|younger _ 16|sixteen _ sell|share|sold|shared'],
    verbs: [],
    no: [
      'not _ actual knowledge', 'no actual knowledge', 'not __ sell|share|sold|shared __ under|younger|minors|less __ 16|sixteen|13|18', 'not __ sell|share|sold|shared __ minors|children', 'never _ sell|share|sold|shared __ minors|children', 'not __ sell|sold|share|shared __ consumers we _ know', 'not _ sell|share __ 16 years',
    ],
    neither: ['right to', 'unless'],
    wins: 'no',
    inRights: true,
  },
} as const satisfies Readonly<Record<string, StatementWords>>;

/** After a denial these begin what is done all the same. */
export const CONTRASTS = new Set(['but', 'however', 'although', 'though', 'while', 'yet', 'nevertheless', 'nonetheless']);

/** Sentences with these and without California speak of another law. */
export const OTHER_LAW_WORDS: readonly string[] = ['virginia', 'colorado', 'connecticut', 'nevada', 'utah', 'texas', 'oregon', 'china|chinese', 'europe|european|eea|gdpr', 'india'];

/** Says of one use that it is no sale, and nothing of the others: no denial where another sentence is one. */
export const NO_SALE_IN_THIS = ['not constitute|mean _ sell|selling|sale|sharing'];

export const SHINE_THE_LIGHT_WORDS = {
  yes: ['shine the light', '1798 83', 'request|requests|ask|obtain __ third parties __ direct marketing purposes', 'california residents __ direct marketing', 'direct marketing purposes __ california', 'disclosed personal information for direct marketing', 'ask|request|know|obtain|learn ___ third parties ___ direct marketing'],
  /** Said of what is done, and not denied. */
  told: ['disclos* __ third parties for their|the direct marketing', 'information _ third parties __ direct marketing purposes'],

};

export const OPT_OUT_SIGNAL_WORDS = {
  about: ['global privacy control', 'gpc', 'opt out preference signal*', 'preference signal*', 'universal opt out', 'opt out signal*', 'browser _ signal* __ opt out'],
};

/** Of the sentences that admit a sale, those that call it one. */
export const SAYS_SALE_WORDS = ['constitute|constitutes|considered|deemed|qualify|qualifies|called __ sale|sales|sold|selling|sell|sharing', 'we|company _ sell|sells|sold', 'have|has sold', 'sell or share', 'sold or shared'];
