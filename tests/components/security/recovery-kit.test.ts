import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kitFile } from '../../../components/security/kit-text.ts';
import RecoveryKit from '../../../components/security/RecoveryKit.svelte';
import { setTextSource } from '../../../components/ui/text.ts';
import en from '../../../public/_locales/en/messages.json';
import nb from '../../../public/_locales/nb/messages.json';
import { KEPT_CODE } from './stage.ts';

const MADE_AT = new Date(2026, 10, 22, 12).getTime();

type Messages = Readonly<Record<string, { readonly message: string }>>;
const speak = (messages: Messages) => {
  setTextSource((key, facts = []) =>
    (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, place: string) => facts[Number(place) - 1] ?? ''),
  );
};

afterEach(() => {
  setTextSource((key) => key);
});

describe.each([
  ['en', en],
  ['nb', nb],
] as const)('the recovery kit in a browser that speaks %s', (_language, messages) => {
  beforeEach(() => {
    speak(messages);
  });

  it('has the code, the date and what to do in both languages, as a file', () => {
    const text = kitFile(KEPT_CODE, MADE_AT);
    expect(text.split(KEPT_CODE).length).toBe(3);
    for (const said of [
      'Portvakt recovery kit',
      'Gjenopprettingsark for Portvakt',
      'Made on 22 November 2026',
      'Laget 22. november 2026',
      en.kit_en_lost.message,
      nb.kit_nb_lost.message,
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('$');
  });

  it('has them on the sheet, each marked with its language', () => {
    render(RecoveryKit, { code: KEPT_CODE, at: MADE_AT });
    const sheet = screen.getByTestId('recovery-kit');
    expect([...sheet.querySelectorAll('span')].map((group) => group.textContent).join('-')).toBe(KEPT_CODE);
    for (const language of ['en', 'nb']) expect(sheet.querySelectorAll(`[lang=${language}]`).length).toBe(2);
  });
});
