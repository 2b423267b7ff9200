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

/** The steps that are shipped, never changed. What follows a node has the next numbers, in the order of the words. */
interface Steps {
  /** By a word, the node that a phrase begins with; 0 where none does. */
  readonly first: readonly number[];
  /** By a node, the first of those that follow it; those of the next node are behind them. */
  readonly behind: readonly number[];
  /** By a node, the last word before it. */
  readonly words: readonly number[];
}

export class Trie {
  private constructor(
    private readonly ids: Map<string, number>,
    private readonly shipped: Steps,
    /** Steps beside those that are shipped: by the node before and the word, the node behind. */
    private readonly added: Map<number, number>,
    private readonly held: number[],
  ) {}

  static from({words, steps}: TrieData): Trie {
    const ids = new Map<string, number>();
    if (words !== '') for (const word of words.split(' ')) ids.set(word, ids.size);
    const first = new Array<number>(ids.size).fill(ROOT);
    const behind: number[] = [];
    const last = [-1];
    const held = [0];
    for (let at = 0; at < steps.length;) {
      behind.push(held.length);
      for (let left = steps[at++] as number; left > 0; left--) {
        last.push(steps[at++] as number);
        held.push(steps[at++] as number);
      }
    }
    for (let node = 1, end = behind[1] ?? 1; node < end; node++) first[last[node] as number] = node;
    behind.push(held.length);
    return new Trie(ids, {first, behind, words: last}, new Map(), held);
  }

  /** One that can be added to without changing this one. */
  copy(): Trie {
    return new Trie(new Map(this.ids), this.shipped, new Map(this.added), [...this.held]);
  }

  /** Its nodes may have other numbers then. */
  data(): TrieData {
    const steps: number[] = [];
    const nodes = [ROOT];
    const from = this.stepsByNode();
    for (const node of nodes) {
      const on = (from.get(node) ?? []).sort(([one], [other]) => one - other);
      steps.push(on.length, ...on.flatMap(([word, after]) => [word, this.at(after)]));
      nodes.push(...on.map(([, after]) => after));
    }
    return {words: [...this.ids.keys()].join(' '), steps};
  }

  private stepsByNode(): ReadonlyMap<number, [word: number, node: number][]> {
    const from = new Map<number, [word: number, node: number][]>();
    const add = (before: number, word: number, node: number): void => void from.set(before, [...(from.get(before) ?? []), [word, node]]);
    const {behind, words} = this.shipped;
    for (let before = 0; before < behind.length - 1; before++) {
      for (let node = behind[before] as number; node < (behind[before + 1] as number); node++) add(before, words[node] as number, node);
    }
    for (const [pair, node] of this.added) {
      const word = pair % MOST_KNOWN;
      add((pair - word) / MOST_KNOWN, word, node);
    }
    return from;
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
      node = this.step(node, id) ?? this.addNode(node, id);
    }
    return node;
  }

  private addNode(before: number, word: number): number {
    const node = this.held.push(0) - 1;
    if (node >= MOST_NODES) throw new Error(`Phrases have more than ${MOST_NODES} beginnings`);
    this.added.set(before * MOST_KNOWN + word, node);
    return node;
  }

  /** The node one word on; undefined where no phrase goes on so. */
  step(node: number, word: number): number | undefined {
    if (word < 0) return undefined;
    const on = node === ROOT ? this.shipped.first[word] : this.shippedStep(node, word);
    if (on !== undefined && on !== ROOT) return on;
    return this.added.size === 0 ? undefined : this.added.get(node * MOST_KNOWN + word);
  }

  /** By halves: a few words have a hundred others behind them, most have none. */
  private shippedStep(node: number, word: number): number | undefined {
    const {behind, words} = this.shipped;
    let from = behind[node] ?? 0;
    let end = behind[node + 1] ?? 0;
    while (from < end) {
      const middle = (from + end) >> 1;
      const there = words[middle] as number;
      if (there === word) return middle;
      if (there < word) from = middle + 1;
      else end = middle;
    }
    return undefined;
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
