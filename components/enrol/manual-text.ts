/** The fields of the form as they are typed; this is also what a draft keeps. A PIN is not among them: it is never kept. */
export interface ManualText {
  issuer: string;
  label: string;
  secret: string;
  type: string;
  algorithm: string;
  digits: string;
  period: string;
  counter: string;
}

export const EMPTY_MANUAL: Readonly<ManualText> = {
  issuer: '',
  label: '',
  secret: '',
  type: 'totp',
  algorithm: 'SHA1',
  digits: '6',
  period: '30',
  counter: '0',
};

/** A draft is our own, but an older version may have written it: unknown fields are left out. */
export function readDraft(draft: Readonly<Record<string, string>> | undefined): ManualText {
  const text = { ...EMPTY_MANUAL };
  for (const name of Object.keys(text) as (keyof ManualText)[]) text[name] = draft?.[name] ?? text[name];
  return text;
}

/** True once anything was typed that would be a pity to lose. */
export function isWorthKeeping(text: ManualText): boolean {
  return text.issuer !== '' || text.label !== '' || text.secret !== '';
}
