import { compactVerify } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PushTarget, RegistrationRequest } from '../../../../lib/approvals/claims.ts';
import { importPublicKey } from '../../../../lib/approvals/public-key.ts';
import { PortvaktError } from '../../../../lib/errors.ts';
import {
  createApprovalService,
  type ApprovalService,
} from '../../../../lib/services/approvals/approval-service.ts';
import type { ApprovalPorts } from '../../../../lib/services/ports.ts';
import { createApprovalFakes } from '../../../support/approval-fakes.ts';
import { createFakeService, joinServices, type FakeService } from '../../../support/fake-service.ts';
import { createSigningKey } from '../../../support/signing-service.ts';

const NOW = 1_800_000_000_000;
const TARGET: PushTarget = { endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } };

let service: FakeService;
let fakes: ReturnType<typeof createApprovalFakes>;

beforeEach(async () => {
  service = await createFakeService('https://s.example', () => NOW);
  fakes = createApprovalFakes(service.http, () => NOW);
});

const withPorts = (changes: Partial<ApprovalPorts> = {}): ApprovalService =>
  createApprovalService({ ...fakes.ports, ...changes });

const registrationsSaved = async () => (await fakes.vault.vault.read()).registrations;
const posts = () => service.requests.filter(({ method }) => method === 'POST');
const bodyOf = (index: number) => JSON.parse(String(posts()[index]?.body)) as RegistrationRequest;

describe('register', () => {
  it('pins the service and keeps the device key in the vault alone', async () => {
    const view = await withPorts().register(service.candidate);
    expect(view).toEqual({
      deviceId: 'device-1',
      service: 'https://s.example',
      issuer: 'Nordfjord kommune',
      account: 'kari@nordfjord.example',
      deviceName: 'Firefox, Linux',
      createdAt: NOW,
      push: false,
    });
    const [saved] = await registrationsSaved();
    expect(saved).toMatchObject({
      serviceKeyThumbprint: service.candidate.key,
      serviceKey: JSON.stringify(service.key.publicJwk),
    });
    expect(JSON.stringify(fakes.memory.value)).not.toContain(saved?.deviceKey);
    expect(service.requests.map(({ url }) => url)).not.toContainEqual(
      expect.stringContaining(service.candidate.token),
    );
  });

  it('proves that it holds the key it names', async () => {
    await withPorts().register(service.candidate);
    const { proof, token, device } = bodyOf(0);
    const { payload } = await compactVerify(proof, await importPublicKey(device.publicJwk));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({
      aud: 'https://s.example',
      token,
      iat: NOW / 1000,
    });
  });

  it('fetches nothing without the host permission', async () => {
    const asked: string[] = [];
    const hasHostPermission = (origin: string) => {
      asked.push(origin);
      return Promise.resolve(false);
    };
    await expect(withPorts({ hasHostPermission }).register(service.candidate)).rejects.toMatchObject({
      code: 'permission.missing',
    });
    expect(asked).toEqual(['https://s.example']);
    expect(service.requests).toEqual([]);
  });

  it('fetches nothing while locked', async () => {
    fakes.vault.state.locked = true;
    await expect(withPorts().register(service.candidate)).rejects.toMatchObject({ code: 'vault.locked' });
    expect(service.requests).toEqual([]);
  });

  it('tells no token to a service with another key', async () => {
    const { thumbprint } = await createSigningKey();
    await expect(withPorts().register({ ...service.candidate, key: thumbprint })).rejects.toMatchObject({
      code: 'registration.key_mismatch',
    });
    expect(posts()).toEqual([]);
    expect(await registrationsSaved()).toEqual([]);
  });

  it.each([
    [409, 'registration.token_spent', 'registration.token_spent'],
    [410, 'registration.gone', 'registration.gone'],
    [410, '', 'registration.gone'],
    [409, 'device.limit', 'registration.failed'],
    [400, 'constructor', 'registration.failed'],
    [503, '', 'service.unreachable'],
  ])('hears the no %i %j as %s', async (status, error, code) => {
    service.state.override = ({ method }) => (method === 'POST' ? { status, body: { error } } : undefined);
    await expect(withPorts().register(service.candidate)).rejects.toMatchObject({ code });
    expect(await registrationsSaved()).toEqual([]);
  });

  it('sends the very same bytes again when the network swallowed the first', async () => {
    let failures = 1;
    service.state.override = ({ method }) => {
      if (method === 'POST' && failures-- > 0) throw new PortvaktError('service.unreachable');
      return undefined;
    };
    await withPorts().register(service.candidate);
    expect(posts()).toHaveLength(2);
    expect(posts()[1]?.body).toBe(posts()[0]?.body);
  });

  it('refuses a service that takes another one’s device id', async () => {
    const other = await createFakeService('https://t.example', () => NOW);
    const approvals = withPorts({ http: joinServices(service, other) });
    await approvals.register(service.candidate);
    await expect(approvals.register(other.candidate)).rejects.toMatchObject({ code: 'service.malformed' });
    expect(await registrationsSaved()).toHaveLength(1);
  });

  it('takes the place of a former registration of the same account', async () => {
    const approvals = withPorts();
    await approvals.register(service.candidate);
    service.state.deviceId = 'device-2';
    await approvals.register(service.candidate);
    expect((await registrationsSaved()).map(({ deviceId }) => deviceId)).toEqual(['device-2']);
    expect(service.requests.at(-1)).toMatchObject({
      method: 'DELETE',
      url: 'https://s.example/v1/devices/device-1',
    });
  });
});

