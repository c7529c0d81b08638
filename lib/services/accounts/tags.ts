import { PortvaktError } from '../../errors.ts';
import { cleanText } from '../../otp/clean-text.ts';
import type { VaultDocument } from '../../vault/document.ts';

const MAX_TAGS = 20;
const MAX_TAG_LENGTH = 60;

/** Cleaned, without empty ones and repetitions, in alphabetical order. Throws `account.invalid` for too many or too long ones. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  const clean = sortedTags(tags.map(cleanText).filter((tag) => tag !== ''));
  if (clean.length > MAX_TAGS || clean.some((tag) => tag.length > MAX_TAG_LENGTH)) {
    throw new PortvaktError('account.invalid');
  }
  return clean;
}

/** Every tag in use. */
export const tagsIn = ({ accounts }: VaultDocument): readonly string[] =>
  sortedTags(accounts.flatMap(({ tags }) => tags));

/** Tags that differ only in case are one: the first is kept. Marks count: "far" and "får" are two words. */
function sortedTags(tags: readonly string[]): readonly string[] {
  const unique = new Map<string, string>();
  for (const tag of tags) {
    const key = tag.toLowerCase();
    if (!unique.has(key)) unique.set(key, tag);
  }
  const { compare } = new Intl.Collator();
  return [...unique.values()].sort(compare);
}
