/** What was disclosed for direct marketing, and to whom: the two lists of Civ. Code 1798.83(a)(1) and (a)(2). */
import {callout, cell, paragraph, type Block, type Row, type Section, type Table} from '../../documents/index.js';
import type {Law} from '../../law/index.js';
import {grouped} from '../../record/index.js';
import {activityWords, cited, distinct, periodText, plural} from '../wording.js';
import {isBlind, isListed, isSameBrandAffiliate, listedKinds, type Flow} from './flows.js';
import {placeOf} from './open-points.js';

interface Counted {
  readonly law: Law;
  readonly year: number;
  /** The flows that the law asks for. */
  readonly counted: readonly Flow[];
}

/** The aggregate list of (a)(1): the law asks for no table of who received what. */
export function kindsSection({law, year, counted}: Counted): Section {
  const rows = law.all('shineTheLight').flatMap((kind): readonly Row[] => {
    const given = counted.flatMap((flow) =>
      listedKinds(flow)
        .filter((listed) => listed.kind.id === kind.id)
        .map((listed) => ({flow, listed})),
    );
    if (given.length === 0) return [];
    const derived = given.every(({listed}) => listed.derived && listed.fields.length === 0);
    const unconfirmed = given.every(({listed}) => listed.unconfirmed);
    const note = distinct(
      given.flatMap(({flow, listed}) =>
        listed.fields.length === 0 ? [`derived list: ${placeOf(flow)}`] : listed.fields.map(({id}) => `${id}: ${placeOf(flow)}`),
      ),
    ).join('\n');
    return [
      {
        id: kind.id,
        cells: [
          cell(`(${kind.id})`),
          cell(kind.title, {note, ...(unconfirmed ? {tone: 'warning'} : {})}),
          cell([derived ? 'derived list, (e)(6)(B)' : '', unconfirmed ? 'unconfirmed' : ''].filter((text) => text !== '').join('; ')),
        ],
      },
    ];
  });
  const table: Table = {
    kind: 'table',
    id: 'kinds',
    columns: [
      {key: 'number', title: '1798.83(e)(6)(A)', weight: 1},
      {key: 'kind', title: 'Category of personal information', weight: 3},
      {key: 'remark', title: 'Remark', weight: 2},
    ],
    rows,
    whenEmpty: `No category is recorded as disclosed for direct marketing in ${year}.`,
  };
  const blind = counted.filter(isBlind);
  return {
    id: 'kinds',
    title: 'Categories disclosed',
    blocks: [
      paragraph(
        'Categories disclosed to third parties for their direct marketing purposes in ',
        String(year),
        ' (',
        cited('1798.83(a)(1)'),
        ').',
      ),
      ...(blind.length === 0
        ? []
        : [
            callout(
              'warning',
              `Which data went is not recorded: ${blind.map(placeOf).join('; ')}. It may be any of the categories.`,
              'Not known',
            ),
          ]),
      table,
    ],
  };
}

export function thirdPartiesSection({counted, year}: Counted): Section {
  const flows = counted.filter(isListed);
  const strangers = [
    ...grouped(
      flows.filter(({recipient}) => !isSameBrandAffiliate(recipient)),
      ({recipient}) => recipient,
    ),
  ];
  const affiliates = distinct(flows.filter(({recipient}) => isSameBrandAffiliate(recipient)).map(({recipient}) => recipient));
  const silent = counted.filter((flow) => !isListed(flow));
  const table: Table = {
    kind: 'table',
    id: 'third-parties',
    columns: [
      {key: 'name', title: 'Name', weight: 1.6},
      {key: 'address', title: 'Address', weight: 2.4},
      {key: 'products', title: 'Examples of products or services marketed', weight: 2.4},
    ],
    rows: strangers.map(([recipient, of]) => ({
      cells: [
        cell(recipient?.name ?? '', {note: of.map((flow) => `${activityWords(flow.activity)}, ${periodText(flow.period)}`).join('\n')}),
        recipient?.postalAddress === undefined ? cell('not recorded', {tone: 'warning'}) : cell(recipient.postalAddress),
        productsCell(recipient?.products ?? [], recipient?.natureEvident),
      ],
    })),
    whenEmpty: `No third party is recorded for ${year}.`,
  };
  const blocks: Block[] = [
    paragraph('Names and addresses of all of them, and what they market where the name does not tell (', cited('1798.83(a)(2)'), ').'),
    table,
  ];
  if (affiliates.length > 0) {
    blocks.push(
      paragraph(
        `${plural(affiliates.length, 'affiliate')} under the same brand name also received such categories; their number suffices (`,
        cited('1798.83(f)(3)'),
        ').',
      ),
    );
  }
  if (silent.length > 0) {
    blocks.push(
      paragraph(
        `${plural(silent.length, 'further disclosure')} held no category that the law lists for the recipient, and ${silent.length === 1 ? 'is' : 'are'} not listed: ${silent.map(placeOf).join('; ')}.`,
      ),
    );
  }
  return {id: 'third-parties', title: 'Third parties', blocks};
}

function productsCell(products: readonly string[], natureEvident: string | undefined): ReturnType<typeof cell> {
  if (products.length > 0) return cell(products.join('; '));
  return natureEvident === 'yes' ? cell('evident from the name', {tone: 'muted'}) : cell('not recorded', {tone: 'warning'});
}