describe('Web Push', () => {
  const subscribed: unknown[] = [];
  const push: ApprovalPorts['push'] = {
    subscribe: (key, mayReplace) => {
      subscribed.push([key, mayReplace]);
      return Promise.resolve(TARGET);
    },
    unsubscribe: () => {
      subscribed.push('unsubscribed');
      return Promise.resolve();
    },
  };
  beforeEach(() => {
    subscribed.length = 0;
  });

  it('is told to the service, and then no alarm is needed', async () => {
    expect(await withPorts({ push }).register(service.candidate)).toMatchObject({ push: true });
    expect(bodyOf(0).push).toEqual(TARGET);
    expect(subscribed).toEqual([['B'.repeat(87), true]]);
    expect(fakes.told.alarm).toBe(false);
  });

  it('is done without where the service does not want that push service', async () => {
    service.state.override = ({ body }) =>
      String(body).includes('push.example')
        ? { status: 400, body: { error: 'push.endpoint_refused' } }
        : undefined;
    expect(await withPorts({ push }).register(service.candidate)).toMatchObject({ push: false });
    expect(bodyOf(1)).not.toHaveProperty('push');
    expect(fakes.told.alarm).toBe(true);
  });

  it('belongs to one service: the second may not replace its subscription', async () => {
    const other = await createFakeService('https://t.example', () => NOW, 'device-2');
    const approvals = withPorts({ push, http: joinServices(service, other) });
    await approvals.register(service.candidate);
    await approvals.register(other.candidate);
    expect(subscribed).toEqual([
      ['B'.repeat(87), true],
      ['B'.repeat(87), false],
    ]);
    await approvals.remove('device-1');
    expect(subscribed).toHaveLength(2);
    await approvals.remove('device-2');
    expect(subscribed.at(-1)).toBe('unsubscribed');
  });

  it('is told again at unlock, and given up when the subscription died', async () => {
    await withPorts({ push }).register(service.candidate);
    await withPorts({ push }).onUnlock();
    expect(JSON.parse(String(service.requests.at(-1)?.body))).toEqual({ push: TARGET });
    expect(await registrationsSaved()).toMatchObject([{ push: true }]);
    await withPorts().onUnlock();
    expect(JSON.parse(String(service.requests.at(-1)?.body))).toEqual({ push: null });
    expect(await registrationsSaved()).toMatchObject([{ push: false }]);
    expect(fakes.told.alarm).toBe(true);
  });
});

describe('a device', () => {
  it('is renamed at the service first', async () => {
    const approvals = withPorts();
    await approvals.register(service.candidate);
    await approvals.rename('device-1', ' Kari\u202E ');
    expect(await registrationsSaved()).toMatchObject([{ deviceName: 'Kari' }]);
    service.state.down = true;
    await expect(approvals.rename('device-1', 'Other')).rejects.toMatchObject({
      code: 'service.unreachable',
    });
    expect(await registrationsSaved()).toMatchObject([{ deviceName: 'Kari' }]);
    await expect(approvals.rename('device-1', '\u200B')).rejects.toMatchObject({ code: 'message.invalid' });
  });

  it('leaves even when its service is gone, and takes its requests along', async () => {
    const approvals = withPorts();
    await approvals.register(service.candidate);
    await service.challenge();
    await approvals.refresh();
    service.state.down = true;
    await approvals.remove('device-1');
    expect(await registrationsSaved()).toEqual([]);
    expect(fakes.memory.value?.challenges).toEqual([]);
    expect(fakes.told.counts.at(-1)).toBe(0);
    await expect(approvals.remove('device-1')).rejects.toMatchObject({ code: 'registration.gone' });
  });
});
