/** How a column writes dates and lists, told by all of its values. */
import {dateOrderOf, type DateOrder} from './cell-dates.js';
import {slashSeparatesIn} from './names-in-cell.js';

export interface HowWritten {
  readonly dateOrder: DateOrder;
  /** Whether its lists of names are written with slashes. */
  readonly slashSeparates: boolean;
}

/** Of what stands in no column. */
export const UNTOLD: HowWritten = {dateOrder: 'unknown', slashSeparates: false};

/** Few columns are ever asked: each answer is found when it is. `said`: what a person says of its dates. */
export function howWritten(values: () => Iterable<string>, said: DateOrder | undefined): HowWritten {
  let order: DateOrder | undefined;
  let slashes: boolean | undefined;
  return {
    get dateOrder() {
      return (order ??= dateOrderOf(values(), said));
    },
    get slashSeparates() {
      return (slashes ??= slashSeparatesIn(values()));
    },
  };
}
