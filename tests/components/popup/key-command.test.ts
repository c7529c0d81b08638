import { describe, expect, it } from 'vitest';
import {
  keyCommand,
  type FocusPlace,
  type Key,
  type KeyCommand,
} from '../../../components/popup/key-command.ts';

const press = (key: string, change: Partial<Key> = {}): Key => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...change,
});

describe('keyCommand', () => {
  const cases: [string, FocusPlace, KeyCommand | undefined][] = [
    ['g', 'nowhere', 'search'],
    ['ø', 'control', 'search'],
    ['g', 'search', undefined],
    ['g', 'field', undefined],
    [' ', 'control', undefined],
    ['Tab', 'nowhere', undefined],
    ['ArrowDown', 'search', 'down'],
    ['ArrowUp', 'control', 'up'],
    ['ArrowDown', 'field', undefined],
    ['Enter', 'search', 'main'],
    ['Enter', 'nowhere', 'main'],
    ['Enter', 'control', undefined],
    ['Enter', 'field', undefined],
    ['Escape', 'field', 'clear'],
    ['Escape', 'search', 'clear'],
  ];

  it.each(cases)('%s with the focus in %s is %s', (key, place, command) => {
    expect(keyCommand(press(key), place)).toBe(command);
  });

  it('leaves shortcuts and half-composed characters alone', () => {
    expect(keyCommand(press('c', { ctrlKey: true }), 'nowhere')).toBeUndefined();
    expect(keyCommand(press('c', { metaKey: true }), 'nowhere')).toBeUndefined();
    expect(keyCommand(press('Enter', { isComposing: true }), 'search')).toBeUndefined();
  });
});
