import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../cli/base-command.js';
import {recordFlag} from '../cli/flags.js';
import {UserProblem} from '../record/problem.js';
import {visibleJson, visibleLine} from '../text/visible.js';
import type {ClassifiedField} from '../workflows/classify-fields.js';

type Format = 'jsonl' | 'json' | 'pretty';

export default class Classify extends BaseCommand<readonly ClassifiedField[]> {
  static override summary = 'Suggest data elements and CCPA letters for names of fields.';
  static override description = `Reads names from standard input or a file: one name a line (system.table.column, table.column or column;
what begins with # is passed over), JSON a line
with the keys id, dataset, collection, field, description and type, or a table with such a header. Whose data it is counts as
much as the name: email in contacts is an email address of a person, in agencies it is not. Every suggestion says how sure it
is and why. In JSON, "personal" is yes, no or not-known: that no element is found does not make a field not personal. Nothing
is written; letters that hang on a fact nobody has stated are those that a suggestion takes as given. Within a record, the
words that its datamap.yaml adds count too.`;
  static override examples = [
    {description: 'One name', command: 'echo crm.contacts.email | <%= config.bin %> <%= command.id %>'},
    {
      description: 'The columns of a schema, for a person to read',
      command: '<%= config.bin %> <%= command.id %> --input spreadsheets/hr-systems.csv',
    },
    {
      description: 'For a script: JSON a line, in the order of the input',
      command: '<%= config.bin %> <%= command.id %> --input spreadsheets/support-and-stores.csv --format jsonl',
    },
  ];
  static override flags = {
    ...recordFlag,
    input: Flags.string({
      summary: 'File with the names: .jsonl, .csv, .tsv or .txt; - is standard input.',
      default: '-',
      helpValue: 'FILE',
    }),
    format: Flags.string({summary: 'How to print the suggestions.', options: ['pretty', 'jsonl', 'json'], default: 'pretty'}),
  };

  async run(): Promise<readonly ClassifiedField[]> {
    const {flags} = await this.parse(Classify);
    if (flags.input === '-' && process.stdin.isTTY) {
      throw new UserProblem({
        code: 'no-input',
        what: 'There are no names on standard input',
        fix: 'Pipe them in, one a line, or name a file: datamap classify --input FILE',
      });
    }
    const {classifyFields} = await import('../workflows/classify-fields.js');
    const {
      result: fields,
      termsOf,
      lettersTold,
    } = await classifyFields({
      input: flags.input,
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
    });
    this.noteTerms(termsOf);
    if (flags.format === 'pretty') this.showWords(fields.map((field) => paragraph(field, lettersTold(field))).join('\n'));
    else this.show(print(fields, flags.format as Exclude<Format, 'pretty'>));
    return fields;
  }
}

function print(fields: readonly ClassifiedField[], format: Exclude<Format, 'pretty'>): string {
  if (format === 'json') return visibleJson(JSON.stringify(fields, null, 2));
  return fields
    .map(({id, personal, elements, letters, limbs, confidence, because}) =>
      visibleJson(JSON.stringify({id, personal, elements, letters, limbs, confidence, because})),
    )
    .join('\n');
}

function paragraph({name, elements, confidence, because, personal}: ClassifiedField, letters: string): string {
  const what = elements.length === 0 ? (personal === 'no' ? 'not personal' : 'not known') : elements.join(', ');
  const law = letters === '' ? '' : `  ${letters}`;
  return `${visibleLine(name)}  ${what}${law}  ${Math.round(confidence * 100)} %\n    ${visibleLine(because)}`;
}
