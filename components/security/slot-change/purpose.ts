import { t } from '../../ui/text.ts';

/** What a change of the ways to unlock is for. Every one of them makes a new vault key, and so takes the same steps. */
export type Purpose =
  | { readonly kind: 'password' | 'stronger' | 'recovery' | 'add' }
  | { readonly kind: 'remove'; readonly credentialId: string; readonly name: string };

export type Step = 'authority' | 'password' | 'recovery' | 'passkeys' | 'summary' | 'done';

export function purposeTitle(purpose: Purpose): string {
  return purpose.kind === 'remove' ? t('slots_title_remove', purpose.name) : t(`slots_title_${purpose.kind}`);
}

interface Needs {
  readonly purpose: Purpose;
  readonly method: 'password' | 'recovery';
  /** Passkeys that may be kept. */
  readonly keepable: number;
}

/**
 * The steps in order. Passkeys come last, because what they prove holds for five minutes, and writing down a recovery code
 * may take longer.
 */
export function stepsOf({ purpose, method, keepable }: Needs): readonly Step[] {
  const needsPassword = purpose.kind === 'password' || method === 'recovery';
  const needsPasskeys = purpose.kind === 'add' || keepable > 0;
  return [
    'authority',
    ...(needsPassword ? (['password'] as const) : []),
    'recovery',
    ...(needsPasskeys ? (['passkeys'] as const) : []),
    'summary',
  ];
}
