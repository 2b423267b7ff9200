/** How a section is written and linked. Only official addresses, never fetched by the tool. */

export interface Citation {
  /** As catalog and rules hold it: `1798.140(v)(1)(A)`, `11 CCR 7011(e)(1)(A)`, `B&P 22575(b)(4)`, `Gov 12940(a)`, `GDPR 30(1)(a)`. */
  readonly id: string;
  /** As a person writes it: `Cal. Civ. Code § 1798.140(v)(1)(A)`. */
  readonly text: string;
  readonly url: string | null;
}

export function cite(id: string): Citation {
  for (const {form, text, url} of FORMS) {
    const found = form.exec(id);
    if (found === null) continue;
    const {section = '', title = ''} = found.groups ?? {};
    return {id, text: `${text(title)} ${section}${id.slice(found[0].length)}`, url: url(section, title)};
  }
  return {id, text: id, url: null};
}

interface Form {
  readonly form: RegExp;
  /** What stands before the number of the section. `title`: of federal law. */
  readonly text: (title: string) => string;
  readonly url: (section: string, title: string) => string;
}

const californian = (code: string) => (section: string) =>
  `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=${code}&sectionNum=${section}`;

const FORMS: readonly Form[] = [
  {form: /^(?<section>1798\.\d+(?:\.\d+)?)/, text: () => 'Cal. Civ. Code §', url: californian('CIV')},
  {form: /^11 CCR (?<section>\d+)/, text: () => 'Cal. Code Regs. tit. 11, §', url: () => 'https://cppa.ca.gov/regulations/'},
  {form: /^B&P (?<section>\d+)/, text: () => 'Cal. Bus. & Prof. Code §', url: californian('BPC')},
  {form: /^Civ (?<section>\d+)/, text: () => 'Cal. Civ. Code §', url: californian('CIV')},
  {form: /^Gov (?<section>\d+)/, text: () => 'Cal. Gov. Code §', url: californian('GOV')},
  {
    form: /^(?<title>\d+) U\.S\.C\. (?<section>\w+(?:-\d+)?)/,
    text: (title) => `${title} U.S.C. §`,
    url: (section, title) => `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title${title}-section${section}`,
  },
  {
    form: /^(?<title>\d+) CFR (?<section>\d+(?:\.\d+)?)/,
    text: (title) => `${title} C.F.R. §`,
    url: (section, title) => `https://www.ecfr.gov/current/title-${title}/section-${section}`,
  },
  {form: /^GDPR (?<section>\d+)/, text: () => 'GDPR Art.', url: () => 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'},
];
