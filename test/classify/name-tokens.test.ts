import {describe, expect, it} from 'vitest';
import {lexiconOf} from '../../src/classify/lexicon/lexicon.js';
import {rawTokensOf, segmentsOf} from '../../src/classify/names/name-tokens.js';
import {lawAsOf} from '../../src/law/index.js';

const {spelling} = lexiconOf(lawAsOf('2026-11-22'));

describe('rawTokensOf', () => {
  it.each([
    ['firstName', 'first name'],
    ['last_ip_address', 'last ip address'],
    ['lastIPAddress', 'last ip address'],
    ['UserUID', 'user uid'],
    ['userIDs', 'user ids'],
    ['FNAME', 'fname'],
    ['street-1', 'street 1'],
    ['addr1', 'addr 1'],
    ['ssn_last4', 'ssn last4'],
    ['email_sha256_hash', 'email sha256 hash'],
    ['IDSchemaVersion', 'id schema version'],
    ['Prénom', 'prenom'],
    ['Straße', 'strasse'],
    ['__proto__', 'proto'],
    ['', ''],
  ])('%s', (name, words) => {
    expect(rawTokensOf(name).join(' ')).toBe(words);
  });
});

describe('one spelling', () => {
  it.each([
    ['cust_nm', 'customer name'],
    ['DOB', 'date birth'],
    ['date_of_birth', 'date birth'],
    ['emails', 'email'],
    ['addresses', 'address'],
    ['address', 'address'],
    ['status', 'status'],
    ['Geburtsdatum', 'date birth'],
  ])('%s', (name, words) => {
    expect(spelling.tokensOf(name).join(' ')).toBe(words);
  });

  it('is bounded on a name of a megabyte', () => {
    expect(spelling.tokensOf('aB_'.repeat(350_000)).length).toBeLessThan(300);
  });
});

describe('segmentsOf', () => {
  it.each([
    ['addresses[0].line1', 'addresses line1'],
    ['a.b.c', 'a b c'],
    ['plain', 'plain'],
    ['Date of birth (dd/mm/yyyy)', 'Date of birth'],
    ['Full name (as on passport)', 'Full name'],
    ['Marital status [single/married]', 'Marital status'],
    ['Sex: M/F', 'Sex'],
    ['Phone (mobile)', 'Phone (mobile)'],
    ['user:email', 'user email'],
    ['...', '...'],
  ])('%s', (path, segments) => {
    expect(segmentsOf(path).join(' ')).toBe(segments);
  });
});
