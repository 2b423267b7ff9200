/**
 * A questionnaire as data: what is asked, why, when, and which property an answer fills. Every face (terminal, answers file,
 * later a workbook or a page) walks the same one. Read from templates/interviews/*.yaml, checked by interview.schema.json.
 */
import type {Collection} from '../../law/index.js';
import type {About} from './subject.js';

export interface Questionnaire {
  readonly id: string;
  readonly about: About;
  /** Raised whenever a question changes its meaning; kept with every answer. */
  readonly version: number;
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The question by whose answer the subject is called: the first. */
export const nameQuestion = ({sections: [first]}: Questionnaire): string => first?.questions[0]?.id ?? 'name';

export interface Section {
  readonly title: string;
  readonly questions: readonly QuestionItem[];
}

export type QuestionItem = Question | Group;

/** `list`: several short texts; `links`: kinds of data found in the words of another answer, to confirm or correct. */
export type QuestionKind = 'text' | 'list' | 'date' | 'number' | 'one' | 'many' | 'search' | 'links';

/** `quick` is enough for the table of the last 12 months; `full` is everything that a record holds. */
export type Depth = 'quick' | 'full';

export interface Question {
  /** Its key in an answers file; a dot nests: `retention.period`. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Absent where `each` brings its own words; `{title}` stands for what it brings. */
  readonly ask?: string;
  readonly help?: string;
  /** The sections that need the answer. */
  readonly why?: readonly string[];
  readonly required?: boolean;
  /** Neither skipped nor left open: without it nothing that follows can be kept. */
  readonly indispensable?: boolean;
  /** Of a number. */
  readonly least?: number;
  readonly most?: number;
  readonly when?: Condition;
  /** Asked only in a full interview. */
  readonly depth?: 'full';
  /** What is known of such activities and products, offered as the answer. */
  readonly suggest?: Suggestion;
  /** What is often answered wrongly about such an activity or product stands beside the question. */
  readonly warn?: 'activity' | 'product';
  readonly options?: Options;
  /** An answer outside the options is allowed: a new system, another team. */
  readonly own?: boolean;
  /** The text question whose words are looked at: `links` finds kinds of data in them, `search` puts the closest options first. */
  readonly of?: string;
  /** Asked once for each fact or limb that the chosen data bring up. */
  readonly each?: 'facts' | 'limbs';
  /** A text that begins with one of these words answers another question: `until they leave` is no length of time. */
  readonly elsewhere?: {readonly begins: readonly string[]; readonly to: string; readonly ask: string};
  /** Property that the answer fills, from what it is about: `activity.name`, `use.from`, `recipient.role`. */
  readonly writes?: string;
}

/** `data.words`, `data.from`: what the place that was named usually holds, or such an activity uses; `told.product`: a product named as a place. */
export type Suggestion =
  | `activity.${'team' | 'people' | 'retention.period' | 'retention.after' | 'retention.criteria'}`
  | `purpose.${'words' | 'is'}`
  | `data.${'words' | 'from'}`
  | `product.${'kind' | 'company' | 'role' | 'category' | 'disclosure'}`
  | 'told.product';

/** Questions asked several times, once for each purpose, place, recipient or entry of a list. */
export interface Group {
  readonly id: string;
  readonly kind: 'group';
  /** Asked before the first; without it the first is asked for at once. */
  readonly first?: Gate;
  readonly again: Gate;
  readonly makes: 'purpose' | 'use' | 'disclosure' | 'entry';
  /** Of entries: the list that they make up, `organization.requestMethods`; their questions write `entry.kind`. */
  readonly writes?: string;
  /** Asked only in a full interview. */
  readonly depth?: 'full';
  readonly questions: readonly Question[];
}

/** The group that makes such things; undefined where none does, or it was hidden. */
export const groupOf = (makes: Group['makes'], {sections}: Questionnaire): Group | undefined =>
  sections.flatMap(({questions}) => questions).find((entry): entry is Group => entry.kind === 'group' && entry.makes === makes);

export interface Gate {
  readonly ask: string;
  readonly help?: string;
  readonly why?: readonly string[];
}

/** Where the possible answers come from. */
export type Options =
  | {readonly choices: readonly {readonly value: string | number; readonly label: string; readonly help?: string}[]}
  | {readonly law: Collection; readonly besides?: readonly {readonly value: string; readonly label: string; readonly help?: string}[]}
  /** `products`: well-known products besides, by name. */
  | {readonly record: 'activities' | 'systems' | 'recipients' | 'teams' | 'owners'; readonly products?: true}
  /** What companies commonly do, by name. */
  | {readonly presets: 'activities'}
  /**
   * `fields-of-system`: what the record holds of the system just named; `fields-told`, `purposes-told`: what was answered before;
   * `fields-of-activity`, `purposes-of-activity`: what the record says of the activity just named.
   */
  | {readonly answers: 'fields-of-system' | 'fields-told' | 'purposes-told' | 'fields-of-activity' | 'purposes-of-activity'};

/** On earlier answers; a bare id means the same group first, then the questionnaire's top level. */
export type Condition =
  | {readonly answered: string}
  | {readonly unanswered: string}
  | {readonly new: string}
  | {readonly of: string; readonly is: readonly string[]}
  | {readonly all: readonly Condition[]}
  | {readonly any: readonly Condition[]};
