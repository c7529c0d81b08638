/** A piece of text (or a picture) between two fields of a page, in reading order. */
export interface NearText {
  /** At most 300 characters. Words of links within it stand between ⟦ and ⟧. */
  readonly text: string;
  /**
   * `action`: links, buttons, options. `aside`: navigation and page footer. `picture`: its alternative text and names;
   * `strip`: such a picture that is as wide and low as a line of letters.
   */
  readonly role: 'text' | 'heading' | 'label' | 'action' | 'aside' | 'picture' | 'strip';
  /** Index into `Snapshot.scopes`. */
  readonly scope: number;
}

/** What is known of one input without touching the page again. Every word in it is the page's: hostile, and data. */
export interface FieldShape {
  readonly tag: 'input' | 'editable';
  /** As the browser sees it: `text`, `tel`, `number`, `password`, ... */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  /** Class and test names. */
  readonly className: string;
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly pattern: string;
  readonly placeholder: string;
  /** -1 where there is none. */
  readonly maxLength: number;
  /** -1 where there is none. */
  readonly minLength: number;
  /** Whether it asks for capital letters. */
  readonly capitals: boolean;
  /** The `size` attribute; 0 where there is none. */
  readonly size: number;
  /** All that labels it: label elements, `aria-label`, `aria-labelledby`, `title`. */
  readonly label: string;
  /** `aria-describedby`. */
  readonly description: string;
  /** Names and labels of the custom elements whose shadow trees hold it. */
  readonly host: string;
  /** CSS pixels; 0 where there is no layout. */
  readonly width: number;
  readonly height: number;
  /** False for what cannot be seen or written: hidden, disabled, read-only. */
  readonly usable: boolean;
  /** It can be seen, and is disabled or read-only for now. */
  readonly locked: boolean;
  /** Its form or dialog: index into `Snapshot.scopes`. */
  readonly scope: number;
  /** Equal numbers: same parent element. */
  readonly parent: number;
  /** What stands between the field before (or the beginning) and this one. Only the part nearest to either. */
  readonly before: readonly NearText[];
}

/** The document itself (always the first), a form or a dialog. */
export interface ScopeShape {
  /** The scope around it; -1 for the document. */
  readonly parent: number;
  /** Its id, name, class and address. */
  readonly name: string;
  /** Its first heading. */
  readonly heading: string;
}

/** Plain data of a page, and the elements beside it. */
export interface Snapshot {
  readonly title: string;
  /** Path and query names of the page's address; never query values. */
  readonly path: string;
  readonly scopes: readonly ScopeShape[];
  readonly shapes: readonly FieldShape[];
  /** What stands after the last field. */
  readonly after: readonly NearText[];
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
  /** Of `FIELD_REASONS`, what weighed most first. */
  readonly reasons: string[];
}

/** Inputs that were weighed, taken or not. */
export interface JudgedField extends CodeField {
  readonly accepted: boolean;
}
