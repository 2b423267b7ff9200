import type {StatementWords} from './statement-words.js';

/** Whether personal information is sold or shared. */
export const SALE_STATEMENT_WORDS = {
  yes: [
    'we|company _ sell|sells|sold personal|your|the|information|data|certain|identifiers|and', 'we|company have|has _ sold', 'we|company do sell|share _ personal|certain|information|data|your', 'sell|sells|sold and|or share|shares|shared _ identifiers|personal|your|the|certain|following|information|data', 'have|has sold _ following|categor*', 'we|company sold|sell|share _ following _ categor*',
    'constitute|constitutes|considered|deemed|qualify|qualifies|classified|treated|regarded __ sale|sharing|sold|shared|selling|sell|share', 'sold or shared the following', 'considered|deemed a|to|as _ sale|sell|selling|sharing|share', 'is|are|be considered|deemed|called _ sale|sales|selling|sharing', 'may|could|might be a sale', 'amount|amounts to _ sale|sales|sharing', 'we|company _ exchange|disclose|share|provide|make|transfer ___ for _ valuable|monetary|other consideration|compensation', 'we|company _ make|exchange ___ for compensation|money', 'which|this|that is a sale', 'is|are a sale|sharing _ under|of',
    'share|shared|shares|disclose|disclosed|discloses __ cross context behavioral|behavioural advertising', 'share|shared|shares|sharing _ personal|your|this|information|data|it|them __ targeted|behavioral|behavioural|interest|personalized|personalised advertising|ads|based', 'disclose|disclosed|transfer|provide __ ad|advertising networks|partners|companies __ targeted|behavioral|behavioural|interest|personalized|personalised', 'share|shares|shared _ information|data ___ targeted|behavioral|behavioural advertising|ads', 'information|data _ shared|disclosed __ targeted|behavioral|behavioural|personalized|personalised|interest advertising|ads', 'share _ with advertising|ad|marketing _ partners|networks|companies ___ targeted|personalized|personalised|behavioral|relevant ads|advertising|advertisements',
    'we|company _ share|shares|shared ___ as _ defined|defines __ ccpa|california|cpra', 'sell or share', 'sold or shared', 'sell and|or|share|shared _ your|personal|information', 'have|has disclosed or|and sold', 'categor* of _ sold|sell', 'constitutes a sale|sharing', 'information|data we _ sell|sold', 'information|data we sell or share|shared', 'information|data sold _ identifiers', 'we engage in _ sale|sales|sharing', 'sales of personal|your', 'received monetary|valuable compensation|consideration', 'definition of _ sale|selling|sharing ___ may|could _ qualify', 'sale|sharing ___ may|could qualify', 'we _ license|rent|licensed|rented _ personal|information|data|it|them __ to',
  ],
  possible: ['we|company may|might|can _ sell', 'may have __ sold'],
  no: [
    'not _ sell|sold|selling', 'not _ constitute|considered|deemed|mean|called|regarded _ sale|selling|sharing', 'sell|share or|nor share|sell none|nothing|neither', 'never _ sell|sold', 'not __ sell or|your|any|personal|or', 'not __ sold', 'no sale|sales of', 'not disclosed sold', "don't|doesn't|won't|haven't|hasn't _ sell|sold", 'not sell', 'without selling', 'not _ disclosed __ sold|shared', 'nor _ sell|sold', 'no time|circumstances|way __ sell|rent',
    'not|never|nor|neither|without _ share|shares|shared|sharing|disclose|disclosed __ cross context|behavioral|behavioural|targeted', "don't|doesn't|haven't _ share|shared __ cross context|behavioral|behavioural|targeted",
    'not _ business of selling', 'not for sale', 'sold|shared none', 'no|none _ information|data ___ sold', 'not rent|share sell|nor', 'not from selling', 'not engage|participate|conduct|make ___ sale|sales|selling', 'nothing _ is|are _ sold', 'sale|sales of _ personal|your information|data none', 'not _ exchange|trade|transfer|disclose|provide|give|release ___ for money|monetary|consideration|compensation|payment', 'may ___ but have|has|do|does|did not _ shared|sold|share|sell|done', 'sell|sold no personal|information|data',
  ],
  verbs: ['sell*', 'sold', 'share*', 'exchange*', 'make*', 'provide*', 'transfer*', 'sharing', 'disclose*', 'constitute*', 'considered', 'deemed', 'qualif*', 'engage', 'received', 'license*', 'rent*', 'sale|sales'],
  firmNo: ['we|company|and|but do|does|have|has|are not _ sell|sold|selling|share', "we|company don't|doesn't|haven't sell|sold"],
  narrowed: ['direct|request|instruct|ask|tell|demand|requested _ that|not', 'if you', 'once|after|when you', 'sell products|goods', 'may not have', 'sale of _ business|assets|company|stock', 'pursuant to a _ contract', 'deidentified', 'de identified'],
  notYes: ['under 16|18', 'years of age', 'minors', 'children'],
  neither: [
    'direct a|the|us|businesses|business', 'exclude*', 'may not have', 'means', 'merger', 'sell or transfer', 'bankruptcy', 'whether', 'if we', 'sale of _ business|assets|company|stock', 'asset*', 'in the future', 'in the event', 'sell products|goods', 'pursuant to a _ contract', 'deidentified', 'de identified', 'acquire*', 'request*', 'do not sell or share my', 'do not sell my', 'sell|share my', 'defined as|to',
  ],
  before: ['sale|sell|sharing|share|selling is|are _ defined', 'right to', 'opt out', 'request that', 'you may|can direct|request|ask', 'law|act|ccpa|california __ require|requires|allow|allows|gives|permits', 'unless', 'may __ request', 'a business|businesses'],
  hedged: ['unless', 'without _ consent|permission|offering|providing|giving', 'for money|cash|profit', 'for monetary|financial compensation|gain|payment', 'traditional*|conventional', 'generally understood'],
  asks: ['do|does|will|have|has|is|are __ sell|sold|selling'],
  topic: {
    titles: ['sale|sales|selling|sharing of', 'sale and|or sharing', 'selling|selling and sharing', 'sold or shared'],
    not: ['right|rights', 'opt*', 'choice*', 'not', 'business', 'assets', 'limit*', 'children', 'minors'],
    yes: [],
    no: ['we do neither|none'],
    none: ['none', 'no', 'n a', 'neither', 'not applicable', 'we do neither|none', 'we do not do|engage'],
  },
  wins: 'yes',
} as const satisfies StatementWords;
