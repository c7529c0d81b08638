/** What is known of one input without touching the page again. Every word in it is the page's: hostile, and data. */
export interface FieldShape {
  readonly tag: 'input' | 'editable';
  /** As the browser sees it: `text`, `tel`, `number`, `password`, ... */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly className: string;
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly pattern: string;
  readonly placeholder: string;
  /** -1 where there is none. */
  readonly maxLength: number;
  /** The `size` attribute; 0 where there is none. */
  readonly size: number;
  /** All that labels it: label elements, `aria-label`, `aria-labelledby`, `title`. */
  readonly label: string;
  /** Text around it, the nearest ancestors first, up to its form or dialog. */
  readonly near: string;
  /** CSS pixels; 0 where there is no layout. */
  readonly width: number;
  /** False for what cannot be seen or written: hidden, disabled, read-only. */
  readonly usable: boolean;
  /** Equal numbers: same form, or same document outside forms. */
  readonly form: number;
}

/** Plain data of a page, and the elements beside it. */
export interface Snapshot {
  readonly title: string;
  readonly shapes: readonly FieldShape[];
  /** Parallel to `shapes`; opaque here, elements of the page in `takeSnapshot`. */
  readonly elements: readonly unknown[];
}

export type FieldKind = 'single' | 'boxes' | 'editable';
/** Where the page says the code comes from. */
export type Channel = 'app' | 'message' | 'unknown';

/** Inputs that together take one code. */
export interface CodeField {
  /** Into `snapshot.shapes` and `snapshot.elements`, in writing order. */
  readonly indices: number[];
  readonly kind: FieldKind;
  readonly channel: Channel;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: string[];
}
