import {describe, expect, it} from 'vitest';
import {namesIn} from '../../src/intake/spreadsheet/names-in-cell.js';

describe('namesIn', () => {
  it.each([
    ['Smith, Ltd., Crate Couriers', ['Smith, Ltd.', 'Crate Couriers'], []],
    ['CheckNest / VeriHire', ['CheckNest', 'VeriHire'], []],
    ['CheckNest / VeriHire or equivalent', [], ['CheckNest / VeriHire or equivalent']],
    ['Postbird oder ähnlich', [], ['Postbird oder ähnlich']],
    ['Postbird ou équivalent', [], ['Postbird ou équivalent']],
    ['Postbird o similar', [], ['Postbird o similar']],
    ['Postbird, Payly or Tillbook', [], ['Postbird, Payly or Tillbook']],
    ['Crate Couriers; Postbird or similar', ['Crate Couriers'], ['Postbird or similar']],
    ['e.g. Payly', [], ['e.g. Payly']],
    ['z. B. Payly', [], ['z. B. Payly']],
    ['Payment processor (e.g. Payly, Cardly)', [], ['Payment processor (e.g. Payly, Cardly)']],
    ['Crate Couriers, payment processor, such as Payly, Cardly', ['Crate Couriers'], ['payment processor, such as Payly, Cardly']],
    ['Formly LLC (if using Formly); Nimbus', ['Nimbus'], ['Formly LLC (if using Formly)']],
    ['Nimbus, CRM vendor if applicable', ['Nimbus'], ['CRM vendor if applicable']],
    ['Harbor Realty, Portland, OR', ['Harbor Realty', 'Portland', 'OR'], []],
    ['Nimbus Inc. (US or EU region)', ['Nimbus Inc. (US or EU region)'], []],
    ['others, various', [], []],
  ])('“%s”', (text, names, open) => {
    expect({...namesIn(text)}).toEqual({names, open, inside: []});
  });

  it('tells parts of the business from outsiders', () => {
    expect(namesIn('HR; Harbor Bank, Finance department, internal audit')).toEqual({
      names: ['Harbor Bank'],
      open: [],
      inside: ['HR', 'Finance department', 'internal audit'],
    });
  });
});
