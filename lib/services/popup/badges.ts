import type { MemoryBox } from '../ports.ts';

/** What the toolbar says of a tab: a code to enrol, or a field that asks for one. */
export type TabNotice = 'qr' | 'field';

type Said = readonly `${TabNotice}:${number}`[];

/** What the toolbar shows; the worker may die, the badge stays. */
export interface Shown {
  /** Requests that wait for an answer. */
  readonly requests: number;
  /** By tab id, each notice with the frame it came from: `field:0`. A frame takes back only what it said itself. */
  readonly tabs: Readonly<Record<string, Said>>;
}

/** Draws on the toolbar button; without `tabId`, for every tab that has nothing of its own. */
export interface BadgePort {
  show(text: string, tone: 'urgent' | 'calm', tabId?: number): Promise<void>;
}

/** For each tab: more frames than this say nothing new. */
const MAX_NOTICES = 50;

const NOTHING: Shown = { requests: 0, tabs: {} };
const SIGNS: Readonly<Record<TabNotice, string>> = { qr: '+', field: '•' };

const countText = (count: number): string => (count > 9 ? '9+' : String(count));

/** A QR code and a field may stand on one page; the QR code is said first. */
function signOf(notices: Said): string {
  const kind = (['qr', 'field'] as const).find((one) => notices.some((said) => said.startsWith(`${one}:`)));
  return kind ? SIGNS[kind] : '';
}

/** Requests come before anything a page has; they are shown on every tab. */
export function createBadges(badge: BadgePort, box: MemoryBox<Shown>) {
  let last: Promise<unknown> = Promise.resolve();

  /** Changes run one after the other: frames speak all at once when a page loads, and the box knows no transactions. */
  function change(act: (shown: Shown) => Shown, draw: (shown: Shown) => Promise<unknown>): Promise<void> {
    const next = last.then(async () => {
      const before = (await box.get()) ?? NOTHING;
      const shown = act(before);
      if (shown === before) return;
      await box.set(shown);
      await draw(shown);
    });
    last = next.catch(() => undefined);
    return next;
  }

  async function drawTab(tabId: number, { requests, tabs }: Shown): Promise<void> {
    if (requests > 0) await badge.show(countText(requests), 'urgent', tabId);
    else await badge.show(signOf(tabs[tabId] ?? []), 'calm', tabId);
  }

  return {
    /** A frame of a page showed or lost something. */
    notice: (tabId: number, frameId: number, notice: TabNotice, present: boolean): Promise<void> =>
      change(
        ({ requests, tabs }) => {
          const said = `${notice}:${frameId}` as const;
          const others = (tabs[tabId] ?? []).filter((one) => one !== said);
          const now = present ? [...others.slice(-MAX_NOTICES), said] : others;
          return { requests, tabs: { ...tabs, [tabId]: now } };
        },
        (shown) => drawTab(tabId, shown),
      ),

    /** The tab closed or shows another document; the browser takes its badge away itself. */
    forget: (tabId: number): Promise<void> =>
      change(
        (shown) => {
          if (!(tabId in shown.tabs)) return shown;
          const others = Object.entries(shown.tabs).filter(([id]) => id !== String(tabId));
          return { ...shown, tabs: Object.fromEntries(others) };
        },
        () => Promise.resolve(),
      ),

    /** So many requests wait for an answer. */
    setRequests: (requests: number): Promise<void> =>
      change(
        (shown) => (shown.requests === requests ? shown : { ...shown, requests }),
        async (shown) => {
          await badge.show(requests > 0 ? countText(requests) : '', 'urgent');
          await Promise.all(Object.keys(shown.tabs).map((id) => drawTab(Number(id), shown)));
        },
      ),
  };
}

export type Badges = ReturnType<typeof createBadges>;
