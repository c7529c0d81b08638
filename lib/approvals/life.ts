/**
 * The life of a challenge on this device. `open` is shown with its buttons; `stored` has a decision in the vault that is
 * on its way; the others are ends.
 */
export type ChallengeLife = 'open' | 'stored' | 'sent' | 'refused' | 'expired' | 'withdrawn';

/**
 * - `decide`: the user decided and the decision is in the vault.
 * - `taken`, `refuse`: the service took the answer, or refuses it for good.
 * - `reopen`: the service says it took no decision (wrong code, wrong page).
 * - `time_out`: the challenge's time is over. `vanish`: the service lists it no more.
 */
export type ChallengeEvent = 'decide' | 'taken' | 'refuse' | 'reopen' | 'time_out' | 'vanish';

/** Every legal move; there is none out of an end. */
const MOVES: Readonly<Record<ChallengeLife, Partial<Record<ChallengeEvent, ChallengeLife>>>> = {
  open: { decide: 'stored', time_out: 'expired', vanish: 'withdrawn' },
  stored: { taken: 'sent', refuse: 'refused', reopen: 'open', time_out: 'expired' },
  sent: {},
  refused: {},
  expired: {},
  withdrawn: {},
};

/** Where an event leads; an illegal one leads nowhere, so an end stays an end and a stored decision stays decided. */
export function nextLife(life: ChallengeLife, event: ChallengeEvent): ChallengeLife {
  return MOVES[life][event] ?? life;
}
