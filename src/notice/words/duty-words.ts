import type {ContainedKind} from '../reading.js';

/**
 * How notices write what the law makes them write, by the `reads` of the law's duties. `firm`: phrases that are enough to say it is
 * there; `says`: phrases that only show further places; `unless`: phrases that make a sentence something else.
 */
export interface DutyWords {
  readonly firm: readonly string[];
  readonly says: readonly string[];
  readonly unless?: readonly string[];
  /** Phrases that keep a sentence in spite of `unless`. */
  readonly despite?: readonly string[];
  /** What the business does: a list of what a person may ask for does not tell it. */
  readonly ofPractice?: boolean;
  /** A title alone tells nothing of it, not even a place. */
  readonly notInHeadings?: boolean;
  /** Only a title or the words of a link. */
  readonly onlyTitles?: boolean;
  /** What is told of must be so: "we receive nothing from third parties" names no source. */
  readonly affirmed?: boolean;
  /** A sentence counts only where it has one of these too. */
  readonly with?: readonly string[];
  /** A sentence counts only where it, its headings or one of the few around it has one of these. */
  readonly near?: readonly string[];
  /** Owed by a notice of another kind: only what stands in it counts, and only where there is one. */
  readonly within?: ContainedKind;
  /** So many different phrases of `firm`, in one sentence or several, are needed; one where it is absent. */
  readonly least?: number;
}

