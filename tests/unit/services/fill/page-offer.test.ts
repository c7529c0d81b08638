import { beforeEach, describe, expect, it } from 'vitest';
import { offerOf } from '../../../../lib/services/fill/page-offer.ts';
import type { LookedFrame } from '../../../../lib/services/ports.ts';
import { createStage, frameWith, ORIGIN, OTHER, type FrameGiven, type Stage } from './stage.ts';

const SUB = 'https://a.portal.example';
const LIKE = 'https://portal.example.login.test';

let stage: Stage;
beforeEach(() => {
  stage = createStage();
});

function offerFor(frames: readonly LookedFrame[], pointed?: LookedFrame) {
  const origin = frames[0]?.top ?? ORIGIN;
  const offer = offerOf({ origin, frames, pointed }, stage.vault.document, stage.world.now);
  const named = ({ matches, suggested }: typeof offer) => ({
    matches: matches.map((one) => `${one.account.id} ${one.standing}${one.place ? ' here' : ''}`),
    suggested: suggested.map((one) => `${one.account.id} ${one.standing}${one.place ? ' here' : ''}`),
  });
  return { ...offer, ...named(offer) };
}
const offerOn = (given: FrameGiven) => offerFor([frameWith(given)]);

it('counts fields apart from those for a code by message', () => {
  expect(offerOn({ fields: [{}, {}, { channel: 'message' }] })).toMatchObject({ fields: 2, messages: 1 });
});

it('offers who is bound or allows the sub-domain, and suggests who only belongs to the site or the group', () => {
  stage.addAccount('bound', { origins: [SUB] });
  stage.addAccount('sub', { subdomains: true });
  stage.addAccount('site');
  stage.addAccount('none', { origins: [OTHER] });
  expect(offerOn({ origin: SUB })).toMatchObject({
    matches: ['bound bound here', 'sub subdomain here'],
    suggested: ['site site here'],
  });
  stage.addAccount('m', { origins: ['https://accounts.google.com'] });
  expect(offerOn({ origin: 'https://myaccount.google.com' })).toMatchObject({
    matches: [],
    suggested: ['m group here'],
  });
});

it('before a look, and where there is no field, names them without one', () => {
  stage.addAccount('a');
  expect(offerFor([])).toMatchObject({ matches: ['a bound'], fields: 0 });
  expect(offerOn({ fields: [] })).toMatchObject({ matches: ['a bound'] });
  stage.addAccount('b', { appended: true });
  const sent = offerOn({ fields: [{ channel: 'message' }] });
  expect(sent).toMatchObject({ matches: ['a bound', 'b bound'], messages: 1 });
});

it('puts who was filled at this path first, then who was used last, and who has a field before who has none', () => {
  stage.addAccount('old', { usedAt: 1 });
  stage.addAccount('recent', { usedAt: 3 });
  stage.addAccount('path', { usedAt: 2, visits: [{ origin: ORIGIN, path: '/login', at: 2 }] });
  expect(offerOn({}).matches).toEqual(['path bound here', 'recent bound here', 'old bound here']);
  stage.addAccount('behind', { appended: true });
  expect(offerOn({ fields: [], passwords: 1 }).matches[0]).toBe('behind bound here');
});

it('offers few', () => {
  for (let index = 0; index < 20; index++) stage.addAccount(`a${index}`);
  expect(offerOn({}).matches).toHaveLength(5);
});

describe('a frame of another origin', () => {
  const top = frameWith({ fields: [] });
  const framed = frameWith({ origin: OTHER, frameId: 3 });

  it('is named where it has the best field', () => {
    stage.addAccount('b', { origins: [OTHER] });
    expect(offerFor([top, framed])).toMatchObject({ matches: ['b bound here'], frame: OTHER });
    expect(offerFor([frameWith(), framed]).frame).toBe(OTHER);
    stage.addAccount('a', { visits: [{ origin: ORIGIN, path: '/login', at: 5 }] });
    expect(offerFor([top, framed])).toMatchObject({ matches: ['b bound here', 'a bound'], frame: OTHER });
  });

  it('is not where the page itself has it', () => {
    stage.addAccount('a');
    expect(offerFor([frameWith(), framed]).frame).toBeUndefined();
    expect(offerFor([top, frameWith({ frameId: 4 })]).frame).toBeUndefined();
  });
});

describe('a look-alike', () => {
  beforeEach(() => {
    stage.addAccount('a');
    stage.addAccount('sub', { origins: ['https://login.test', 'https://x.login.test'], subdomains: true });
  });

  it('is said, and nobody is offered or suggested on it', () => {
    expect(offerOn({ origin: LIKE })).toMatchObject({
      lookAlike: { origin: LIKE, like: ORIGIN },
      matches: [],
      suggested: [],
    });
  });

  it('with the real one in a frame offers nobody either', () => {
    const framed = frameWith({ frameId: 3, top: LIKE });
    expect(offerFor([frameWith({ origin: LIKE, fields: [] }), framed])).toMatchObject({
      lookAlike: { origin: LIKE, like: ORIGIN },
      matches: [],
    });
  });

  it('is said before a look too', () => {
    const offer = offerOf({ origin: LIKE, frames: [] }, stage.vault.document, 0);
    expect(offer.lookAlike).toEqual({ origin: LIKE, like: ORIGIN });
  });

  it('is none for an account that is bound to it', () => {
    stage.addAccount('own', { origins: [LIKE] });
    expect(offerOn({ origin: LIKE })).toMatchObject({ lookAlike: undefined, matches: ['own bound here'] });
  });

  it('in a frame is said if no other frame has a field, and never offered', () => {
    const frame = frameWith({ origin: LIKE, frameId: 3, fields: [{ score: 100 }] });
    expect(offerFor([frameWith({ fields: [] }), frame])).toMatchObject({
      lookAlike: { origin: LIKE, like: ORIGIN },
      matches: ['a bound'],
    });
    expect(offerFor([frameWith(), frame])).toMatchObject({
      lookAlike: undefined,
      matches: ['a bound here'],
      frame: undefined,
    });
  });
});

it('offers nothing in what has no origin', () => {
  stage.addAccount('a');
  const frame = frameWith({ origin: 'null', frameId: 3 });
  expect(offerFor([frameWith({ fields: [] }), frame])).toMatchObject({ fields: 0, matches: ['a bound'] });
});

it('counts what the user pointed at as a field', () => {
  stage.addAccount('a');
  const frame = frameWith({ fields: [], focusedInput: true });
  expect(offerFor([frame])).toMatchObject({ fields: 0, matches: ['a bound'] });
  expect(offerFor([frame], frame)).toMatchObject({ fields: 1, matches: ['a bound here'] });
});
