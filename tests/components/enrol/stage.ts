import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import PartStage from './PartStage.svelte';

/** One component over a fake background; `change` gives it other properties. */
export function showPart<Props extends Record<string, unknown>>(
  part: Component<Props>,
  given: Props,
  answers: Answers = {},
) {
  const background = fakeClient(answers);
  const shell = fakeShell(background.client);
  const untyped = part as unknown as Component<Record<string, unknown>>;
  const { rerender, unmount } = render(PartStage, { shell, part: untyped, given });
  const change = (next: Partial<Props>): Promise<void> =>
    rerender({ shell, part: untyped, given: { ...given, ...next } });
  return { background, shell, change, unmount };
}

/** Longer than any name should be, without a place to break it. */
export const LONG_NAME = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
