/** How long data is kept, as one says it. */
import type {Retention} from './model.js';

/** `24 months after last open`; undefined where nothing is recorded. */
export function retentionText(retention: Retention | undefined): string | undefined {
  if (!retention) return undefined;
  const {period, after, criteria} = retention;
  const length = period === undefined ? undefined : after === undefined ? period : `${period} after ${after}`;
  const parts = [length, criteria === undefined ? undefined : `${length === undefined ? '' : 'criteria: '}${criteria}`].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : parts.join('; ');
}

const DAYS: Readonly<Record<string, number>> = {day: 1, week: 7, month: 30.4, year: 365};

/** Of periods as people write them, `24 months`; undefined for any other wording. */
function daysIn(period: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) (day|week|month|year)s?$/i.exec(period.trim());
  return match ? Number(match[1]) * (DAYS[(match[2] ?? '').toLowerCase()] ?? 0) : undefined;
}

/** `180 days to 7 years` for all that have a length, and each of the others in full. */
export function retentionSpan(all: readonly Retention[]): {readonly span?: string; readonly others: readonly string[]} {
  const lengths = all
    .flatMap(({period}) => {
      const days = period === undefined ? undefined : daysIn(period);
      return period === undefined || days === undefined ? [] : [{period, days}];
    })
    .sort((a, b) => a.days - b.days);
  const others = [
    ...new Set(
      all.filter(({period}) => period === undefined || daysIn(period) === undefined).flatMap((retention) => retentionText(retention) ?? []),
    ),
  ];
  const [shortest, longest] = [lengths[0], lengths.at(-1)];
  if (!shortest || !longest) return {others};
  return {span: shortest.days === longest.days ? shortest.period : `${shortest.period} to ${longest.period}`, others};
}
