import { Window } from 'happy-dom';
import {
  type CodeField,
  findCodeFields,
  type PageSnapshot,
  takeSnapshot,
} from '../../../../lib/fields/index.ts';

/** A page without layout: what attributes and text alone tell. */
export function documentOf(body: string, title = ''): Document {
  const window = new Window({ url: 'https://shop.example/page' });
  window.document.title = title;
  window.document.body.innerHTML = body;
  return window.document as unknown as Document;
}

export const snapshotOf = (body: string, title = ''): PageSnapshot => takeSnapshot(documentOf(body, title));

export const find = (body: string, title = ''): CodeField[] => findCodeFields(snapshotOf(body, title));

/** What is offered by itself: code fields whose code does not come by message. */
export const offered = (body: string, title = ''): CodeField[] =>
  find(body, title).filter(({ channel }) => channel !== 'message');

export const boxes = (count: number, attributes = 'maxlength="1"'): string =>
  `<input ${attributes}>`.repeat(count);
