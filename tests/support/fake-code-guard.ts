import { PortvaktError } from '../../lib/errors.ts';
import type { CodeGuard } from '../../lib/services/accounts/code-guard.ts';

/** A step-up for tests: asks only while `asks`, and then lets one act through for each of `answers`. */
export class FakeCodeGuard implements CodeGuard {
  asks = false;
  answers = 0;

  take(): Promise<void> {
    if (!this.asks) return Promise.resolve();
    if (this.answers === 0) return Promise.reject(new PortvaktError('vault.confirm_needed'));
    this.answers--;
    return Promise.resolve();
  }
}
