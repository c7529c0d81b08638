import { describe, expect, it } from 'vitest';
import { contextLines } from '../../../components/approvals/context-lines.ts';
import {
  isApprovable,
  isProofComplete,
  layoutKey,
  verdictOf,
  type Verdict,
} from '../../../components/approvals/verdict.ts';
import type { ApprovalView } from '../../../lib/messages/replies.ts';
import { NOW, approval } from '../fixtures.ts';

describe('verdictOf', () => {
  const cases: [ApprovalView['binding'], ApprovalView['page'], Verdict, boolean][] = [
    ['page', 'open', 'here', true],
    ['page', 'absent', 'not_here', false],
    ['page', 'elsewhere', 'elsewhere', false],
    ['page', 'unneeded', 'not_here', false],
    ['code', 'unneeded', 'typed', true],
    ['code', 'open', 'typed', true],
    ['none', 'unneeded', 'unseen', true],
  ];

  it.each(cases)('a request bound to %s whose page is %s is %s', (binding, page, verdict, approvable) => {
    expect(verdictOf({ binding, page })).toBe(verdict);
    expect(isApprovable(verdict)).toBe(approvable);
  });
});

describe('isProofComplete', () => {
  it.each<[Verdict, string, boolean]>([
    ['here', '', true],
    ['not_here', '123456', false],
    ['elsewhere', '123456', false],
    ['typed', '', false],
    ['typed', '12345', false],
    ['typed', '123 456', true],
    ['typed', '1234567', false],
    ['typed', '12345a', false],
    ['unseen', '', false],
    ['unseen', 'password', true],
  ])('%s with "%s": %s', (verdict, proof, complete) => {
    expect(isProofComplete(verdict, proof)).toBe(complete);
  });
});

describe('layoutKey', () => {
  it('changes when a card comes, goes, moves or changes its verdict', () => {
    const one = approval();
    const two = approval({ jti: 'jti-2' });
    const keys = [[one, two], [two, one], [one], [{ ...one, page: 'absent' as const }, two]].map(layoutKey);
    expect(new Set(keys).size).toBe(4);
  });

  it('stays when only the time passes', () => {
    expect(layoutKey([approval({ expiresAt: 1 })])).toBe(layoutKey([approval({ expiresAt: 2 })]));
  });
});

describe('contextLines', () => {
  it('leaves out what the service did not say', () => {
    const lines = contextLines(approval({ context: { os: 'Windows 11' }, madeAt: NOW }), NOW, 'nb');
    expect(lines.map(({ value }) => value)).toContain('Windows 11');
    expect(lines.length).toBe(3);
  });
});
