import type { RescueView, StoreName } from '../../../messages/vault-views.ts';
import type { Gathered } from '../gather-records.ts';

/** How one store looks by itself. Well-formed counts as whole: only a key can tell more. */
export function standingOf(gathered: Gathered, name: StoreName): RescueView['stores'][StoreName] {
  const kinds = gathered.found.filter(({ store }) => store === name).map(({ content }) => content.kind);
  if (gathered.unreadableIn[name] > 0) return 'unreadable';
  if (kinds.includes('newer')) return 'newer';
  if (kinds.includes('damaged')) return 'damaged';
  return kinds.length === 0 ? 'empty' : 'whole';
}
