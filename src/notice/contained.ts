/** Notices of other kinds that stand within a notice, or that the file is: each owes statements of its own. */
import type {ContainedKind} from './reading.js';
import {patterns} from './patterns.js';
import {isTitle, type Sentence} from './sentences.js';
import {CONTAINED_WORDS} from './words/contained-words.js';

export interface ContainedNotice {
  readonly kind: ContainedKind;
  /** Headings that it stands under; empty where it is the whole file. */
  readonly section: string;
  readonly heading: Sentence;
  /** Whether more stands in the file than it. */
  readonly amongOthers: boolean;
}

/** A title over less is a reference to a notice that stands elsewhere. */
const FEWEST_WORDS = 40;
/** Under so many words that name what follows it is an introduction. */
const INTRODUCTION = 120;
const LEADS_ON = patterns('following|below');
const SEPARATOR = ' › ';

const KINDS = (Object.entries(CONTAINED_WORDS) as [ContainedKind, (typeof CONTAINED_WORDS)[ContainedKind]][]).map(
  ([kind, {titles, serves, refers, denies}]) => ({
    kind,
    titles: patterns(...titles),
    serves: patterns(...serves),
    refers: patterns(...refers),
    denies: patterns(...denies),
  }),
);

export function containedNotices(sentences: readonly Sentence[]): readonly ContainedNotice[] {
  const first = sentences.find(({kind, beside}) => kind === 'heading' && !beside);
  return KINDS.flatMap(({kind, titles, serves, refers, denies}): readonly ContainedNotice[] => {
    const [found] = sentences.flatMap((sentence): readonly ContainedNotice[] => {
      const {kind: block, section, tokens, beside} = sentence;
      if (beside || refers.holds(tokens)) return [];
      if (block === 'heading' && titles.holds(tokens)) {
        return [{kind, section: sentence === first ? '' : section, heading: sentence, amongOthers: sentence !== first}];
      }
      if (isTitle(sentence) || !serves.holds(tokens)) return [];
      return [{kind, section: tokens.some(({word}) => word === 'section') ? section : '', heading: sentence, amongOthers: true}];
    });
    return found === undefined
      ? []
      : whole(found, sentences).filter((notice) => !within(notice, sentences).some(({tokens}) => denies.holds(tokens)));
  });
}

/** With what follows its title under titles of their own, where it is no more than an introduction; none where it only refers to a notice elsewhere. */
function whole(found: ContainedNotice, sentences: readonly Sentence[]): readonly ContainedNotice[] {
  const own = within(found, sentences);
  const words = own.reduce((sum, {kind, tokens}) => sum + (kind === 'heading' ? 0 : tokens.length), 0);
  if (words < FEWEST_WORDS) return [];
  const above = found.section.lastIndexOf(SEPARATOR);
  if (words >= INTRODUCTION || above < 0 || !own.some(({tokens}) => LEADS_ON.holds(tokens))) return [found];
  return [{...found, section: found.section.slice(0, above), amongOthers: true}];
}

const within = (notice: ContainedNotice, sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.filter(({section}) => isWithin(section, notice));

/** `section`: the path of headings of what is asked for. */
export function isWithin(section: string | undefined, {section: path}: Pick<ContainedNotice, 'section'>): boolean {
  return path === '' || section === path || section?.startsWith(`${path}${SEPARATOR}`) === true;
}
