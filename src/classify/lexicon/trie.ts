/** Phrases as a trie of words: one step for each word, so that a name is looked up without joining its words. */

/** As it is built and shipped. */
export interface TrieData {
  /** Every word that a phrase is made of, separated by blanks. */
  readonly words: string;
  /** For each node but the root, in the order of their numbers: the node before it, its word, and what is known there (0: nothing). */
  readonly nodes: readonly number[];
}

const ROOT = 0;
/** Words and nodes are numbered below this, so that a pair of them is one number. */
const STRIDE = 0x8000;

export class Trie {
  private readonly ids: Map<string, number>;
  private readonly next: Map<number, number>;
  private readonly held: number[];

  private constructor(ids: Map<string, number>, next: Map<number, number>, held: number[]) {
    this.ids = ids;
    this.next = next;
    this.held = held;
  }

  static from({words, nodes}: TrieData): Trie {
    const ids = new Map<string, number>();
    if (words !== '') for (const word of words.split(' ')) ids.set(word, ids.size);
    const next = new Map<number, number>();
    const held = [0];
    for (let at = 0; at < nodes.length; at += 3) {
      next.set((nodes[at] ?? 0) * STRIDE + (nodes[at + 1] ?? 0), held.length);
      held.push(nodes[at + 2] ?? 0);
    }
    return new Trie(ids, next, held);
  }

  /** One that can be added to without changing this one. */
  copy(): Trie {
    return new Trie(new Map(this.ids), new Map(this.next), [...this.held]);
  }

  /** The words in order, the nodes by their numbers. */
  data(): TrieData {
    const nodes = new Array<number>((this.held.length - 1) * 3);
    for (const [pair, node] of this.next) {
      const word = pair % STRIDE;
      nodes.splice((node - 1) * 3, 3, (pair - word) / STRIDE, word, this.held[node] ?? 0);
    }
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
    if (id >= STRIDE) throw new Error(`More than ${STRIDE} words are known`);
    this.ids.set(word, id);
    return id;
  }

  /** The node behind a phrase, made where it is missing. */
  add(phrase: readonly string[]): number {
    let node = ROOT;
    for (const word of phrase) {
      const pair = node * STRIDE + this.addWord(word);
      const found = this.next.get(pair) ?? this.held.length;
      if (found === this.held.length) this.held.push(0);
      this.next.set(pair, found);
      node = found;
    }
    return node;
  }

  /** The node one word on; undefined where no phrase goes on so. */
  step(node: number, word: number): number | undefined {
    return word < 0 ? undefined : this.next.get(node * STRIDE + word);
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
