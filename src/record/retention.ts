/** How long data is kept, as one says it. */
import type {Retention} from './model.js';

/** `24 months after last open`; undefined where nothing is recorded. */
export function retentionText(retention: Retention | undefined): string | undefined {
  if (!retention) return undefined;
  const {period, after, criteria} = retention;
  const length = period === undefined ? undefined : after === undefined ? period : `${period} after ${after}`;
  const parts = [length, criteria === undefined ? undefined : `${length === undefined ? '' : 'criteria: '}${criteria}`].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}
