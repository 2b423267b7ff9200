/** A notice's bytes → what was understood of them. Pure; runs in quarantine, since the bytes are a stranger's. */
import {lawFor, type Law, type OwnTerms} from '../law/index.js';
import {UserProblem} from '../record/problem.js';
import {passage} from './blocks.js';
import {boundedTables} from './bounded-tables.js';
import {claimsOfTables} from './claims/claims-of-tables.js';
import {readClaims} from './claims/read-claims.js';
import {readContradictions} from './contradictions.js';
import {containedNotices, isWithin, type ContainedNotice} from './contained.js';
import {coverageOf} from './coverage.js';
import {readDates, type NoticeDates} from './dates.js';
import {noticeTextOf} from './formats/index.js';
import {readDuties, type KnownPlaces} from './duties.js';
import {readNames} from './names.js';
import type {NoticeText} from './blocks.js';
import type {CategoryRow, NoticePassage, NoticeReading, Statements, Unread} from './reading.js';
import {documentsIn} from './documents.js';
import {textsElsewhere} from './elsewhere.js';
import {isNotice} from './is-notice.js';
import {outlineOf} from './outline.js';
import {placeholdersLeft} from './placeholders.js';
import {readPeople} from './people.js';
import {linesOfRights} from './rights.js';
import {addressedToOthers, withSections} from './sections.js';
import {sentencesOf} from './sentences.js';
import {readStatements} from './statements/read-statements.js';
import {categoryNamesOf} from './table/category-name.js';
import {readCategories} from './table/index.js';

export interface ReadNoticeOptions {
  /** As the reading names it, and whose ending tells source files from pages. */
  readonly name: string;
  /** Day that the law is taken as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Own terms of the organization whose notice it is; they were checked. */
  readonly terms?: OwnTerms | undefined;
}

/** Throws UserProblem for a picture, a scan, a package, a binary or empty file, and for a text that is no privacy notice. */
export async function readNotice(bytes: Uint8Array, {name, asOf, terms}: ReadNoticeOptions): Promise<NoticeReading> {
  return understood(await noticeTextOf(bytes, name), lawFor(terms, asOf), name);
}

/** Rows of this many categories of the Act: one that matches may be there by chance. */
const FEWEST_TERMS = 2;

/** What tables, statements and dates prove of the duties. */
function knownPlaces(
  rows: readonly CategoryRow[],
  {sensitive, disclosed}: Statements,
  {lastUpdated, lastUpdatedAt, effective, filledIn}: NoticeDates,
): KnownPlaces {
  const dated = lastUpdated !== null && lastUpdatedAt ? [lastUpdatedAt] : filledIn === null ? [] : [filledIn];
  const having = (has: (row: CategoryRow) => boolean): readonly NoticePassage[] => rows.filter(has).map(({place}) => place);
  const toOthers = [...having(({disclosedTo}) => disclosedTo !== undefined), ...(disclosed.value === 'no' ? disclosed.places : [])];
  return {
    collected: having(() => true),
    disclosed: toOthers,
    'third-parties': toOthers,
    sold: having(({soldOrShared}) => soldOrShared !== undefined),
    'sold-to': having(({soldOrShared, disclosedTo}) => soldOrShared === 'yes' && disclosedTo !== undefined),
    sources: having(({sources}) => sources !== undefined),
    purposes: having(({purposes}) => purposes !== undefined),
    'category-terms': new Set(rows.map(({letter}) => letter)).size < FEWEST_TERMS ? [] : having(() => true),
    'sensitive-use': sensitive.value === 'does not process' ? sensitive.places : [],
    updated: dated,
    effective: effective === null ? [] : dated,
  };
}

/** What the tables of a notice at collection prove. One that stands among the rest of a policy has the policy around it. */
function knownAtCollection(rows: readonly CategoryRow[], contained: readonly ContainedNotice[]): KnownPlaces {
  const notice = contained.find(({kind}) => kind === 'notice-at-collection');
  if (notice === undefined) return {};
  const having = (has: (row: CategoryRow) => boolean): readonly NoticePassage[] =>
    rows.filter((row) => isWithin(row.place.section, notice) && has(row)).map(({place}) => place);
  const {text, line, section} = notice.heading;
  return {
    'collection-categories': having(() => true),
    'collection-purposes': having(({purposes}) => purposes !== undefined),
    'collection-sold': having(({soldOrShared}) => soldOrShared !== undefined),
    'collection-retention': having(({retention}) => retention !== undefined),
    'collection-policy-link': notice.amongOthers ? [passage(text, line, section)] : [],
  };
}

const leftOut = (line: number, title: string): Unread => ({
  line,
  what: 'document',
  why: `"${title}" is another document in this file and no privacy notice: nothing in it was read`,
});

export function understood(text: NoticeText, law: Law, name: string): NoticeReading {
  const {documents, blocks: ofNotices} = documentsIn(text.blocks);
  const bounded = boundedTables(ofNotices);
  const blocks = withSections(bounded.blocks);
  const sentences = sentencesOf(blocks);
  const dates = readDates(sentences, {notices: documents.filter(({is}) => is === 'notice'), isSource: text.isSource === true});
  const names = readNames(sentences);
  const rights = linesOfRights(sentences);
  const categories = readCategories(blocks, sentences, law, rights);
  const verdict = isNotice(sentences, categories.rows);
  if (!verdict.is) {
    throw new UserProblem({
      code: 'not-a-notice',
      what: `This does not read like a privacy notice: ${verdict.because}`,
      where: name,
      fix: 'Give the file of the published notice. If it is one, save the page with its text (not only its frame) and try again.',
    });
  }
  const practices = sentences.filter((sentence) => !rights.has(sentence));
  const people = readPeople(sentences, categories.blocks);
  const claims = readClaims(blocks, practices, law, {names: categoryNamesOf(law), tables: categories.blocks, people: people.named});
  const statements = readStatements(blocks, sentences, categories, rights);
  const contained = containedNotices(sentences);
  const isForOthers = addressedToOthers(sentences);
  const duties = readDuties(
    {
      sentences: sentences.filter((sentence) => !categories.blocks.has(sentence.block) && !isForOthers(sentence)),
      rights,
      contained,
    },
    {
      ...knownPlaces(categories.rows, statements.statements, dates),
      ...knownAtCollection(categories.rows, contained),
    },
  );
  const read = new Set([...dates.read, ...claims.read, ...statements.read, ...duties.read]);
  const coverage = coverageOf(blocks, sentences, categories.blocks, read);
  return {
    file: name,
    format: text.format,
    lastUpdated: dates.lastUpdated,
    lastUpdatedAt: dates.lastUpdatedAt,
    updatedFilledIn: dates.filledIn,
    otherwiseUpdated: dates.otherwiseUpdated,
    effective: dates.effective,
    documents,
    names,
    categories: categories.rows,
    tables: categories.tables,
    statements: statements.statements,
    claims: [...claims.claims.map(({claim}) => claim), ...claimsOfTables(categories.passedOn, law)],
    people: people.addressed,
    contradictions: readContradictions({categories: categories.rows, claims: claims.claims, statements, names}, law),
    duties: duties.duties,
    elsewhere: textsElsewhere(sentences),
    outline: outlineOf(blocks),
    unread: [
      ...text.unread,
      ...documents.filter(({is}) => is === 'other').map(({line, title}) => leftOut(line, title)),
      ...bounded.unread,
      ...dates.unread,
      ...categories.unread,
      ...placeholdersLeft(blocks),
      ...coverage.unread,
    ].sort((a, b) => a.line - b.line),
    coverage: coverage.share,
  };
}
