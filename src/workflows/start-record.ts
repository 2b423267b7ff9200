/** A new record: empty, with guidance to fill in, or the example company. */
import {emptyRecord, UNNAMED, UserProblem, type Day, type RecordOfProcessing} from '../record/index.js';
import {copyFolder, createRecord, missingAttributes, openRecord} from '../store/index.js';

export interface StartedRecord {
  readonly folder: string;
  /** Null while nobody has said the legal name. */
  readonly organization: string | null;
  readonly example: boolean;
  /** Relative to the folder. */
  readonly written: readonly string[];
  /** Lines that a `.gitattributes` which was there already lacks for two teams' work to merge. */
  readonly attributesToAdd: readonly string[];
  readonly counts: Readonly<Record<'systems' | 'fields' | 'activities' | 'recipients', number>>;
  /** Commands to go on with, in order. */
  readonly next: readonly {readonly command: string; readonly does: string}[];
}

interface Options {
  /** Absolute path. */
  readonly folder: string;
  readonly legalName?: string | undefined;
  /** Folder of the example company, where it is wanted. */
  readonly example?: string | undefined;
  readonly by: string;
  readonly asOf: Day;
  readonly command: string;
}

/** Throws UserProblem where a record or one of the files is there already; nothing is written then. */
export async function startRecord(options: Options): Promise<StartedRecord> {
  return options.example === undefined ? startEmpty(options) : startExample(options.folder, options.example);
}

async function startEmpty({folder, legalName, by, asOf, command}: Options): Promise<StartedRecord> {
  if (legalName?.trim() === '') {
    throw new UserProblem({
      code: 'no-name',
      what: 'The name is empty',
      where: '--name',
      fix: 'Write the legal name in quotes: --name "Acme, Inc."',
    });
  }
  const record = emptyRecord(legalName ?? UNNAMED);
  const {written} = await createRecord(folder, record, {command, by, on: asOf, guidance: GUIDANCE});
  return {...started(folder, record, {written, example: false, next: NEXT}), organization: legalName ?? null};
}

async function startExample(folder: string, example: string): Promise<StartedRecord> {
  const written = await copyFolder(example, folder);
  const {record} = await openRecord(folder);
  return started(folder, record, {written, example: true, next: EXAMPLE_NEXT});
}

function started(
  folder: string,
  {organization, systems, activities, recipients}: RecordOfProcessing,
  rest: Pick<StartedRecord, 'written' | 'example' | 'next'>,
): StartedRecord {
  const fields = systems.reduce((count, system) => count + system.fields.length, 0);
  return {
    folder,
    organization: organization.legalName,
    ...rest,
    attributesToAdd: missingAttributes(folder),
    counts: {systems: systems.length, fields, activities: activities.length, recipients: recipients.length},
  };
}

const NEXT = [
  {command: 'datamap import FILE', does: 'read a spreadsheet or register you have'},
  {command: 'datamap interview', does: 'tell about one activity, question by question'},
  {command: 'datamap status', does: 'see what is there and what is missing'},
];

const EXAMPLE_NEXT = [
  {command: 'datamap status', does: 'see what is there and what is missing'},
  {command: 'datamap report collected', does: 'the table of what was collected in the last twelve months'},
  {command: 'datamap gap', does: 'hold the published notice against the record'},
];

/** Stands under the organization in datamap.yaml: to fill in, take the number sign off. */
const GUIDANCE = `  # Take the number sign off a line and fill it in. What you leave out counts as "not said yet", never as "no".
  # trade-names: [Acme]                   # names you trade under
  # brands: [Acme Club]                   # affiliates of the same brand are judged by them (Civ. Code 1798.83(f)(1))
  # contact:                              # whom consumers ask (11 CCR 7011(e)(3)(J))
  #   postal-address: 1 Main Street, Springfield, CA 90000
  #   email: privacy@acme.example
  # request-methods:                      # how consumers make requests (Civ. Code 1798.130(a)(1))
  #   - {kind: toll-free, at: 1-800-555-0100}
  # only-online: no                       # yes, no or unknown
  # employees: 45                         # full- and part-time (Civ. Code 1798.83(c)(1))
  # revenue:                              # gross, by calendar year (Civ. Code 1798.140(d)(1)(A))
  #   - {year: 2025, usd: 30000000}
  # shine-the-light:                      # where customers ask under Civ. Code 1798.83
  #   email: privacy@acme.example
  #   means: [website]                    # employees, website, places
# notices:                                # what you publish, for \`datamap gap\`
#   - id: website
#     file: privacy-notice.html           # a copy beside this file
#     url: https://acme.example/privacy
#     retrieved: 2026-01-31
# terms:                                  # what the catalog of the law does not know; see \`datamap explain household-information\`
#   elements:
#     - {id: garden-size, name: Size of the garden, is: household-information, words: [garden size]}
#   synonyms:
#     email-address: [kontaktmail]
#   purposes:
#     - {id: planting-advice, name: Planting advice, under: performing-services, words: [suggest plants]}
`;
