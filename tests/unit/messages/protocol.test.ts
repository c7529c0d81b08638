import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageKind } from '../../../lib/messages/protocol.ts';
import { SAMPLES } from './sample-requests.ts';

const KINDS = Object.keys(MESSAGES) as MessageKind[];
const isTaken = (kind: MessageKind, request: unknown) => v.is(MESSAGES[kind].request, request);
const fieldsOf = (kind: MessageKind) => Object.keys(SAMPLES[kind].request);

/** What a hostile page can reach. One more in this list is a decision, not a slip. */
const FROM_CONTENT = ['qr.notice', 'field.notice', 'mark.notice'];

/** What does not put the auto-lock off: pages ask these by themselves, again and again, or they end a session. */
const NO_USE = [
  'vault.state',
  'vault.lock',
  'passkey.ask',
  'care.get',
  'rescue.view',
  'rescue.export',
  'code.list',
  'page.report',
  'registration.list',
  'approval.list',
  'settings.get',
  ...FROM_CONTENT,
];

describe('who may send what', () => {
  it('a content script only notices', () => {
    expect(KINDS.filter((kind) => MESSAGES[kind].tier === 'content')).toEqual(FROM_CONTENT);
    const others = KINDS.filter((kind) => !FROM_CONTENT.includes(kind));
    expect(others.map((kind) => MESSAGES[kind].tier)).toEqual(others.map(() => 'page'));
  });

  it('everything else counts as use', () => {
    expect(KINDS.filter((kind) => !MESSAGES[kind].use).sort()).toEqual(NO_USE.sort());
  });
});

describe.each(KINDS)('%s', (kind) => {
  const { request, optional = [] } = SAMPLES[kind];

  it('is taken as it should be', () => {
    expect(v.parse(MESSAGES[kind].request, request)).toEqual(request);
  });

  it('is refused with a name too many', () => {
    expect(isTaken(kind, { ...request, more: 1 })).toBe(false);
  });

  it.each(fieldsOf(kind))('without %s', (field) => {
    const { [field]: _, ...rest } = request as Record<string, unknown>;
    expect(isTaken(kind, rest)).toBe(optional.includes(field));
  });

  it.each(fieldsOf(kind))('is refused with something else for %s', (field) => {
    for (const wrong of [null, Number.NaN, ['x', 1], { x: 1 }, -1, 0.5, 'y'.repeat(7_000_000)]) {
      expect(isTaken(kind, { ...request, [field]: wrong })).toBe(false);
    }
  });

  it('is refused as anything but an object', () => {
    for (const wrong of [null, undefined, 'text', 1, [request]]) expect(isTaken(kind, wrong)).toBe(false);
  });
});
