/** Phrases as a trie of words: one step for each word, so that a name is looked up without joining its words. */
import {MOST_NODES, MOST_WORDS_KNOWN, Steps} from './steps.js';

/** As it is built and shipped. */
export interface TrieData {
  /** Every word that a phrase is made of, separated by blanks. */
  readonly words: string;
  /** For each node but the root, in the order of their numbers: the node before it, its word, and what is known there (0: nothing). */
  readonly nodes: readonly number[];
}

const ROOT = 0;
export class Trie {
  private readonly ids: Map<string, number>;
  private readonly next: Steps;
  private readonly held: number[];

  private constructor(ids: Map<string, number>, next: Steps, held: number[]) {
    this.ids = ids;
    this.next = next;
    this.held = held;
  }

  static from({words, nodes}: TrieData): Trie {
    const ids = new Map<string, number>();
    if (words !== '') for (const word of words.split(' ')) ids.set(word, ids.size);
    const next = new Steps(nodes.length / 3);
    const held = [0];
    for (let at = 0; at < nodes.length; at += 3) {
      next.set(nodes[at] ?? 0, nodes[at + 1] ?? 0, held.length);
      held.push(nodes[at + 2] ?? 0);
    }
    return new Trie(ids, next, held);
  }

  /** One that can be added to without changing this one. */
  copy(): Trie {
    return new Trie(new Map(this.ids), this.next.copy(), [...this.held]);
  }

  /** The words in order, the nodes by their numbers. */
  data(): TrieData {
    const nodes = new Array<number>((this.held.length - 1) * 3);
    for (const [before, word, node] of this.next) nodes.splice((node - 1) * 3, 3, before, word, this.held[node] ?? 0);
    return {words: [...this.ids.keys()].join(' '), nodes};
  }

  hasWord(word: string): boolean {
    return this.ids.has(word);
  }

  /** The number of a word; -1 for one that no phrase has. */
  idOf(word: string): number {
    return this.ids.get(word) ?? -1;
  }

  addWord(word: string): number {
    const id = this.ids.get(word) ?? this.ids.size;
    if (id >= MOST_WORDS_KNOWN) throw new Error(`More than ${MOST_WORDS_KNOWN} words are known`);
    this.ids.set(word, id);
    return id;
  }

  /** The node behind a phrase, made where it is missing. */
  add(phrase: readonly string[]): number {
    let node = ROOT;
    for (const word of phrase) {
      const id = this.addWord(word);
      node = this.next.get(node, id) || this.addNode(node, id);
    }
    return node;
  }

  private addNode(before: number, word: number): number {
    const node = this.held.push(0) - 1;
    if (node >= MOST_NODES) throw new Error(`Phrases have more than ${MOST_NODES} beginnings`);
    this.next.set(before, word, node);
    return node;
  }

  /** The node one word on; undefined where no phrase goes on so. */
  step(node: number, word: number): number | undefined {
    return word < 0 ? undefined : this.next.get(node, word) || undefined;
  }

  /** The node behind a phrase; undefined where no phrase begins so. */
  find(phrase: readonly string[]): number | undefined {
    let node: number | undefined = ROOT;
    for (const word of phrase) {
      node = this.step(node, this.idOf(word));
      if (node === undefined) return undefined;
    }
    return node;
  }

  at(node: number): number {
    return this.held[node] ?? 0;
  }

  set(node: number, what: number): void {
    this.held[node] = what;
  }
}
