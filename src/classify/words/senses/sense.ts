/** What a word in the name of a table, a nested object or a field's own prefix says: whose data it is and what it is about. */
import {phraseList} from '../word-list.js';

/** A person's, an organization's, a thing's (a product, a server, a setting), or a crowd's in figures. */
export type Whose = 'person' | 'organization' | 'thing' | 'figures';

/** What it is about, where the name tells. Decides what bare names such as `date` or `amount` are. */
export type Topic =
  | 'customer' | 'user' | 'employee' | 'applicant' | 'student' | 'patient' | 'person'
  | 'purchase' | 'bank' | 'card' | 'loan' | 'activity' | 'session' | 'device' | 'position' | 'address' | 'approximate-location'
  | 'employment' | 'employer' | 'recruiting' | 'education' | 'schoolwork' | 'health' | 'military' | 'messages' | 'call' | 'phone' | 'email' | 'name'
  | 'credentials' | 'biometrics' | 'photo' | 'footage' | 'identity-document' | 'visa' | 'license' | 'inference' | 'insurance' | 'preferences';

export interface Sense {
  readonly whose: Whose;
  readonly topic?: Topic;
  /** Says little by itself: any other word of the name, and the other columns of the table, overrule it. */
  readonly weak?: true;
}

export interface SenseList extends Sense {
  readonly phrases: readonly string[];
}

export const person = (topic: Topic, words: string): SenseList => ({whose: 'person', topic, phrases: phraseList(words)});
export const weakly = (sense: SenseList): SenseList => ({...sense, weak: true});
export const organization = (words: string): SenseList => ({whose: 'organization', phrases: phraseList(words)});
export const thing = (words: string): SenseList => ({whose: 'thing', phrases: phraseList(words)});
export const figures = (words: string): SenseList => ({whose: 'figures', phrases: phraseList(words)});
