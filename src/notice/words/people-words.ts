/** Kinds of people as notices speak of them. */
interface PeopleWords {
  /** In a heading: all that stands under it is about them. */
  readonly heading: readonly string[];
  /** In a sentence that is about their data, and about nobody else's. */
  readonly about: readonly string[];
  /** In a sentence that speaks of them beside others. */
  readonly beside: readonly string[];
}

/** By id of `src/law/people.yaml`. Who only handles data, as in "our employees have access", is not spoken of. */
export const PEOPLE_WORDS = {
  applicants: {
    heading: ['applicant|applicants', 'candidate|candidates', 'recruitment|recruiting', 'job applic*|seekers', 'jobs', 'career|careers', 'employment applic*'],
    about: ['job applicant|applicants|candidate|candidates|seekers', 'applicants for employment', 'if|when|where you _ apply _ job|jobs|position|positions|role|roles|employment|vacancy', 'job|employment application|applications', 'as a|an _ applicant|candidate', 'about|from|of|regarding|concerning _ applicants|candidates', 'for _ applicants|candidates _ we', 'prospective employees'],
    beside: ['applicants|applicant', 'candidates|candidate', 'apply|applying|applied _ for _ job|jobs|position|positions|role|roles|employment|work|vacancy|vacancies|opening|openings', 'apply to work', 'recruitment|recruiting'],
  },
  employees: {
    heading: ['employee|employees', 'workforce', 'personnel', 'staff', 'human resources', 'hr', 'workers'],
    about: ['about|from|regarding|concerning our|current|former|past|the|its employees|personnel|staff|workers|workforce', 'information|data|records of our|current|former|its|the employees|personnel|staff|workers', 'as an|our _ employee', 'employee|personnel|hr|workforce data|information|records', 'current|former employees|employee', 'employed by us', 'members of our workforce', 'if you are|were an|our employee', 'human resources data|information|purposes|records'],
    beside: ['employees and|or applicants|candidates', 'applicants|candidates and|or employees', 'about|from|of _ employees', 'apply|applies|cover|covers|intended|extend __ employees|personnel|staff|workers|workforce'],
  },
  contractors: {
    heading: ['independent contractor|contractors', 'freelancer|freelancers'],
    about: ['about|from|regarding|concerning _ contractors', 'as a|an _ contractor'],
    beside: ['independent contractor|contractors', 'freelancer|freelancers', 'contractors and|or applicants|employees', 'about|from|of _ contractors', 'applicants|candidates __ contractors', 'apply|applies|cover|covers|intended|extend __ contractors', 'contingent workers'],
  },
  dependents: {
    heading: ['dependent|dependents', 'beneficiary|beneficiaries', 'emergency contact|contacts', 'family members'],
    about: ['about|from|of|regarding|concerning _ dependents|beneficiaries|family members|emergency contacts'],
    beside: ['dependents', 'beneficiaries', 'emergency contact|contacts', 'spouse|spouses', 'next of kin', 'family members'],
  },
  'b2b-contacts': {
    heading: ['business contact|contacts', 'business to business', 'b2b', 'business customer|customers', 'corporate customers'],
    about: ['about|from|of|regarding|concerning _ business contacts', 'representatives|employees|contacts _ of|at _ customers|clients|companies|vendors|suppliers|partners', 'vendor|supplier|client|partner contacts|representatives', 'on behalf of your company|business|organization|employer', 'in your _ professional|business capacity'],
    beside: ['business contact|contacts', 'business to business', 'b2b', 'business customers|customer|clients', 'business representatives'],
  },
  students: {
    heading: ['students', 'student privacy|data|notice', 'pupils', 'learners'],
    about: ['about|from|of|regarding|concerning _ students|pupils|learners', 'as a student', 'if you are a student', 'student data|information|records'],
    beside: ['students|student', 'pupils', 'learners'],
  },
  minors: {
    heading: ['child|children', 'minor|minors', 'kids', 'under 13|16|18', 'teen|teens|teenagers'],
    about: ['child|children', 'minor|minors', 'kids', 'under _ 13|16|18|thirteen|sixteen|eighteen', 'younger than', 'teenagers|teens'],
    beside: [],
  },
  parents: {
    heading: ['parents|parent', 'guardians|guardian'],
    about: [],
    beside: ['parents|parent', 'guardians|guardian'],
  },
} as const satisfies Readonly<Record<string, PeopleWords>>;

/** In a sentence with these, the people named are those whom the notice is not about. */
export const NOT_ABOUT_THEM_WORDS: readonly string[] = ['not _ apply|applies|cover|covers|address|extend', 'not _ intended for|to', 'excluded|excludes|excluding', 'separate|another _ notice|policy|statement', 'not _ directed _ to|at', 'not _ include|includes|including', 'view|consult|refer|visit __ our|relevant|separate|dedicated|workforce|b2b __ notice|policy|statement'];

/** Sentences in which employees and contractors handle data, are protected, or are somebody else's. */
export const HANDLING_WORDS: readonly string[] = ['access __ employees|personnel|staff|contractors', 'limit|restrict|available __ employees|personnel|staff|contractors', 'employees|personnel|staff|contractors who|that|with __ need|needs|access|reasonably|require|requires', 'protect|defend|safety|rights|property ___ employees|personnel|staff|contractors', "their|your|his|her|client|clients|client's|customer|customers|customer's employees|personnel|staff", 'keep|keeping __ employees|personnel|staff'];
