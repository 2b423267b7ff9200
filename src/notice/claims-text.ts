/** The claims of a reading in a few lines: sentences that say the same of the same people stand together. */
import type {Law} from '../law/index.js';
import type {Claim, ClaimScope, NoticePassage} from './reading.js';

export interface ToldClaims {
  /** `We do not sell, about job applicants`. */
  readonly title: string;
  readonly places: readonly NoticePassage[];
  /** What, from whom, to whom, why and how far it is held back; empty where no sentence says. */
  readonly details: string;
}

const DOERS: Readonly<Record<NonNullable<Claim['by']> | 'business', string>> = {
  business: 'We',
  'service-provider': 'Service providers',
  'third-party': 'Third parties',
  consumer: 'Consumers',
};

const SCOPES: Readonly<Record<ClaimScope, string>> = {
  california: 'in California',
  elsewhere: 'under other laws',
  'one-product': 'in one product',
  'some-data': 'of data of one origin',
};

const HEDGES: Readonly<Record<NonNullable<Claim['hedge']>, string>> = {
  may: 'may',
  choice: 'if people choose',
  consent: 'if people agree',
  except: 'with exceptions',
};

const VERBS: readonly Claim['verb'][] = ['collect', 'receive', 'infer', 'use', 'disclose', 'share', 'sell', 'retain'];
const MOST_NAMED = 6;

/** What the business does before what others do. */
export function toldClaims(claims: readonly Claim[], law: Law): readonly ToldClaims[] {
  const groups = new Map<string, Claim[]>();
  for (const doer of ['business', 'service-provider', 'third-party', 'consumer'] as const) {
    for (const verb of VERBS) {
      for (const claim of claims) {
        if (claim.verb !== verb || (claim.by ?? 'business') !== doer) continue;
        const title = titleOf(claim, law);
        const known = groups.get(title);
        if (known) known.push(claim);
        else groups.set(title, [claim]);
      }
    }
  }
  return [...groups].map(([title, same]) => ({title, places: same.map(({place}) => place), details: detailsOf(same, law)}));
}

function titleOf({by, verb, negated, people = [], scope}: Claim, law: Law): string {
  const about = people.map((id) => small(law.find('people', id)?.title ?? id)).join(', ');
  return [
    `${DOERS[by ?? 'business']} ${negated ? 'do not ' : ''}${verb}`,
    ...(about === '' ? [] : [`about ${about}`]),
    ...(scope === undefined ? [] : [SCOPES[scope]]),
  ].join(', ');
}

function detailsOf(same: readonly Claim[], law: Law): string {
  const named = (pick: (claim: Claim) => readonly string[] | undefined, titleOfId: (id: string) => string | undefined): string => {
    const ids = [...new Set(same.flatMap((claim) => pick(claim) ?? []))];
    const shown = ids.slice(0, MOST_NAMED).map((id) => small(titleOfId(id) ?? id));
    return `${shown.join(', ')}${ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : ''}`;
  };
  const letters = [...new Set(same.flatMap((claim) => claim.letters))].sort().join(' ');
  const parts: readonly (readonly [label: string, text: string])[] = [
    ['', letters],
    [
      'from ',
      named(
        ({from}) => from,
        (id) => law.find('sources', id)?.title,
      ),
    ],
    [
      'to ',
      named(
        ({to}) => to,
        (id) => law.find('thirdParties', id)?.title,
      ),
    ],
    [
      'for ',
      named(
        ({purposes}) => purposes,
        (id) => law.find('purposes', id)?.title,
      ),
    ],
    ['held back: ', hedgesOf(same)],
  ];
  return parts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}${text}`)
    .join('; ');
}

function hedgesOf(same: readonly Claim[]): string {
  return (Object.keys(HEDGES) as (keyof typeof HEDGES)[])
    .flatMap((hedge) => {
      const count = same.filter((claim) => claim.hedge === hedge).length;
      return count === 0 ? [] : [`${HEDGES[hedge]} (${count})`];
    })
    .join(', ');
}

/** In the middle of a line; initials stay as they are. */
const small = (title: string): string => (/^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);
