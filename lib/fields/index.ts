export { findCodeFields } from './find-code-fields.ts';
export { takeSnapshot } from './snapshot.ts';
export type { Channel, CodeField, FieldKind, FieldShape, Snapshot } from './shape.ts';
