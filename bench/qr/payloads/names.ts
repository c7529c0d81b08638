import type { Dice } from '../dice.ts';

const PEOPLE = ['ola', 'kari', 'ingrid', 'lars', 'solveig', 'magnus', 'astrid', 'per', 'anne', 'sindre'];
const FAMILIES = ['nordmann', 'hansen', 'bakke', 'lie', 'johansen', 'moen', 'dahl', 'strand'];
const DOMAINS = ['example.com', 'example.org', 'mail.example.net', 'firma.example', 'student.uni.example'];

export const personOf = (dice: Dice) => dice.pick(PEOPLE);
export const mailOf = (dice: Dice) => `${personOf(dice)}.${dice.pick(FAMILIES)}@${dice.pick(DOMAINS)}`;
export const hostOf = (dice: Dice) =>
  `${dice.pick(['cloud', 'id', 'sso', 'pve1', 'git'])}.${dice.pick(DOMAINS)}`;

const BASE32 = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');

/** A secret of so many base32 characters. */
export const secretOf = (dice: Dice, length: number) =>
  Array.from({ length }, () => dice.pick(BASE32)).join('');
