import { vi } from 'vitest';
import type { RegistrationUri } from '../../../../lib/approvals/registration-uri.ts';
import type { RegistrationView } from '../../../../lib/messages/replies.ts';
import type { StoredBatch } from '../../../../lib/services/enrol/batches.ts';
import type { Candidate } from '../../../../lib/services/enrol/candidates.ts';
import { createEnrolService } from '../../../../lib/services/enrol/enrol-service.ts';
import type { PointedProblem } from '../../../../lib/services/enrol/pointed-problems.ts';
import { createVigil, type Watched } from '../../../../lib/services/enrol/vigil.ts';
import { FakePage, FakeVault, frameOf, memoryBox } from './fakes.ts';

export const TAB = 7;
export const SECRET = 'JBSWY3DPEHPK3PXP';
export const OTHER_SECRET = 'GEZDGNBVGY3TQOJQ';

export const keyUri = (label: string, secret = SECRET): string =>
  `otpauth://totp/Site:${label}?secret=${secret}&issuer=Site`;

export const PUSH = `otpauth://push/Site:kari?url=https%3A%2F%2Fpush.example&token=${'A'.repeat(22)}&key=${'A'.repeat(43)}`;
export const REGISTERED: RegistrationView = {
  deviceId: 'd',
  service: 'https://push.example',
  issuer: 'Site',
  account: 'kari',
  deviceName: 'x',
  createdAt: 0,
  push: false,
};

/** Base32 of a number, for many secrets that differ. */
export const secretOf = (number: number): string => {
  const letters = Array.from(number.toString(2).padStart(16, '0'), (bit) => (bit === '1' ? 'B' : 'A'));
  return letters.join('');
};

/** Enrolment over a tab, a vault and a clock in memory. `restart` is the death of the worker: only what lies in boxes is left. */
export function createStage() {
  const page = new FakePage();
  const vault = new FakeVault();
  const world = {
    now: 1_000_000,
    popup: false,
    field: false,
    slept: [] as number[],
    skew: undefined as number | undefined,
  };
  const register = vi.fn<(uri: RegistrationUri) => Promise<RegistrationView>>().mockResolvedValue(REGISTERED);
  const checkPassword = vi.fn<(password: string) => Promise<void>>().mockResolvedValue();
  const takeSnapshot = vi.fn<() => Promise<void>>().mockResolvedValue();
  const showPopup = vi.fn<(tabId: number) => Promise<boolean>>().mockResolvedValue(true);
  const boxes = {
    box: memoryBox<readonly Candidate[]>(),
    batches: memoryBox<readonly StoredBatch[]>(),
    pointed: memoryBox<readonly PointedProblem[]>(),
    vigil: memoryBox<readonly Watched[]>(),
  };
  let made = 0;
  const clock = (): number => world.now;
  const start = () => {
    const vigil = createVigil({
      page,
      vault,
      clock,
      box: boxes.vigil,
      hasField: () => Promise.resolve(world.field),
      serviceSkew: () => Promise.resolve(world.skew),
      isPopupOpen: () => world.popup,
      showPopup,
    });
    const enrol = createEnrolService({
      ...boxes,
      page,
      vault,
      vigil,
      register,
      checkPassword,
      takeSnapshot,
      clock,
      random: (length) => new Uint8Array(length).fill(++made),
      sleep: (milliseconds) => {
        world.slept.push(milliseconds);
        world.now += milliseconds;
        return Promise.resolve();
      },
    });
    return { vigil, enrol };
  };
  const stage = {
    page,
    vault,
    world,
    boxes,
    register,
    checkPassword,
    takeSnapshot,
    showPopup,
    ...start(),
    restart: () => void Object.assign(stage, start()),
    /** The tab's top document with these texts, read. */
    scanned: async (...texts: readonly string[]) => {
      page.frames = [frameOf({ texts })];
      return stage.enrol.scan(TAB);
    },
    /** Saves the first of what `scanned` finds. */
    saveFirst: async (...texts: readonly string[]) => {
      const [first] = (await stage.scanned(...texts)).candidates;
      return stage.enrol.save({ id: first?.id ?? '' });
    },
  };
  return stage;
}

export type Stage = ReturnType<typeof createStage>;
