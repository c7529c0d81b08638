import type { MemoryBox } from '../ports.ts';

/** What the toolbar says of a tab: a code to enrol, or a field that asks for one. */
export type TabNotice = 'qr' | 'field';

/** Notices by tab id. A QR code and a field may stand on one page; the QR code is said first. */
export type TabNotices = Readonly<Record<string, readonly TabNotice[]>>;

/** Draws on the toolbar button; without `tabId`, for every tab that has nothing of its own. */
export interface BadgePort {
  show(text: string, tone: 'urgent' | 'calm', tabId?: number): Promise<void>;
}

const SIGNS: Readonly<Record<TabNotice, string>> = { qr: '+', field: '•' };

const countText = (count: number): string => (count > 9 ? '9+' : String(count));

/** Requests come before anything a page has; they are shown on every tab. */
export function createBadges(badge: BadgePort, box: MemoryBox<TabNotices>) {
  let requests = 0;

  const signOf = (notices: readonly TabNotice[]): string => {
    if (notices.includes('qr')) return SIGNS.qr;
    return notices.includes('field') ? SIGNS.field : '';
  };

  async function drawTab(tabId: number, notices: readonly TabNotice[]): Promise<void> {
    if (requests > 0) await badge.show(countText(requests), 'urgent', tabId);
    else await badge.show(signOf(notices), 'calm', tabId);
  }

  return {
    /** A page showed or lost something. */
    async notice(tabId: number, notice: TabNotice, present: boolean): Promise<void> {
      const all = (await box.get()) ?? {};
      const others = (all[tabId] ?? []).filter((one) => one !== notice);
      const now = present ? [...others, notice] : others;
      await box.set({ ...all, [tabId]: now });
      await drawTab(tabId, now);
    },

    /** The tab closed or shows another document. */
    async forget(tabId: number): Promise<void> {
      const all = (await box.get()) ?? {};
      if (!(tabId in all)) return;
      await box.set(Object.fromEntries(Object.entries(all).filter(([id]) => id !== String(tabId))));
    },

    /** So many requests wait for an answer. */
    async setRequests(count: number): Promise<void> {
      if (count === requests) return;
      requests = count;
      await badge.show(count > 0 ? countText(count) : '', 'urgent');
      const all = (await box.get()) ?? {};
      await Promise.all(Object.entries(all).map(([id, notices]) => drawTab(Number(id), notices)));
    },

    async noticesOf(tabId: number): Promise<readonly TabNotice[]> {
      return (await box.get())?.[tabId] ?? [];
    },
  };
}

export type Badges = ReturnType<typeof createBadges>;
