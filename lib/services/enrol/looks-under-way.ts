/** A look at a page that takes its time. */
export interface Look {
  /** True as soon as its tab shows another document, or none. */
  isOver(): boolean;
}

interface UnderWay {
  readonly tabId: number;
  over: boolean;
}

/** Looks at pages that are under way: one that outlives its document must not speak for the next. */
export function createLooksUnderWay() {
  const underWay = new Set<UnderWay>();
  return {
    async during<T>(tabId: number, act: (look: Look) => Promise<T>): Promise<T> {
      const one: UnderWay = { tabId, over: false };
      underWay.add(one);
      try {
        return await act({ isOver: () => one.over });
      } finally {
        underWay.delete(one);
      }
    },

    /** The tab closed or shows another document. */
    endAll(tabId: number): void {
      for (const one of underWay) if (one.tabId === tabId) one.over = true;
    },
  };
}
