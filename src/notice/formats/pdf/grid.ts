/** Lines that are drawn on a page → the columns and rows of the tables that they make. */

/** A straight line drawn on a page, or a side of a box. In points from the left and from the bottom. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Lines drawn nearer than this are the same one. */
export const SAME = 4;
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 2;
/** A line that parts rows goes over so much of the table's width. */
const OVER = 0.5;

export interface Grid {
  /** From left to right and from top to bottom; the outer edges too. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const isLevel = ({y1, y2}: Rule): boolean => Math.abs(y1 - y2) <= SAME;
const isUpright = ({x1, x2}: Rule): boolean => Math.abs(x1 - x2) <= SAME;

/** From top to bottom. Only lines that touch each other make a table, and only where they make columns and rows. */
export function gridsIn(rules: readonly Rule[]): readonly Grid[] {
  return touching(rules.filter((rule) => isLevel(rule) || isUpright(rule)))
    .flatMap((group): readonly Grid[] => {
      const left = Math.min(...group.map(({x1}) => x1));
      const right = Math.max(...group.map(({x2}) => x2));
      const xs = once(group.filter((rule) => isUpright(rule) && !isLevel(rule)).map(({x1}) => x1));
      const ys = [
        ...levels(
          group.filter((rule) => isLevel(rule) && !isUpright(rule)),
          OVER * (right - left),
        ),
      ].reverse();
      return xs.length > FEWEST_COLUMNS && ys.length > FEWEST_ROWS ? [{xs, ys}] : [];
    })
    .sort((one, other) => (other.ys[0] ?? 0) - (one.ys[0] ?? 0));
}

function touching(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: {box: Rule; rules: Rule[]}[] = [];
  for (const rule of rules) {
    const near = groups.filter(({box}) => meets(box, rule));
    const merged = {box: near.reduce((box, each) => around(box, each.box), rule), rules: [...near.flatMap((each) => each.rules), rule]};
    for (const each of near) groups.splice(groups.indexOf(each), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

const meets = (one: Rule, other: Rule): boolean =>
  one.x1 <= other.x2 + SAME && other.x1 <= one.x2 + SAME && one.y1 <= other.y2 + SAME && other.y1 <= one.y2 + SAME;
const around = (one: Rule, other: Rule): Rule => ({
  x1: Math.min(one.x1, other.x1),
  y1: Math.min(one.y1, other.y1),
  x2: Math.max(one.x2, other.x2),
  y2: Math.max(one.y2, other.y2),
});

function once(values: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) if (value - (kept.at(-1) ?? -Infinity) > SAME) kept.push(value);
  return kept;
}

/** Heights at which the lines together go over so much. */
function levels(rules: readonly Rule[], least: number): readonly number[] {
  return once(rules.map(({y1}) => y1)).filter((y) => {
    const there = rules.filter(({y1}) => Math.abs(y1 - y) <= SAME).sort((one, other) => one.x1 - other.x1);
    let length = 0;
    let reached = -Infinity;
    for (const {x1, x2} of there) {
      length += Math.max(0, x2 - Math.max(x1, reached));
      reached = Math.max(reached, x2);
    }
    return length >= least;
  });
}

/** Whether what stands at that height may be in it. */
export const isIn = ({ys}: Grid, y: number): boolean => y < (ys[0] ?? 0) && y > (ys.at(-1) ?? 0);
