/**
 * What is commonly known of activities and products, from templates/presets: offered to the person who is asked, to be confirmed
 * or corrected. Nothing of it enters a record unseen.
 */
import type {ElementId, PeopleId, PurposeId, SourceId, ThirdPartyId} from '../../law/index.js';
import {spellingOf, type DisclosureKind, type Retention, type Role, type System} from '../../record/index.js';

/** Data in plain words, what they are in the law's catalog, and where they usually come from. */
export interface UsualData {
  readonly words: string;
  readonly elements: readonly ElementId[];
  readonly from: readonly SourceId[];
}

interface Preset {
  readonly id: string;
  /** Other words by which people name it, in lower case. */
  readonly words?: readonly string[];
  /** What is often forgotten or answered wrongly, and the sections that it rests on. */
  readonly trap?: string;
  readonly why?: readonly string[];
  /** Where this is known from: a public page as it stood on a day, or memory. */
  readonly basis: {readonly from?: string; readonly seen?: string; readonly memory?: true};
}

export interface ActivityPreset extends Preset {
  readonly title: string;
  readonly team?: string;
  readonly people: readonly PeopleId[];
  readonly purposes: readonly {readonly is: PurposeId; readonly words: string}[];
  readonly data: readonly UsualData[];
  /** Ids of products that are often used for it. */
  readonly products?: readonly string[];
  readonly recipients?: readonly ThirdPartyId[];
  readonly retention?: Retention;
}

export interface ProductPreset extends Preset {
  readonly name: string;
  /** Legal name of the company that runs or makes it. */
  readonly company: string;
  readonly kind: NonNullable<System['kind']>;
  readonly category: ThirdPartyId;
  readonly role: Role;
  readonly disclosure: DisclosureKind;
  readonly holds: readonly UsualData[];
}

export interface Presets {
  readonly activities: readonly ActivityPreset[];
  readonly products: readonly ProductPreset[];
}

export const NO_PRESETS: Presets = {activities: [], products: []};

/** Finds a preset by what a person calls the thing: the longest of its names that the person's words hold. */
export interface PresetFinder {
  activity(said: string | undefined): ActivityPreset | undefined;
  product(said: string | undefined): ProductPreset | undefined;
}

export function presetFinder({activities, products}: Presets): PresetFinder {
  return {
    activity: finder(activities, ({title}) => title),
    product: finder(products, ({name}) => name),
  };
}

function finder<Entry extends Preset>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): (said: string | undefined) => Entry | undefined {
  const names = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of [nameOf(entry), ...(entry.words ?? [])]) {
      const key = spellingOf(name);
      if (!names.has(key)) names.set(key, entry);
    }
  }
  const longest = [...names.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return (said) => {
    if (said === undefined) return undefined;
    const words = `-${spellingOf(said)}-`;
    const found = longest.find((name) => words.includes(`-${name}-`));
    return found === undefined ? undefined : names.get(found);
  };
}
