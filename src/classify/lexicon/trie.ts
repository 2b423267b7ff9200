/** Phrases as a trie of words: one step for each word, so that a name is looked up without joining its words. */

/** As it is built and shipped. */
export interface TrieData {
  /** Every word that a phrase is made of, separated by blanks. */
  readonly words: string;
  /**
   * For each node in the order of their numbers, the root first: how many words go on from it, then for each the word and what is known
   * behind it (0: nothing). The nodes behind them have the next numbers.
   */
  readonly steps: readonly number[];
}

const ROOT = 0;
/** Words are numbered below this and nodes below twice as much, so that a pair of them is one number of 31 bits. */
const MOST_KNOWN = 0x8000;
const MOST_NODES = 2 * MOST_KNOWN;
export class Trie {
  private readonly ids: Map<string, number>;
  private readonly next: Map<number, number>;
  private readonly held: number[];

  private constructor(ids: Map<string, number>, next: Map<number, number>, held: number[]) {
    this.ids = ids;
    this.next = next;
    this.held = held;
  }

  static from({words, steps}: TrieData): Trie {
    const ids = new Map<string, number>();
    if (words !== '') for (const word of words.split(' ')) ids.set(word, ids.size);
    const next = new Map<number, number>();
    const held = [0];
    for (let node = 0, at = 0; at < steps.length; node++) {
      for (let left = steps[at++] as number; left > 0; left--) {
        next.set(node * MOST_KNOWN + (steps[at++] as number), held.length);
        held.push(steps[at++] as number);
      }
    }
    return new Trie(ids, next, held);
  }

  /** One that can be added to without changing this one. */
  copy(): Trie {
    return new Trie(new Map(this.ids), new Map(this.next), [...this.held]);
  }

  /** Its nodes may have other numbers then. */
  data(): TrieData {
    const from = new Map<number, [word: number, node: number][]>();
    for (const [pair, node] of this.next) {
      const word = pair % MOST_KNOWN;
      const before = (pair - word) / MOST_KNOWN;
      from.set(before, [...(from.get(before) ?? []), [word, node]]);
    }
    const steps: number[] = [];
    const nodes = [ROOT];
    for (const node of nodes) {
      const on = (from.get(node) ?? []).sort(([one], [other]) => one - other);
      steps.push(on.length, ...on.flatMap(([word, behind]) => [word, this.at(behind)]));
      nodes.push(...on.map(([, behind]) => behind));
    }
    return {words: [...this.ids.keys()].join(' '), steps};
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
    if (id >= MOST_KNOWN) throw new Error(`More than ${MOST_KNOWN} words are known`);
    this.ids.set(word, id);
    return id;
  }

  /** The node behind a phrase, made where it is missing. */
  add(phrase: readonly string[]): number {
    let node = ROOT;
    for (const word of phrase) {
      const id = this.addWord(word);
      node = this.next.get(node * MOST_KNOWN + id) ?? this.addNode(node, id);
    }
    return node;
  }

  private addNode(before: number, word: number): number {
    const node = this.held.push(0) - 1;
    if (node >= MOST_NODES) throw new Error(`Phrases have more than ${MOST_NODES} beginnings`);
    this.next.set(before * MOST_KNOWN + word, node);
    return node;
  }

  /** The node one word on; undefined where no phrase goes on so. */
  step(node: number, word: number): number | undefined {
    return word < 0 ? undefined : this.next.get(node * MOST_KNOWN + word);
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
