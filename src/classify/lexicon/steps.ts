/** Which node a step from another leads to: two numbers → a third, in two flat arrays. A map of objects takes three times as long. */

/** Both numbers of a pair are below this much, so that the pair is one number of 31 bits. */
export const MOST_WORDS_KNOWN = 0x8000;
export const MOST_NODES = 0x10000;
const FREE = -1;
/** At least so many places are free for each that is taken. */
const ROOM = 2;

export class Steps {
  private pairs: Int32Array;
  private nodes: Int32Array;
  private taken = 0;

  constructor(expected: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(16, expected * ROOM)));
    this.pairs = new Int32Array(places).fill(FREE);
    this.nodes = new Int32Array(places);
  }

  /** 0 where there is none: no step leads to the root. */
  get(node: number, word: number): number {
    const pair = node * MOST_WORDS_KNOWN + word;
    const at = this.placeOf(pair);
    return this.pairs[at] === pair ? (this.nodes[at] as number) : 0;
  }

  set(node: number, word: number, to: number): void {
    if (this.taken * ROOM >= this.pairs.length) this.grow();
    this.put(node * MOST_WORDS_KNOWN + word, to);
  }

  copy(): Steps {
    const copy = new Steps(this.taken);
    copy.takeFrom(this);
    return copy;
  }

  *[Symbol.iterator](): Generator<readonly [node: number, word: number, to: number]> {
    for (const [at, pair] of this.pairs.entries()) {
      if (pair === FREE) continue;
      const word = pair % MOST_WORDS_KNOWN;
      yield [(pair - word) / MOST_WORDS_KNOWN, word, this.nodes[at] as number];
    }
  }

  private grow(): void {
    const larger = new Steps(this.pairs.length);
    larger.takeFrom(this);
    this.pairs = larger.pairs;
    this.nodes = larger.nodes;
  }

  private takeFrom({pairs, nodes}: Steps): void {
    pairs.forEach((pair, at) => {
      if (pair !== FREE) this.put(pair, nodes[at] as number);
    });
  }

  private put(pair: number, to: number): void {
    const at = this.placeOf(pair);
    if (this.pairs[at] === FREE) this.taken++;
    this.pairs[at] = pair;
    this.nodes[at] = to;
  }

  /** Where the pair is, or the free place where it belongs. */
  private placeOf(pair: number): number {
    const last = this.pairs.length - 1;
    let at = (Math.imul(pair, 0x9e3779b1) >>> 15) & last;
    while (this.pairs[at] !== FREE && this.pairs[at] !== pair) at = (at + 1) & last;
    return at;
  }
}
