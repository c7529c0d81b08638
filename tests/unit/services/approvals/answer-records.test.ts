import { describe, expect, it } from 'vitest';
import { HISTORY_LIMITS, addAnswers, moveAnswer } from '../../../../lib/services/approvals/answer-records.ts';
import { EMPTY_DOCUMENT, type AnswerRecord } from '../../../../lib/vault/document.ts';

const NOW = 1_800_000_000_000;
const record = (number: number, changes: Partial<AnswerRecord> = {}): AnswerRecord => ({
  jti: `jti-${number}`,
  deviceId: 'd',
  decision: 'deny',
  decidedAt: NOW - 1000 + number,
  jws: '',
  state: 'sent',
  app: 'Portal',
  text: 'Sign in',
  issuer: 'S',
  ...changes,
});
const withAnswers = (answers: readonly AnswerRecord[]) => ({ ...EMPTY_DOCUMENT, answers });
const many = (count: number) => Array.from({ length: count }, (_, number) => record(number));

describe('addAnswers', () => {
  it('keeps two hundred, the newest', () => {
    const { answers } = addAnswers(withAnswers(many(HISTORY_LIMITS.count)), [record(999)], NOW);
    expect(answers).toHaveLength(HISTORY_LIMITS.count);
    expect(answers[0]?.jti).toBe('jti-1');
    expect(answers.at(-1)?.jti).toBe('jti-999');
  });

  it('never drops a decision that is on its way', () => {
    const waiting = record(0, { state: 'stored', decidedAt: 0 });
    const { answers } = addAnswers(withAnswers([waiting, ...many(300).slice(1)]), [record(999)], NOW);
    expect(answers[0]).toEqual(waiting);
    expect(answers).toHaveLength(HISTORY_LIMITS.count);
  });

  it('drops what is older than a season', () => {
    const old = record(0, { decidedAt: NOW - HISTORY_LIMITS.age });
    expect(addAnswers(withAnswers([old]), [record(1)], NOW).answers).toEqual([record(1)]);
  });

  it('refuses a second decision, but not the same name at another service', () => {
    const document = withAnswers([record(1)]);
    expect(() => addAnswers(document, [record(1, { decision: 'approve' })], NOW)).toThrow(
      'approval.answered',
    );
    expect(addAnswers(document, [record(1, { deviceId: 'other' })], NOW).answers).toHaveLength(2);
  });
});

describe('moveAnswer', () => {
  const stored = record(1, { state: 'stored', jws: 'bytes' });
  const key = { deviceId: 'd', jti: 'jti-1' };

  it('empties the bytes at every end and takes back what was not taken', () => {
    const moved = (event: 'taken' | 'refuse' | 'reopen' | 'time_out') =>
      moveAnswer(withAnswers([stored]), key, event).answers;
    expect(moved('taken')).toEqual([{ ...stored, state: 'sent', jws: '' }]);
    expect(moved('refuse')).toEqual([{ ...stored, state: 'refused', jws: '' }]);
    expect(moved('time_out')).toEqual([{ ...stored, state: 'expired', jws: '' }]);
    expect(moved('reopen')).toEqual([]);
  });

  it('moves nothing out of an end', () => {
    const document = withAnswers([record(1)]);
    expect(moveAnswer(document, key, 'reopen')).toEqual(document);
    expect(moveAnswer(document, key, 'refuse')).toEqual(document);
  });
});