const OF_POLICIES: Readonly<Record<string, DutyWords>> = {
  collected: {
    ofPractice: true,
    firm: ['categor* of _ personal information|data __ collect|collected', 'collect|collected __ following _ categor*|personal|information|types', 'following categor* of _ personal information|data', 'personal information we collect', 'types of _ information|data we _ collect', 'information we _ collect|gather'],
    says: ['we|company _ collect|collects|gather|obtain|collected', 'may collect', 'information|data _ collected', 'you _ provide|submit _ us|information', 'we receive|obtain'],
    unless: ['right to', 'request that', 'not _ collect', 'children'],
  },
  disclosed: {
    ofPractice: true,
    firm: ['disclosed|disclose|discloses _ following', 'categor* __ disclosed|shared|disclose|share', 'we|company may|have|has _ share|disclose|disclosed|shared|provide', 'disclose|share|disclosed|shared __ business purpose*', 'who we share', 'share|disclose _ personal|your|information|data __ with|to'],
    says: ['we|company _ share|disclose|transfer|discloses|shares', 'information|data _ shared|disclosed', 'sharing|disclosure of _ personal|your|information|data', 'third parties __ with whom we', 'service providers __ on our behalf'],
    unless: ['right to', 'request that', 'opt out', 'right'],
  },
  sold: {
    ofPractice: true,
    firm: ['not _ sell|sold', 'sold _ following', 'categor* __ sold|sell', 'sell|sold|sells _ your|personal|information|data|any', 'sale|sales|selling of _ personal|your|information|data', 'sold or shared', 'sell or share', 'considered|constitute|deemed __ sale|sharing|sell|selling'],
    says: ['sell|sold|sells|selling', 'sale|sales of', 'cross context behavioral', 'share|shared|disclose __ targeted|behavioral|interest advertising', 'third party|parties __ advertising', 'license|licenses|rent __ data|information'],
    unless: ['right to', 'under _ age|16|18', 'younger than', 'less than 16|18', 'minors', 'nevada', 'purpose of this', 'business transition', 'do not sell my', 'do not sell or share my', 'business|company is|are sold', 'sale of _ business|assets|company', 'opt out of'],
  },
  methods: {
    firm: [
      'exercise|exercising _ right|rights|any|these|your|the|access|choices', 'submit|submitting|make|making|send|sending _ request|requests', 'verifiable _ request|requests', 'request* __ contact|contacting|calling|emailing|visiting|visit|call|clicking|completing|toll|form|portal',
      'authorized agent', 'verify _ identity', 'toll free', 'contact|contacting|email|emailing|write|writing us|to __ exercise|request|access|delete|correct|opt',
    ],
    says: ['you may|can _ contact|email|call|write|visit|click|request|access|review|update', 'contact us _ at|by|through|via|using|with', 'by contacting|emailing|calling|visiting|clicking|sending|completing', 'please contact|email|call|visit|click|send|use|submit|complete', 'click here', 'opt out by', 'unsubscribe', 'opt out link', 'account settings', 'respond to _ request*'],
    unless: ['service provider may contact'],
  },
  'right-to-know': {
    firm: [
      'right to _ know|access|obtain|information', 'right to be informed', 'right to request _ access|information|disclose|copy|categor*|specific', 'right to request ___ collect|collected|have about', 'right of access', 'know what personal', 'request|ask|requests|asking that we|us|__ disclose|provide|tell|confirm __ collected|categor*|information|data', 'categor* of personal information|data we|that _ collected about', 'specific pieces of',
      'request|obtain|access|receive|have _ copy of', 'access to|your _ personal|information|data', 'right to access', 'access specific information', 'data portability', 'know __ collect|collected|collects|hold|have|process',
    ],
    says: ['access _ information|data|it|personal', 'request __ information _ collect*|hold|have|maintain', 'request _ access', 'confirm* whether', 'portab*', 'categor* of sources', 'purpose* for collecting|which'],
    unless: ['third parties may access', 'we may access', 'unauthorized access', 'employees __ access'],
  },
  'right-to-know-sold': {
    firm: [
      'right|request* __ know|disclose|disclosed __ sold|sell|shared|share|disclosed|sale|third', 'categor* __ third parties|recipients|party _ with|to whom|which|we', 'categor* __ sold|disclosed _ about|for|and', 'if we sold|disclosed|shared|sell', 'sold or disclosed', 'disclosed or sold', 'sold or shared',
      'third parties __ with|to whom we _ share|shared|disclose|disclosed|sold|sell',
      'request* ___ disclose|know|learn ___ sell|sold|share|shared|disclose|disclosed|discloses', 'request* _ information __ uses _ disclose|discloses|disclosed|sell|sells|sold', 'identifying _ personal information categor*', 'whether __ sold|disclosed|shared|sell',
    ],
    says: ['shine the light', '1798 83', 'direct marketing purposes', 'collect*|use _ disclos*|shar*|sell|sold|sale', 'collection use disclosure', 'categor* of _ third parties|party', 'categor* of _ personal information __ sold|disclosed|shared', 'disclosed _ third parties'],
    unless: ['we have not', 'we do not sell'],
  },
  'right-to-opt-out': {
    firm: ['right to _ opt out', 'opt out _ of|from __ sale|sales|sell|selling|sold|sharing|shared', 'do not sell my|link|page|request*', 'do not sell or share', 'direct us|business|company _ not _ sell|share', 'direct _ to stop selling|sharing', 'opt out of', 'opt out _ request|requests|right|rights|form|link|preference', 'say no to _ sale|selling|sharing|sell|share'],
    says: ['opt out|outs', 'opting out', 'optout', 'opted out', 'stop selling|sharing', 'limit _ sharing'],
    unless: ['marketing', 'promotional', 'newsletter*', 'email*', 'e mail*', 'mailing*', 'unsubscribe', 'text messag*', 'sms', 'communication*', 'cookie*', 'object', 'objection', 'profiling', 'automated'],
    despite: ['sale|sales|sell|selling|sold', 'sharing', 'share my|your|their|personal|information|data', 'cross context'],
  },
  'right-to-delete': {
    firm: ['right to _ delete|deletion|erasure|erase', 'right to be forgotten', 'right to request _ deletion|erasure', 'delet* __ personal|information|data|your', 'request* __ delet*|erasure|erase', 'right of deletion|erasure', 'have _ deleted|erased|removed', 'erase|erasure|remove _ your|personal|information|data', 'deletion _ right|rights|request|requests'],
    says: ['delete|deletion|deleted|deleting', 'erase|erasure|erased', 'remove|removed|removal'],
    unless: ['cookies', 'we will delete __ children', 'children'],
  },
  'right-to-correct': {
    firm: ['right to _ correct|correction|rectif*|amend', 'right to request _ correction|rectif*', 'correct __ personal|your|my information|data', 'correct* __ inaccurate|inaccura*|incomplete|personal|information|data', 'rectif*', 'right to _ update', 'correction of', 'contact|contacting|tell|notify us __ inaccurac*', 'inaccurate|inaccuracies|inaccuracy __ personal|your|information|data|we', 'right of correction|rectification', 'request* __ correct*|rectif*|amend*', 'access _ correct', 'correct _ delete|update|amend'],
    says: ['correct|correction|corrected|correcting|corrections', 'amend', 'update|change|modify|edit _ your _ personal|information|data|account|profile', 'update or'],
    unless: ['not correct', 'enable us', 'provides you with information', 'policy|notice _ describes|explains', 'will occur', 'this policy', 'this privacy', 'correctly', 'reserve the right', 'reserves the right', 'if you provide', 'warranty', 'not warrant'],
  },
  'right-to-limit': {
    firm: ['limit|limits|limiting ___ sensitive', 'right to _ limit', 'right _ limit use', 'limit the use|processing|disclosure of my|your|the|sensitive', 'limit use of my', 'sensitive personal information|data __ limit|limits', 'object|stop|restrict __ use|uses|using|processing __ sensitive', 'request* to limit'],
    says: ['limit __ use|uses|processing', 'restrict __ processing|use', 'stop|limit|restrict __ using|use|uses __ your|the|my'],
    unless: ['security', 'reserve the right', 'reserves the right', 'may restrict', 'technolog*', 'access to your', 'liability', 'limited to', 'limited liability', 'limit access', 'restrict access', 'restricted to', 'cookies', 'ad tracking', 'not limited'],
  },
  'non-discrimination': {
    firm: ['not _ discriminat*', 'non discriminat*', 'nondiscriminat*', 'discriminat* __ exercis*|rights', 'retaliat*', 'discriminatory', 'free from discriminat*', 'deny you goods', 'charge you _ different', 'different level or quality'],
    says: ['discriminat*', 'different prices|price', 'financial incentive*', 'denying|deny _ goods|services'],
    unless: ['race', 'anti discrimination', 'employment opportunity'],
  },
  updated: {
    firm: ['last _ updated|modified|revised|reviewed', 'update|updates|updated|change|changes|changed|revise|revised|revisions|modify|modifications|modified|amend|amended|amendments _ to|of|this|our|the|these _ policy|notice|statement|privacy', 'policy|notice|statement _ updated|revised|changed|modified|amended|change|effective', 'changes to', 'revised|updated version|policy|notice|statement', 'effective date', 'right to _ change|amend|modify|update|revise', 'from time to time', 'material change|changes'],
    says: ['updated', 'revised', 'effective _ as|on|date', 'latest version', 'review this|the _ periodically', 'check back|this', 'amend* this|the', 'post|posting|posted _ changes|revised|updated|new|policy|notice'],
    unless: ['software update*', 'product update*', 'update your', 'keep your'],
  },
  sources: {
    ofPractice: true, notInHeadings: true, affirmed: true,
    firm: ['categor* of sources', 'sources of _ personal|information|data', 'from the following _ sources', 'sources from which', 'collect|obtain|receive|collected|obtained|received __ from _ following|you|consumers|third|source*', 'collect|obtain|receive|gather _ information|data _ you _ provide|share|submit|give|disclose|enter', 'directly from you', 'directly and indirectly', 'automatically _ collect*'],
    says: ['you provide _ us', 'from third parties', 'from you', 'automatically _ when|as', 'as per|provided by the social media provider|network|platform'],
    unless: ['right to'],
  },
  purposes: {
    ofPractice: true,
    firm: ['we|company _ use|uses|process|processes _ personal|your|the|this|information|data __ to|for', 'use* __ following purposes', 'business|commercial purpose* _ following|below|above|listed|described|include', 'purposes for _ which|collecting', 'purpose* of _ collecting|collection|processing|use', 'for the following _ purposes|reasons', 'how we use', 'how do we use', 'use|used ___ following ways', 'collect|collects|collected __ in order to'],
    says: ['we|company _ use|uses', 'business or commercial purpose*', 'to provide|improve|deliver _ our|the|you|services', 'used to|for', 'in order to'],
    unless: ['right to', 'verif* consumer request', 'verify the requestor', 'third parties must'],
  },
  'third-parties': {
    ofPractice: true, affirmed: true,
    firm: [
      'categor* of _ third parties|recipients|party|service|vendors', 'following _ third parties|recipients|service|parties', 'third parties to|with whom', 'third parties __ including|such',
      'share|shares|disclose|discloses|shared|disclosed|transfer __ with|to __ service|vendors|affiliates|partners|advertising|advertisers|providers|analytics|law|government|social|contractors|processors|platforms|agencies|subsidiaries|suppliers|networks|authorities|agents|customers|companies|carrier|carriers|courier|couriers|bank|banks|brokers|publishers|retailers|schools|insurers|lenders|auditors|lawyers|advisers|advisors|consultants|processor|franchisees|sponsors|employers', 'provide|provides|make|give __ information|data|it|them|available __ to __ service|vendors|affiliates|partners|advertisers|providers|contractors|processors|networks|agents|companies', 'recipients of',
      'disclosures|disclosure|sharing with|to _ service|vendors|affiliates|partners|advertisers|providers|law|contractors|subsidiaries',
    ],
    says: ['third parties|party|partners|vendors|service providers', 'affiliates'],
    unless: ['right to', 'not disclosed', 'links to', 'if you share', 'tools to share', 'direct marketing purposes'],
  },
  'sensitive-use': {
    ofPractice: true, notInHeadings: true,
    firm: [
      'use|uses|used|using|disclose|discloses|process|processes|collect|collection|engage ___ sensitive ___ infer*|permitted|7027|beyond', 'use|uses|used|disclose|discloses|process|processes ___ sensitive ___ purpose* other|that|not|permitted|allowed|specified|which', 'use|uses|used|disclose|discloses|process|processes ___ sensitive __ other than', 'sensitive ___ right to limit',
      'use|uses|used|disclose|discloses|process|processes ___ sensitive __ only _ to|for|as|where', 'sensitive __ limited to ___ purposes', 'sensitive ___ for the|these|following _ purposes', 'infer* characteristics',
    ],
    says: ['use|disclose|uses|process __ sensitive _ information|data|personal'],
    unless: ['have|has|had __ right', 'right to _ request|direct|limit __ sensitive', 'not send', 'not disclose any|your', 'password', 'please', 'allows you', 'sell|sold', 'non sensitive'],
    despite: ['we|company _ not|only', '7027'],
  },
  'under-16': {
    ofPractice: true,
    firm: [
      'sell|sells|sold|sale|selling ___ 15|fifteen|16|sixteen|18|eighteen|minor|minors|underage', 'share|shares|shared|sharing _ personal|information|data ___ 15|fifteen|16|sixteen|18|eighteen|minor|minors|underage', 'minor|minors|underage ___ sell|sells|sold|share|shares|shared|sale|selling|sharing', 'under|age|ages|aged|years|younger|than _ 15|fifteen|16|sixteen|18|eighteen ___ sell|sells|sold|share|shares|shared|sale|selling|sharing',
      'actual knowledge ___ sell|sells|sold|share|shares|shared|sale|selling|sharing',
    ],
    says: ['younger than 16', 'less than 16', 'consumers we _ know'],
    unless: ['right to direct', 'age or older', '16 or older|over', 'right to opt out'],
    with: ['under|age|ages|aged|years|younger|than|minor|minors|underage|sixteen|eighteen|children'],
  },
  'specific-pieces': {firm: ['specific pieces', 'copy of _ personal|your|the _ information|data'], unless: ['this policy|notice|statement', 'we describe|discuss|explain'], despite: ['right', 'request'], says: ['copy of _ personal|your|information|data', 'right of access']},
  verification: {
    firm: ['verify|verifying|verifies|verification|confirm|confirming|authenticate|authenticating|validate __ identity|identify|requestor|requester|request|requests|requesting|you'],
    says: ['proof of _ identity', 'identity verification', 'identify yourself', 'authenticat* your', 'verifiable'],
    near: ['request|requests|requesting', 'rights', 'exercise|exercising'],
    unless: ['promotion*', 'fraud', 'transaction*', 'eligibility', 'confirm whether', 'right to confirm'],
    despite: ['request|requests __ identity', 'identity __ request|requests'],
  },
  agent: {firm: ['authorize|authorized|authorise|authorised to act on your behalf', 'person registered with the california secretary of state', 'authorized|authorised agent|agents', 'agent __ on your behalf', 'power of attorney'], says: ['act on your behalf', 'on your behalf __ request*']},
  contact: {
    firm: ['questions|comments|concerns|inquiries|enquiries|complaints ___ contact|email|e|write|reach|call|at|mail', 'contact|reach|email|write|call us|our __ question*|concern*|comment*|inquir*', 'contact us', 'reach us', 'get in touch', 'contact for|information|details|person|point|email|e', 'privacy _ coordinator|officer|team|office|contact'],
    says: ['email us', 'call us', 'write to us', 'by email at', 'contact our', 'mail to', 'email _ at', 'privacy officer', 'data protection officer'],
    near: ['com|org|net|io|co|gov|edu|app|example', 'phone|telephone|tel', 'street|suite|avenue|box|road|ave|st', 'email|mail|e', 'form|page|here|link', 'details|below|above|support|team|department|office', '800|833|844|855|866|877|888'],
    unless: ['we|our partners may contact you', 'collect', 'submission of'],
  },
  'opt-out-notice': {
    firm: ['do not sell|share my', 'do not sell or share my', 'your privacy choices', 'your california privacy choices', 'opt out _ of _ sale|sales|sharing|selling ___ click*|here|link|visit*|form|webform|page|email*|call*|below|portal|http|https|submit*', 'click*|visit*|link|form|page ___ opt out _ of _ sale|sales|sharing|selling', 'notice of right to opt out', 'exercise|exercising _ right|rights to opt out', 'submit|submitting|send|make _ request* __ opt out of|from _ sale|sales|sharing|selling'],
    says: ['opt out of'],
    unless: ['number of', 'choices and|rights', 'agent*'],
  },
  'limit-notice': {
    firm: ['limit _ use of my', 'notice of right to limit', 'your privacy choices', 'your california privacy choices', 'limit ___ sensitive ___ click*|here|link|visit*|form|webform|page|email*|call*|portal|request', 'click*|visit*|link|form|page ___ limit ___ sensitive'],
    says: ['right to limit'],
    unless: ['number of', 'choices and|rights'],
  },
  signal: {firm: ['global privacy control', 'gpc', 'opt out preference signal*', 'preference signal*', 'universal opt out'], says: ['opt out signal*', 'browser signal*', 'frictionless'], unless: ['your opt out preference signal is honored']},
  metrics: {
    firm: ['metrics|statistics __ request|requests|rights', 'request|requests|rights|ccpa __ metrics|statistics', 'number of _ request|requests', 'requests __ complied|denied', 'received ___ request|requests ___ complied|denied', 'median|average|mean number of days'],
    says: ['days __ respond|response'],
    unless: ['right to', 'cookie*', 'government|law', 'subpoena*'],
  },
  'do-not-track': {firm: ['do not track', 'dnt'], says: ['tracking signals']},
  'others-tracking': {
    ofPractice: true, notInHeadings: true,
    firm: [
      'third|partners|networks|advertisers|others|providers|companies|vendors|google|facebook|meta|parties __ collect|collects|track|tracks|gather|gathers|receive|record|recognize|monitor ___ time|across|activity|activities|browsing|behavior|cookies', 'over time and across', 'activity|activities|browsing|behavior|track|tracking|collect|collected ___ across _ different|other|third|multiple|unaffiliated|various|websites|sites|internet',
      'third party cookies|beacons|tracking|pixels|trackers __ collect|track|used|place|placed|set|allow|enable', 'cookies|beacons|technologies|pixels __ placed|set|served|provided|used|operated by __ third|partners|advertisers|google|others',
    ],
    says: ['third party cookies|tracking|analytics', 'google analytics'],
    unless: ['right to', 'block|refuse|reject|delete', 'do not track', 'means|defined|definition'],
    despite: ['over time and across'],
    with: ['third', 'partners|advertisers|networks|vendors|companies|others|providers', 'google|facebook|meta', 'other parties', 'over time and across'],
  },
  changes: {
    notInHeadings: true,
    firm: [
      'change|changes|changed|update|updates|updated|revise|revised|revisions|modify|modified|modifications|amend|amended|amendments|version ___ notify|notice|notified|notifying|notification|inform|informed|post|posted|posting|posts|email|e|alert|announce|announced|tell|let|available|prominent|prominently|revising|display',
      'notify|notice|notified|inform|post|posted|posting|email|alert|announce|tell ___ change|changes|update|updates|updated|revised|revisions|modifications|amendments|version',
    ],
    says: ['from time to time', 'review this _ periodically'],
    with: ['policy', 'policies', 'statement', 'this|privacy|our|the notice', 'material|significant change|changes', 'terms', 'page'],
    unless: ['your information|account|profile|settings', 'cookie preferences|settings', 'correct', 'change your'],
  },
  effective: {
    firm: ['effective date', 'effective as of', 'effective _ on|from|since', 'policy|notice|statement _ effective', 'effective january|february|march|april|may|june|july|august|september|october|november|december'],
    says: ['effective'],
    with: ['2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029|2030'],
  },
  'selling-purposes': {
    ofPractice: true, notInHeadings: true, affirmed: true,
    firm: [
      'purpose* _ for|of __ selling|sale|sharing _ is|are|include|includes|was|were', 'purpose* _ for which __ sell|sold|share|shared _ is|are|include|includes|was|were', 'sell|sold|sells|sale|sales|selling _ for _ purpose*|following|these',
      'sell|sells|sold|sale|sales|selling __ for _ advertising|marketing|promotional|analytics|research|commercial|monetary|measurement', 'sell|sells|sold|sale|sales|selling __ to _ advertise|market|personalize|promote|serve|show|deliver|target|monetize|analyze|measure|offer|tailor|help|provide|improve|support|build|develop|allow|enable',
      'share|shared|shares|disclose|disclosed __ targeted|behavioral|interest|personalized|tailored|relevant __ advertising|ads|advertisements|advertisement', 'share|shared|shares|sharing|disclose|disclosed __ for|of __ cross context', 'shared __ advertising|marketing purposes',
    ],
    says: ['purposes of advertising|marketing', 'advertising|marketing purposes'],
    unless: ['right to', 'opt out', 'do not sell', 'request*', 'means', 'defined', 'not consider', 'children', 'under 16|13', 'with us', 'cookies serve'],
  },
  'disclosing-purposes': {
    ofPractice: true, notInHeadings: true, affirmed: true,
    firm: [
      'disclose|disclosed|discloses|share|shared|shares _ personal|your|the|this|that|such|it|information|data|certain|following|any ___ to|who|that|which|can|may _ help|helps|assist|perform|performs|process|provide|provides|support|deliver|operate|host|fulfil*|facilitate|enable|carry|complete|manage|run|conduct|administer|send|ship|advertise|respond|improve|analyze|store|secure|detect|prevent|offer|market',
      'disclose|disclosed|discloses|share|shared|shares _ personal|your|the|this|that|such|it|information|data|certain|following|any ___ for following|these|the _ following|purpose*|purposes|reasons', 'disclose|disclosed|share|shared|sharing|disclosing __ following|these _ purposes|reasons', 'disclose|disclosed|discloses|share|shared|shares __ with|to ___ who|that|which _ help*|assist*|perform*|process*|provide*|support*|deliver*|operate*|host*|fulfil*|carry|ship|store|send',
      'disclose|disclosed|share|shared ___ for __ hosting|processing|analytics|storage|security|delivery|support|fulfil*|billing|payment|payments|verification|administration|maintenance|fraud|marketing|advertising|research',
      'we|company __ service provider*|vendors|contractors|processors|subcontractors|suppliers|third|companies __ to|who|that|which|can|may _ help|helps|assist|perform|performs|process|provide|provides|support|deliver|operate|host|fulfil*|facilitate|carry|administer|send|store',
      'service provider*|vendors|contractors|processors|suppliers|agents __ who|that|which|to _ help|helps|assist|assists|perform|performs|process|provide|provides|support|supports|deliver|operate|host|carry __ us|our', 'purpose*|reasons _ for|of|we __ disclosing|disclosure|disclose|disclosed|sharing|share _ is|are|include|includes|personal|your',
      'providing|transferring|disclosing|sharing ___ so that', 'transfer|provide|give|make _ information|data|it|them __ to|with|available _ service|third|vendors|contractors|providers|processors|partners|affiliates ___ to|for|who|that _ help|assist|perform|process|provide|support|deliver|operate|host|fulfil*|facilitate|carry|purpose*|purposes',
    ],
    says: ['service providers __ such as|including', 'on our behalf'],
    unless: ['right to', 'request*', 'opt out', 'not disclosed', 'means', 'cross context', 'explains|describes|describe|informs', 'we collect|collected', 'with us'],
  },
  instructions: {
    notInHeadings: true,
    firm: [
      'to _ exercise|submit|make|request|access|delete|correct|initiate __ rights|right|request|requests|choices|information|data __ contact|email|e|call|visit|click|complete|fill|use|write|send|log|go|submit', 'submit|send|make|submitting|sending|making|initiate _ request|requests __ by|at|through|via|using|here|to',
      'exercise|exercising _ right|rights|choices __ by|at|through|via|using|contact*|click*|visit*|email*|call*|complet*|submit*|send*|here', 'request|requests|right|rights __ by _ calling|emailing|e|visiting|clicking|completing|writing|sending|submitting|contacting|filling|using|logging|phone|mail|email', 'contact|email|call|write|visit|click|complete|send|submit us|our|here|the|this|an|a __ to _ exercise|request|delete|correct|submit|make', 'request|requests|rights __ form|portal|webform',
      'opt out of _ sale|sales|sharing|selling __ by|at|through|via|using|here|click*|visit*|contact*|email*|call*', 'to _ exercise|submit|make __ right|rights|request|requests you can|may|should|must',
    ],
    says: ['please include|provide|specify|describe|indicate|state|tell', 'subject line'],
    unless: ['we may contact', 'cookie*', 'unsubscribe', 'newsletter*', 'explains|describes|describe|informs', 'we collect|use|receive', 'google analytics', 'marketing|promotional'],
  },
  frictionless: {with: ['signal*', 'gpc', 'privacy control*', 'opt out|outs'], firm: ['frictionless'], says: ['signal* __ without|no __ link|fee|notice|pop']},
  'under-16-process': {
    affirmed: true,
    firm: [
      'sell|sells|sold|sale|selling|share|shared|sharing ___ consent|authorization|authorize|authorizes|permission|affirmative|affirmatively|opt in|opted in|opts in', 'sell|sells|sold|sale|selling|share|shared|sharing ___ opt in',
      'consent|authorization|permission|affirmative|affirmatively ___ sell|sale|selling|sharing', 'opt in|opts in|opted in|opting in ___ sell|sale|selling|sharing', 'right to opt in',
    ],
    says: ['parent|guardian|parental __ consent|authorization|opt'],
    unless: ['not _ actual knowledge', 'no actual knowledge'],
    with: ['under|than|least|younger|between|of|aged|age|ages 13|16|thirteen|sixteen', '13|16 years', 'minor|minors|child|children|parent|guardian|parents|parental'],
    despite: ['affirmative*', 'opt in', 'parent|guardian|parental'],
  },
  'category-terms': {
    least: 3,
    firm: [
      'categor* _ identifiers', '1798 80', 'protected classification*|classes', 'commercial information', 'biometric information', 'internet or|and|network|electronic|other __ activity', 'geolocation data|information', 'audio electronic|visual', 'sensory data|information',
      'professional or|and|employment _ employment|related', 'employment related information', 'education information', 'inferences drawn|from|about',
    ],
    says: [],
    unless: ['not __ collect|collected|process'],
  },
  'sold-to': {
    ofPractice: true, notInHeadings: true, affirmed: true,
    firm: [
      'sell|sells|sold|sale|sales|selling __ to|with _ third|advertis*|data|partners|networks|brokers|companies|analytics|social|marketing|publishers|affiliates|customers|clients|other|following', 'share|shared|shares|sharing|disclose|disclosed __ third|advertis*|partners|networks|social|platforms|analytics __ cross context|behavioral|targeted|interest',
      'share|shared|shares|sharing|disclose|disclosed __ cross context|behavioral|targeted|interest __ with|to _ third|advertis*|partners|networks|social|platforms|analytics', 'categor* of third parties|party|recipients __ sell|sold|selling', 'third parties|party|recipients to|with whom|which __ sell|sold', 'sold or shared __ third parties|party',
    ],
    says: ['advertising networks|partners|companies', 'data brokers'],
    unless: ['right to', 'opt out', 'do not sell', 'request*', 'means', 'defined', 'children', 'under 16|13', 'with us', 'direct a|the|us', 'products'],
    with: ['information', 'data', 'identifiers', 'it|them'],
  },
  'admt-opt-out': {firm: ['opt out|outs of _ automated|profiling|admt', 'automated|admt|profiling __ opt out|outs', 'object|objecting to _ automated|profiling', 'not _ subject to __ automated', 'opt out __ significant decision|decisions'], says: ['automated decision*', 'admt']},
  'admt-access': {firm: ['access|know|information|ask|request|learn|explanation|explain __ automated decision|decisions|decisionmaking|processing', 'access _ admt', 'automated|admt __ logic', 'how we use|used __ automated|admt __ you', 'logic involved'], says: ['automated decision*', 'admt']},
  'non-retaliation-people': {firm: ['retaliat*|discriminat* ___ employee*|applicant*|contractor*|student*|applying', 'employee*|applicant*|contractor*|student*|applying ___ retaliat*|discriminat*'], says: [], near: ['exercise|exercising', 'right|rights'], unless: ['race', 'employment opportunity']},
  'toll-free': {
    firm: ['toll free', 'tollfree', '1 800|833|844|855|866|877|888', 'call|calling|phone|telephone|tel|dial|number|us|at|ca 800|833|844|855|866|877|888', 'freephone'],
    says: [],
    near: ['requests', 'request to|the|their|for', 'a|your|consumer|this request', 'right|rights', 'exercise|exercising'],
  },
  'review-process': {
    notInHeadings: true,
    firm: ['review|access|view __ change|update|correct|edit|modify|amend', 'change|update|correct|edit|modify|amend _ your|personal|this|that|the|any _ information|data|account|profile', 'account|profile settings|page __ change|update|correct|edit|modify|review', 'right to _ access|know|correct|correction|rectif*'],
    says: ['request* __ changes|correction'],
    unless: ['this policy', 'this privacy', 'this notice', 'this statement', 'reserve the right', 'reserves the right', 'our policy', 'right to _ change|modify|update', 'from time to time', 'cookie*', 'browser*', 'opt out', 'marketing'],
    with: ['you|your|user|users|consumer|consumers|individual|individuals|customers|residents|members|registered'],
  },
  'minors-removal': {
    firm: ['remove|removal|delete|deletion|removed|deleted ___ posted|post|content|publicly', 'posted|post|content|publicly ___ remove|removal|delete|deletion|removed|deleted', 'eraser'],
    says: ['complete or comprehensive removal'],
    with: ['minor|minors', 'under _ 18|eighteen', 'younger than 18', '22581'],
  },
  'shine-the-light-contact': {
    with: ['request*', 'ask|obtain|inquire', 'right|rights', 'shine the light', '1798 83'],
    firm: ['shine the light', '1798 83', 'direct marketing purposes', 'third parties|party __ direct marketing'],
    says: [],
    near: ['contact*|email*|e|write|writing|call|calling|mail|letter|mailing|street|suite|box|form|visit*|@'],
  },
  'privacy-rights-title': {onlyTitles: true, firm: ['your california privacy rights', 'your privacy rights'], says: ['california privacy rights']},
  'shine-the-light-alternative': {
    firm: [
      'not __ disclose|share|sell|provide|release ___ unless|without|if|until|once|after ___ opt|opted|consent|agree|agreed|choose|chosen|elected|permission', 'opt out|opting __ disclos*|sharing|share|disclose', 'opt in|opted|consent|agree|choose ___ before|prior ___ disclos*|shar*', 'prevent __ disclos*|sharing', 'unless|if|until|after|once _ opt|opted ___ share|disclose|disclosed|shared', 'opt|opted|choose|elect not to have ___ disclosed|shared',
    ],
    says: [],
    with: ['direct marketing', 'marketing purposes', 'shine the light', '1798 83', 'third parties|party|their __ marketing'],
    unless: ['cookie*'],
  },
};

