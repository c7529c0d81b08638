import { describe, expect, it } from 'vitest';
import en from '../../../public/_locales/en/messages.json';
import nb from '../../../public/_locales/nb/messages.json';
import { failureOf, errorText } from '../../../components/ui/error-text.ts';
import { setTextSource } from '../../../components/ui/text.ts';
import { ERROR_CODES, PortvaktError } from '../../../lib/errors.ts';

type Messages = Readonly<Record<string, { message: string }>>;

const placesToFill = (message: string) => (message.match(/\$\d/g) ?? []).sort().join();

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(nb).sort()).toEqual(Object.keys(en).sort());
  });

  it('are nowhere empty, and have the same places to fill', () => {
    const norwegian: Messages = nb;
    const uneven = Object.entries<{ message: string }>(en).filter(([key, { message }]) => {
      const other = norwegian[key]?.message ?? '';
      return message === '' || other === '' || placesToFill(message) !== placesToFill(other);
    });
    expect(uneven).toEqual([]);
  });

  it('explain every error there is', () => {
    const keys: string[] = [];
    setTextSource((key) => {
      keys.push(key);
      return key;
    });
    for (const code of ERROR_CODES) errorText({ code, facts: {} });
    expect(keys.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
    expect(keys.length).toBe(ERROR_CODES.length);
  });
});

describe('failureOf', () => {
  it('keeps code and facts of our own errors and nothing of foreign ones', () => {
    expect(failureOf(new PortvaktError('uri.too_long', { max: 4 }))).toEqual({
      code: 'uri.too_long',
      facts: { max: 4 },
    });
    expect(failureOf(new Error('secret in here'))).toEqual({ code: 'internal.failure', facts: {} });
  });
});
