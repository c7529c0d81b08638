import type { FieldLook, FoundField } from '../../../../lib/fields/frame-fields.ts';
import type { PageReport } from '../../../../lib/messages/replies.ts';
import { createFieldLooks } from '../../../../lib/services/fill/field-looks.ts';
import { createFillService } from '../../../../lib/services/fill/fill-service.ts';
import { createPointedFields, type Pointed } from '../../../../lib/services/fill/pointed-fields.ts';
import { createUsedCodes, type UsedCode } from '../../../../lib/services/fill/used-codes.ts';
import type { LookedFrame } from '../../../../lib/services/ports.ts';
import type { Account } from '../../../../lib/vault/document.ts';
import { FakeCodeGuard } from '../../../support/fake-code-guard.ts';
import { createMemoryBox } from '../../../support/memory-box.ts';
import { sampleAccount } from '../../../support/sample-account.ts';
import { FakePage, FakeVault, ORIGIN } from '../enrol/fakes.ts';

export const TAB = 7;
export { ORIGIN };
export const OTHER = 'https://other.example';

const FIELD: FoundField = {
  kind: 'single',
  channel: 'unknown',
  score: 60,
  inputs: 1,
  focused: false,
  filled: false,
};

export interface FrameGiven extends Partial<Omit<FieldLook, 'fields'>> {
  readonly origin?: string;
  readonly top?: string;
  readonly frameId?: number;
  readonly fields?: readonly Partial<FoundField>[];
}

/** A frame as looked at: the top one with one field, unless told otherwise. */
export function frameWith({ origin = ORIGIN, frameId = 0, ...given }: FrameGiven = {}): LookedFrame {
  const { top = frameId === 0 ? origin : ORIGIN, fields = [{}], ...look } = given;
  return {
    frameId,
    documentId: `D${frameId}`,
    origin,
    top,
    look: {
      token: `T${frameId}`,
      path: '/login',
      foreign: top !== origin,
      passwords: 0,
      focusedInput: false,
      judged: [],
      took: 1,
      ...look,
      fields: fields.map((field) => ({ ...FIELD, ...field })),
    },
  };
}

/** Filling over a tab, a vault and a clock in memory. */
export function createStage() {
  const page = new FakePage();
  const vault = new FakeVault();
  const stepUp = new FakeCodeGuard();
  const world = { now: 1_700_000_010_000 };
  const clock = (): number => world.now;
  const boxes = {
    pointed: createMemoryBox<readonly Pointed[]>(),
    used: createMemoryBox<readonly UsedCode[]>(),
    report: createMemoryBox<PageReport>(),
  };
  const pointed = createPointedFields({ box: boxes.pointed, clock });
  const used = createUsedCodes({ box: boxes.used, clock });
  const looks = createFieldLooks({ page, clock, pointed, box: boxes.report });
  page.looked = [frameWith()];
  return {
    page,
    vault,
    stepUp,
    world,
    boxes,
    pointed,
    used,
    looks,
    fill: createFillService({ page, vault, clock, stepUp, looks, pointed, used }),
    /** Bound to the page's origin, not used yet. */
    addAccount(id: string, change: Partial<Account> = {}): Account {
      const made = sampleAccount({ id, origins: [ORIGIN], confirmed: false, ...change });
      vault.document = { ...vault.document, accounts: [...vault.document.accounts, made] };
      return made;
    },
    account: (id: string): Account | undefined => vault.document.accounts.find((one) => one.id === id),
  };
}

export type Stage = ReturnType<typeof createStage>;
