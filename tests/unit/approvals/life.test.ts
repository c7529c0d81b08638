import { describe, expect, it } from 'vitest';
import { nextLife, type ChallengeEvent, type ChallengeLife } from '../../../lib/approvals/life.ts';

const LIVES: readonly ChallengeLife[] = ['open', 'stored', 'sent', 'refused', 'expired', 'withdrawn'];
const EVENTS: readonly ChallengeEvent[] = ['decide', 'taken', 'refuse', 'reopen', 'time_out', 'vanish'];

describe('nextLife', () => {
  it('has exactly these moves', () => {
    const moves = LIVES.flatMap((life) =>
      EVENTS.filter((event) => nextLife(life, event) !== life).map(
        (event) => `${life} ${event} ${nextLife(life, event)}`,
      ),
    );
    expect(moves).toEqual([
      'open decide stored',
      'open time_out expired',
      'open vanish withdrawn',
      'stored taken sent',
      'stored refuse refused',
      'stored reopen open',
      'stored time_out expired',
    ]);
  });
});
