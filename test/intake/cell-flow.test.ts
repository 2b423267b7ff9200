import {describe, expect, it} from 'vitest';
import {flowOf} from '../../src/intake/spreadsheet/cell-flow.js';

describe('flowOf', () => {
  it.each([
    ['Shared by organisation with screening agency after consent', '', ['screening agency']],
    ['shared with CheckNest by us', '', ['CheckNest']],
    ['Disclosed to the Labor Board', '', ['Labor Board']],
    ['We send addresses to Crate Couriers', '', ['Crate Couriers']],
    ['Sent to Harbor Bank by the payroll team', '', ['Harbor Bank']],
    ['Collected from applicants, then shared by us with CheckNest', 'Collected from applicants', ['CheckNest']],
    ['Shared by us with whoever runs the screening for that state this year', '', []],
  ])('gives away: “%s”', (text, from, to) => {
    expect(flowOf(text)).toEqual({from, to, discloses: true});
  });

  it.each([
    'Shared with us by the employer',
    'Provided by the customer to the support team',
    'Submitted directly by candidate via intake form',
    'Provided to the company by a recruiter',
    'Uploaded by recruitment team',
    'Imported from the shop',
  ])('does not: “%s”', (text) => {
    expect(flowOf(text)).toEqual({from: text, to: [], discloses: false});
  });
});
