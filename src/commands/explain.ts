import * as Args from '@oclif/core/args';
import {BaseCommand} from '../cli/base-command.js';
import {recordFlag} from '../cli/flags.js';
import {VERIFIED} from '../law/in-words.js';
import {sheetsText} from '../terminal/sheets.js';
import type {Explained, Explanation} from '../workflows/explain/explanation.js';

export default class Explain extends BaseCommand<Explanation> {
  static override summary = 'Explain a category, data element, purpose, rule or section of the law, offline.';
  static override description = `Takes any id of the catalog (a category A to L, a limb SPI-1C, email-address, data-broker, PP-04, xviii), the id of a
rule, a section as people write it, or what people call a thing of the catalog (sell, CCPA, “email address”). Shows what it is, the law behind it with its official address, how far that was
checked, and what hangs on it. An id that names several things shows all of them; source:affiliate names one kind. Within a
record, the elements and purposes that its datamap.yaml adds are explained too.`;
  static override examples = [
    {description: 'What a data element is under the law, and why', command: '<%= config.bin %> <%= command.id %> precise-location'},
    {
      description: 'Everything that rests on a section, as the law stood on a day',
      command: '<%= config.bin %> <%= command.id %> "11 CCR 7011(e)(1)" --as-of 2025-06-30',
    },
    {description: 'A rule of check or gap', command: '<%= config.bin %> <%= command.id %> retention-missing'},
  ];
  static override flags = {...recordFlag};
  static override args = {id: Args.string({required: true, description: 'Id or section: L, email-address, "1798.140(ae)".'})};

  async run(): Promise<Explanation> {
    const {args, flags} = await this.parse(Explain);
    const {explainWithin} = await import('../workflows/explain/explain-entry.js');
    const {
      result: explanation,
      termsOf,
      leftOut,
    } = await explainWithin({id: args.id, record: flags.record, from: process.cwd(), asOf: this.asOf});
    this.noteTerms(termsOf, leftOut);
    this.show(
      sheetsText(
        explanation.entries.map((entry) => sheetOf(entry, explanation)),
        {style: this.styleOf('stdout')},
      ),
    );
    return explanation;
  }
}

function sheetOf(
  {id, is, kind, title, text, citations, verified, parts, ...dates}: Explained,
  {asOf, law}: Explanation,
): Parameters<typeof sheetsText>[0][number] {
  return {
    heading: kind === 'section' ? title : `${id}: ${title}`,
    below: `${sentence(is)}; ${validity({...dates, kind}, asOf)}; catalog of ${law}`,
    text,
    parts: kind === 'element' ? [...parts, ...lawPart(kind, citations, verified)] : [...lawPart(kind, citations, verified), ...parts],
  };
}

const sentence = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

/** One address under all sections that stand at it. */
function lawPart(kind: string, citations: Explained['citations'], verified: string | undefined): Explained['parts'] {
  if (citations.length === 0) return [];
  const items = citations.map(({text, url}, at) => ({term: text, notes: url === null || url === citations[at + 1]?.url ? [] : [url]}));
  const several = (kind === 'element' || kind === 'rule') && citations.length > 1 && verified !== VERIFIED.verified;
  const checked = verified === undefined ? undefined : several ? `The least checked of these: ${verified}` : sentence(verified);
  return [{title: 'The law', ...(checked === undefined ? {} : {text: `${checked}.`}), items}];
}

function validity({kind, inForce, from, until}: Pick<Explained, 'kind' | 'inForce' | 'from' | 'until'>, asOf: string): string {
  const period = [from === undefined ? [] : `from ${from}`, until === undefined ? [] : `until ${until}`].flat().join(' ');
  if (!inForce) return `NOT IN FORCE${kind === 'section' ? ' under this number' : ''} on ${asOf}, only ${period}`;
  return period === '' ? `as of ${asOf}` : `as of ${asOf}, in force ${period}`;
}
