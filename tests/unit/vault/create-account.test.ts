import { expect, test } from 'vitest';
import { createAccount } from '../../../lib/vault/create-account.ts';
import { countUp } from '../../support/sealed-sample.ts';

const otp = {
  type: 'hotp',
  issuer: 'Org',
  label: 'kari',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA512',
  digits: 8,
  period: 30,
  counter: 7,
  pin: '1234',
} as const;

test('a new account is unused, unconfirmed and plain, under an id of 16 random bytes', () => {
  const asked: number[] = [];
  const random = (length: number) => {
    asked.push(length);
    return countUp(length);
  };
  expect(createAccount(otp, ['https://org.example'], { now: 1234, random })).toEqual({
    ...otp,
    id: 'AAECAwQFBgcICQoLDA0ODw',
    origins: ['https://org.example'],
    confirmed: false,
    createdAt: 1234,
    usedAt: 0,
    tags: [],
    note: '',
    pinned: false,
    icon: '',
    subdomains: false,
    appended: false,
    frames: [],
    visits: [],
  });
  expect(asked).toEqual([16]);
});
