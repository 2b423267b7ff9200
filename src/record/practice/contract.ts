/** What makes a recipient a service provider or contractor: the terms of 11 CCR 7051(a), and for contractors 1798.140(j)(1)(B)–(C). */
import type {Law} from '../../law/index.js';
import {lastDay, type Day, type LooseDate} from '../dates.js';
import type {Activity, Answer, Disclosure, Recipient, RecordOfProcessing, Role} from '../model.js';
import {overlaps} from '../window.js';

/** Who receives for a business purpose under a contract, 1798.140(j) and (ag). */
export const isProvider = (recipient: {readonly role?: Role | undefined} | undefined): boolean =>
  recipient?.role === 'service-provider' || recipient?.role === 'contractor';

export interface ContractTerm {
  /** A clause of the catalog, `certification` or `monitoring`. */
  readonly id: string;
  /** As it follows "it": `forbids selling …`. */
  readonly words: string;
  readonly answer: Answer;
}

export interface JudgedContract {
  /** False where nothing says that there is one: no reference, no day of signing, no plain yes. */
  readonly signed: boolean;
  /** Every term that it owes; `unknown` where nobody looked it up. */
  readonly terms: readonly ContractTerm[];
}

export function judgeContract({contract, role}: Recipient, law: Law): JudgedContract {
  const stated = new Map<string, Answer | undefined>(Object.entries(contract?.clauses ?? {}));
  const clauses = law.all('contractClauses').filter(({id}) => !OF_CONTRACTORS.has(id));
  return {
    signed:
      contract?.inPlace !== 'no' && (contract?.inPlace === 'yes' || Boolean(contract?.reference?.trim()) || contract?.signed !== undefined),
    terms: [
      ...clauses.map(({id, title}) => ({id, words: uncapital(title), answer: stated.get(id) ?? 'unknown'})),
      ...(role === 'contractor'
        ? [
            {
              id: 'certification',
              words: 'certifies that the bans are understood',
              answer: contract?.certification ?? stated.get('certification') ?? 'unknown',
            },
            {
              id: 'monitoring',
              words: 'permits monitoring of compliance',
              answer: contract?.monitoring ?? stated.get('monitoring') ?? 'unknown',
            },
          ]
        : []),
    ],
  };
}

/** Terms that a contractor owes beside those of every provider, kept as properties of the contract. */
const OF_CONTRACTORS: ReadonlySet<string> = new Set(['certification', 'monitoring']);

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export interface OutlivedContract {
  readonly recipient: Recipient;
  readonly ended: LooseDate;
  /** The disclosures that go on without it. `index`: which one of its activity, counted from 0. */
  readonly running: readonly {readonly activity: Activity; readonly disclosure: Disclosure; readonly index: number}[];
}

/** Contracts that ended before the day although their recipients still receive data on it. */
export function outlivedContracts({recipients, activities}: RecordOfProcessing, day: Day): readonly OutlivedContract[] {
  const today = {from: day, to: day};
  const ended = new Map(
    recipients.flatMap((recipient) => {
      const {ends, inPlace} = recipient.contract ?? {};
      return ends === undefined || inPlace === 'no' || lastDay(ends) >= day
        ? []
        : [[recipient.id as string, {recipient, ended: ends}] as const];
    }),
  );
  const running = new Map<string, OutlivedContract['running'][number][]>();
  for (const activity of activities) {
    if (activity.status === 'planned' || activity.status === 'ended' || !overlaps(activity, today)) continue;
    for (const [index, disclosure] of (activity.discloses ?? []).entries()) {
      if (!ended.has(disclosure.to) || !overlaps(disclosure, today)) continue;
      const known = running.get(disclosure.to) ?? [];
      running.set(disclosure.to, known);
      known.push({activity, disclosure, index});
    }
  }
  return [...ended].flatMap(([id, contract]) => {
    const found = running.get(id);
    return found === undefined ? [] : [{...contract, running: found}];
  });
}
