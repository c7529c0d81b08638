export { findCodeFields } from './find-code-fields.ts';
export { judgeFields } from './judge-fields.ts';
export { FIELD_REASONS, type FieldReason } from './reasons.ts';
export { type OpenRoot, type PageSnapshot, takeSnapshot } from './snapshot.ts';
export type { Channel, CodeField, FieldKind, FieldShape, JudgedField, Snapshot } from './shape.ts';
