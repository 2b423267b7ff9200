/** How a section is written and linked. Only official addresses, never fetched by the tool. */

export interface Citation {
  /** As catalog and rules hold it: `1798.140(v)(1)(A)`, `11 CCR 7011(e)(1)(A)`, `B&P 22575(b)(4)`. */
  readonly id: string;
  /** As a person writes it: `Cal. Civ. Code § 1798.140(v)(1)(A)`. */
  readonly text: string;
  readonly url: string | null;
}

export function cite(id: string): Citation {
  const regulation = /^11 CCR (\d+)/.exec(id);
  if (regulation) return {id, text: `Cal. Code Regs. tit. 11, § ${id.slice(7)}`, url: 'https://cppa.ca.gov/regulations/'};
  const professions = /^B&P (\d+)/.exec(id);
  if (professions) return {id, text: `Cal. Bus. & Prof. Code § ${id.slice(4)}`, url: codeSection('BPC', professions[1] ?? '')};
  const civil = /^(1798\.\d+(?:\.\d+)?)/.exec(id);
  if (civil) return {id, text: `Cal. Civ. Code § ${id}`, url: codeSection('CIV', civil[1] ?? '')};
  return {id, text: id, url: null};
}

function codeSection(code: string, section: string): string {
  return `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=${code}&sectionNum=${section}`;
}
