/** What is drawn on a page → the straight lines of it that stand level or upright, as tables are drawn of. */
import type {Rule} from './grid.js';

/** A page as the reader of PDFs tells it: operations by number, each with its arguments. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the operations that matter. */
export type Operations = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'constructPath'
    | 'stroke'
    | 'closeStroke'
    | 'fill'
    | 'eoFill',
    number
  >
>;

type Matrix = readonly [number, number, number, number, number, number];

/** A page with more of them is a picture or a map. */
const MOST = 4_000;
/** A filled box no thicker is a line. */
const THICKEST = 3;
const SHORTEST = 5;
const STRAIGHT = 0.7;

export function drawnLines({fnArray, argsArray}: Drawing, ops: Operations): readonly Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, operation] of fnArray.entries()) {
    const args = argsArray[at];
    if (operation === ops.save) {
      saved.push(matrix);
    } else if (operation === ops.restore || operation === ops.paintFormXObjectEnd) {
      matrix = saved.pop() ?? matrix;
    } else if (operation === ops.transform) {
      matrix = times(matrix, args);
    } else if (operation === ops.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, (args as readonly unknown[])[0]);
    } else if (operation === ops.constructPath) {
      const [how, data] = args as [number, readonly (ArrayLike<number> | null)[]];
      const stroked = how === ops.stroke || how === ops.closeStroke;
      if (stroked || how === ops.fill || how === ops.eoFill) rules.push(...linesOfPath(data[0], matrix, stroked));
      if (rules.length > MOST) return [];
    }
  }
  return rules;
}

function times(matrix: Matrix, other: unknown): Matrix {
  if (!Array.isArray(other) || other.length !== 6 || !other.every((each) => typeof each === 'number')) return matrix;
  const [a, b, c, d, e, f] = matrix;
  const [g, h, i, j, k, l] = other as unknown as Matrix;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Numbers by which a path tells what it does next, and how many follow. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const FOLLOWING: readonly number[] = [2, 2, 6, 4, 0];

function linesOfPath(data: ArrayLike<number> | null | undefined, matrix: Matrix, stroked: boolean): readonly Rule[] {
  const sides: Rule[] = [];
  let first: Point = [0, 0];
  let last: Point = [0, 0];
  for (let at = 0; data && at < data.length && sides.length < MOST;) {
    const what = data[at] as number;
    const count = FOLLOWING[what];
    if (count === undefined) break;
    const to: Point = what === CLOSE ? first : onPage(matrix, data[at + count - 1] as number, data[at + count] as number);
    if (what === MOVE) first = to;
    else if (what === LINE || what === CLOSE) sides.push(between(last, to));
    last = to;
    at += count + 1;
  }
  if (!stroked && !isThin(sides)) return [];
  return sides.filter(({x1, y1, x2, y2}) => (x2 - x1 < STRAIGHT && y2 - y1 > SHORTEST) || (y2 - y1 < STRAIGHT && x2 - x1 > SHORTEST));
}

type Point = readonly [x: number, y: number];

const onPage = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];

const between = ([x1, y1]: Point, [x2, y2]: Point): Rule => ({
  x1: Math.min(x1, x2),
  y1: Math.min(y1, y2),
  x2: Math.max(x1, x2),
  y2: Math.max(y1, y2),
});

function isThin(sides: readonly Rule[]): boolean {
  const width = Math.max(...sides.map(({x2}) => x2)) - Math.min(...sides.map(({x1}) => x1));
  const height = Math.max(...sides.map(({y2}) => y2)) - Math.min(...sides.map(({y1}) => y1));
  return Math.min(width, height) <= THICKEST;
}
