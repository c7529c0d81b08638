/** A folder that is mutated, and the tests that must notice. */
export interface MutatedFolder {
  readonly name: string;
  readonly tests: readonly string[];
  readonly without?: readonly string[];
}

export const FOLDERS: readonly MutatedFolder[] = [
  {
    name: 'otp',
    tests: ['tests/unit/otp/**/*.test.ts'],
    // Seconds for each mutant, and the other tests notice the same ones.
    without: ['tests/unit/otp/any-input*.test.ts'],
  },
  { name: 'messages', tests: ['tests/unit/messages/**/*.test.ts'] },
  {
    name: 'vault',
    tests: [
      'tests/unit/vault/**/*.test.ts',
      'tests/vectors/*.test.ts',
      'tests/vectors/wycheproof/{aes-gcm,hkdf,passkey}.test.ts',
    ],
    // Seconds for each mutant, and the other tests notice the same ones.
    without: ['tests/unit/vault/bit-flips.test.ts'],
  },
];