const AT_COLLECTION: Readonly<Record<string, DutyWords>> = {
  'collection-categories': {
    ofPractice: true, notInHeadings: true, affirmed: true,
    firm: ['categor* of _ personal information|data', 'following categor*|information|data|types', 'we|company _ collect|collects|collected', 'collect _ information|data|following', 'identifiers', 'internet or|and __ activity', 'information|data we _ collect'],
    says: [],
    unless: ['right to', 'request that'],
  },
  'collection-purposes': {
    ofPractice: true, notInHeadings: true,
    firm: ['use|uses|used|process|processed _ your|the|this|that|it|them|personal|information|data __ to|for', 'purpose* _ for|of', 'for the following|these purposes|reasons', 'in order to', 'collect|collects __ to _ provide|process|manage|comply|communicate|improve|verify|evaluate|administer|operate|fulfil*|deliver|protect', 'used|use to|for', 'purposes'],
    says: [],
    unless: ['right to'],
  },
  'collection-sold': {
    ofPractice: true,
    firm: ['sell|sold|sells|selling _ your|personal|information|data|any|it|this|these|or', 'sold or shared', 'not _ sell|sold', 'sell or share', 'sale|sharing of', 'share __ cross context'],
    says: [],
    unless: ['right to', 'do not sell my', 'do not sell or share my', 'opt out'],
  },
  'collection-retention': {
    notInHeadings: true,
    firm: ['retain|retained|retains|retention|keep|kept|keeps|store|stored|hold|delete|deleted __ for|period|periods|long|until|as|after|years|months|days|criteria', 'years|months|days __ after|from|following', 'as long as', 'retention period*'],
    says: [],
    unless: ['cookie*', 'right to'],
  },
  'collection-opt-out': {firm: ['do not sell|share my', 'do not sell or share my', 'your privacy choices', 'your california privacy choices', 'opt out of _ sale|sales|selling|sharing', 'notice of right to opt out'], says: []},
  'collection-policy-link': {firm: ['see|read|view|visit|review|refer|click|available|find|found|full|learn|more|information|here|consult|link|http|https|www __ privacy policy|notice|statement', 'privacy policy|notice|statement __ available|here|at|found|link|http|https|www|for', 'our|full|complete privacy policy|notice|statement'], says: []},
};

