/** Writes what Google Authenticator exports, by hand from its published description: independent of our reader. */

interface Exported {
  readonly secret?: string;
  readonly name?: string;
  readonly issuer?: string;
  readonly type?: number;
  readonly algorithm?: number;
}

interface Part {
  readonly accounts: readonly Exported[];
  readonly index?: number;
  readonly size?: number;
  readonly batchId?: number;
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

const number = (field: number, value: number): number[] => [field * 8, ...varint(value)];
const bytes = (field: number, value: readonly number[]): number[] => [
  field * 8 + 2,
  ...varint(value.length),
  ...value,
];
const text = (field: number, value: string): number[] => bytes(field, [...new TextEncoder().encode(value)]);

/** `secret` stands for its own UTF-8 bytes. */
export function migrationUri({ accounts, index = 0, size = 1, batchId = 17 }: Part): string {
  const payload = [
    ...accounts.flatMap(({ secret = '', name = '', issuer = 'Site', type = 2, algorithm = 1 }) =>
      bytes(1, [
        ...text(1, secret),
        ...text(2, name),
        ...text(3, issuer),
        ...number(4, algorithm),
        ...number(5, 1),
        ...number(6, type),
      ]),
    ),
    ...number(2, 1),
    ...number(3, size),
    ...number(4, index),
    ...number(5, batchId),
  ];
  return `otpauth-migration://offline?data=${encodeURIComponent(btoa(String.fromCharCode(...payload)))}`;
}

/** Accounts `first` to `last`, each with a secret of its own. */
export const exportedAccounts = (first: number, last: number): readonly Exported[] =>
  Array.from({ length: last - first + 1 }, (_, place) => ({
    secret: `secret number ${first + place}`,
    name: `user${first + place}`,
  }));
