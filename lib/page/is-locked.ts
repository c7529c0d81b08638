import { isMatch } from './plain-dom.ts';

/** Disabled (also by a fieldset) or read-only at this moment. */
export const isLocked = (field: HTMLElement): boolean =>
  field instanceof HTMLInputElement
    ? field.readOnly || isMatch(field, ':disabled')
    : !field.isContentEditable;