const OF_INCENTIVES: Readonly<Record<string, DutyWords>> = {
  'incentive-summary': {firm: ['discount*', 'reward*', 'perk*', 'coupon*', 'points', 'benefit*', 'price or service', 'lower price*', 'free of charge|shipping', 'gift*'], says: [], notInHeadings: true},
  'incentive-terms': {firm: ['categor* of personal information', 'personal information|data', 'we _ collect|use|process|receive', 'information|data you', 'value of _ personal|your|information|data|consumer'], says: [], notInHeadings: true},
  'incentive-opt-in': {firm: ['opt in', 'opting in', 'sign|signing up', 'enroll*', 'join*', 'register*', 'subscrib*', 'participate by|in'], says: []},
  'incentive-withdrawal': {firm: ['withdraw*', 'opt out', 'opting out', 'unsubscrib*', 'cancel*', 'revoke*', 'leave the program', 'terminate _ participation'], says: []},
  'incentive-value': {firm: ['reasonably related', 'value of _ personal|your|information|data|consumer', 'good faith estimate', 'estimate* __ value'], says: []},
};

const inKind = (words: Readonly<Record<string, DutyWords>>, within: ContainedKind): Readonly<Record<string, DutyWords>> =>
  Object.fromEntries(Object.entries(words).map(([id, each]) => [id, {...each, within}]));

export const DUTY_WORDS: Readonly<Record<string, DutyWords>> = {
  ...OF_POLICIES,
  ...inKind(AT_COLLECTION, 'notice-at-collection'),
  ...inKind(OF_INCENTIVES, 'financial-incentive-notice'),
};
