import { describe, expect, it } from 'vitest';
import { shapeOfSecret } from '../../../lib/page/secret-shape.ts';
import { findSecretTokens } from '../../../lib/page/secret-tokens.ts';

describe('shapeOfSecret', () => {
  it.each([
    ['JBSWY3DPEHPK3PXP', 'digits'],
    ['jbswy3dpehpk3pxp', 'digits'],
    ['JBSW Y3DP EHPK 3PXP', 'digits'],
    ['jbsw-y3dp-ehpk-3pxp', 'digits'],
    ['WJP2 QGHG HECZ ATZG 35HC HR6L 2AF6 C54X', 'digits'],
    ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'digits'],
    ['MFRGGZDFMZTWQ2LKNNWG23TPOA======', 'digits'],
    ['KVKFKRCPNZQUYMLXOVYDSQKJ', 'letters'],
  ])('takes %s', (text, shape) => {
    expect(shapeOfSecret(text)).toBe(shape);
  });

  it.each([
    ['too short', 'JBSWY3DPEHPK3P'],
    ['both cases', 'JBSWY3DPEHPK3pxp'],
    ['letters that base32 lacks', 'JBSWY3DPEHPK3PX1'],
    ['a length that no bytes have', 'JBSWY3DPEHPK3PXPQ'],
    ['a hexadecimal number', 'deadbeef234567fa'],
    ['a UUID', '7c6d5b4a-2f3e-4d5c-b6a7-2f3e4d5c6b7a'],
    ['a word', 'internationalization'.slice(0, 16)],
    ['a long word', 'menneskerettighetsorganisasjonen'],
    ['a heading in capitals', 'TOTRINNSBEKREFTELSER'],
    ['words in capitals of one length', 'SCAN THIS CODE WITH YOUR'],
    ['a row of letters', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'],
    ['one letter', 'AAAAAAAAAAAAAAAA'],
    ['a few letters', 'ABABABABABABABA2'],
    ['a number', '2345672345672345'],
    ['a card number in groups', '2345 6723 4567 2345'],
    ['uneven groups', 'JBSW Y3DPE HPK 3PXPAB'],
    ['a token of GitHub', 'ghp_ABCDEFGHIJKLMNOP234567'],
    ['a key of AWS, with its case', 'AKIAIOSFODNN7EXAMPL1'],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9'],
    ['too long', 'JBSWY3DPEHPK3PXP'.repeat(9)],
  ])('refuses %s', (_, text) => {
    expect(shapeOfSecret(text)).toBeUndefined();
  });
});

describe('findSecretTokens', () => {
  const SECRET = 'JBSWY3DPEHPK3PXP';
  it.each([
    ['the whole text', ` ${SECRET} `, [SECRET]],
    ['after a colon', `Your new TOTP secret is: ${SECRET}`, [SECRET]],
    ['before a stop', `Type ${SECRET}.`, [SECRET]],
    ['groups after a colon', 'Key: jbsw y3dp ehpk 3pxp', ['jbsw y3dp ehpk 3pxp']],
    ['groups in capitals within words', 'Enter the key JBSW Y3DP EHPK 3PXP', ['JBSW Y3DP EHPK 3PXP']],
    ['with spaces that do not break', 'JBSW\u00a0Y3DP\u00a0EHPK\u00a03PXP', ['JBSW Y3DP EHPK 3PXP']],
    // A word of the same length beside small groups may be one of them: better none than a wrong one.
    ['groups after a word that may be one', 'type this jbsw y3dp ehpk 3pxp', []],
    ['groups before a word that may be one', 'Key: jbsw y3dp ehpk 3pxp then go', []],
    ['groups that are far apart', 'Key: JBSW  Y3DP \u00a0EHPK\t3PXP', ['JBSW Y3DP EHPK 3PXP']],
    [
      'groups after blank lines',
      `Key\n${' '.repeat(500)}\r\njbsw y3dp ehpk 3pxp\n\n  then go`,
      ['jbsw y3dp ehpk 3pxp'],
    ],
    ['no groups over lines', 'Key: JBSW\nY3DP\nEHPK\n3PXP', []],
    ['after more blanks than there may be text', `Key:${' '.repeat(50_000)}${SECRET}`, [SECRET]],
    ['in an address', `https://example.com/${SECRET}`, []],
    ['in a mail address', `${SECRET}@example.com`, []],
    ['in a longer word', `x${SECRET}`, []],
    ['in a file name', `${SECRET}.png`, []],
  ])('%s', (_, text, expected) => {
    expect(findSecretTokens(text).map(({ secret }) => secret)).toEqual(expected);
  });

  // What looks again from each place among so many takes minutes.
  it.each([' ', '\n', ' \n', '\t', '\u00a0', '. ', 'a ', 'ABCD ', 'abcd-', 'A', '7', '='])(
    'long runs of %j',
    (unit) => {
      const run = unit.repeat(280_000 / unit.length);
      expect(findSecretTokens(`a${run}b`)).toEqual([]);
    },
  );
});
