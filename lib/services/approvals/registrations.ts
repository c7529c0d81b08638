import type { PushTarget, RegistrationAnswer, RegistrationRequest } from '../../approvals/claims.ts';
import { createDeviceKey, importDeviceKey, type NewDeviceKey } from '../../approvals/device-key.ts';
import { cleanText } from '../../approvals/display-text.ts';
import type { RegistrationUri } from '../../approvals/registration-uri.ts';
import { signProof } from '../../approvals/signatures.ts';
import { PortvaktError } from '../../errors.ts';
import type { RegistrationView } from '../../messages/replies.ts';
import type { Registration, VaultDocument } from '../../vault/document.ts';
import type { ApprovalPorts } from '../ports.ts';
import type { ServiceClient } from './service-client.ts';

const MAX_NAME_LENGTH = 60;

type Ports = Pick<ApprovalPorts, 'vault' | 'push' | 'clock' | 'hasHostPermission' | 'deviceName'>;

export const viewOf = (registration: Registration): RegistrationView => {
  const { deviceId, service, issuer, account, deviceName, createdAt, push } = registration;
  return { deviceId, service, issuer, account, deviceName, createdAt, push };
};

const usesPush = ({ registrations }: VaultDocument): boolean => registrations.some(({ push }) => push);

/** Enrols at services and leaves them. */
export function createRegistrations(ports: Ports, client: ServiceClient) {
  const { vault, push, clock, hasHostPermission, deviceName } = ports;

  async function find(deviceId: string): Promise<Registration> {
    const { registrations } = await vault.read();
    const registration = registrations.find((one) => one.deviceId === deviceId);
    if (!registration) throw new PortvaktError('registration.gone');
    return registration;
  }

  async function drop(deviceIds: readonly string[]): Promise<void> {
    const document = await vault.edit((current) => ({
      ...current,
      registrations: current.registrations.filter((one) => !deviceIds.includes(one.deviceId)),
    }));
    if (!usesPush(document)) await push.unsubscribe();
  }

  /** Tells the service with the push target, and without it where the service does not want that push service. */
  async function announce(
    devices: string,
    { service, token }: RegistrationUri,
    key: NewDeviceKey,
    target: PushTarget | undefined,
    iat: number,
  ): Promise<{ readonly answer: RegistrationAnswer; readonly push: boolean }> {
    const proof = await signProof({ aud: service, token, iat }, await importDeviceKey(key.pkcs8));
    const device = { name: deviceName().slice(0, MAX_NAME_LENGTH), publicJwk: key.publicJwk };
    const plain: RegistrationRequest = { token, device, proof };
    if (!target) return { answer: await client.register(devices, plain), push: false };
    try {
      return { answer: await client.register(devices, { ...plain, push: target }), push: true };
    } catch (thrown) {
      if (!(thrown instanceof PortvaktError) || thrown.code !== 'registration.failed') throw thrown;
      return { answer: await client.register(devices, plain), push: false };
    }
  }

  return {
    /**
     * Enrols at the service of a candidate the user agreed to. Nothing is fetched without the host permission for
     * exactly that service, and nothing is trusted unless the promised key is there. A former registration of the
     * same account there is replaced. Throws `permission.missing`, `registration.*`, `service.*`, `vault.*`.
     */
    async register(candidate: RegistrationUri): Promise<RegistrationView> {
      if (!(await hasHostPermission(candidate.service))) throw new PortvaktError('permission.missing');
      const before = await vault.read();
      const found = await client.fetchDiscovery(candidate.service, candidate.key);
      const key = await createDeviceKey();
      const target = await push.subscribe(found.discovery.vapidPublicKey, !usesPush(before));
      const iat = Math.floor((clock() + found.skew) / 1000);
      const announced = await announce(found.devices, candidate, key, target, iat);
      const { deviceId, account, issuer } = announced.answer;
      const registration: Registration = {
        deviceId,
        service: candidate.service,
        issuer,
        account,
        serviceKeyThumbprint: candidate.key,
        serviceKey: JSON.stringify(found.serviceKey),
        deviceKey: key.pkcs8,
        deviceName: deviceName().slice(0, MAX_NAME_LENGTH),
        createdAt: clock(),
        push: announced.push,
      };
      const isFormer = (one: Registration): boolean =>
        one.service === candidate.service && one.account === account;
      const former = before.registrations.filter(isFormer);
      await vault.edit((current) => {
        // A service that claims another one's device id could be taken for it.
        if (current.registrations.some((one) => one.deviceId === deviceId))
          throw new PortvaktError('service.malformed');
        return {
          ...current,
          registrations: [...current.registrations.filter((one) => !isFormer(one)), registration],
        };
      });
      await Promise.allSettled(former.map((one) => client.remove(one)));
      return viewOf(registration);
    },

    /** Renames this device, at the service first. */
    async rename(deviceId: string, wanted: string): Promise<void> {
      const deviceName = cleanText(wanted);
      if (!deviceName || deviceName.length > MAX_NAME_LENGTH) throw new PortvaktError('message.invalid');
      await client.change(await find(deviceId), { name: deviceName });
      await vault.edit((current) => ({
        ...current,
        registrations: current.registrations.map((one) =>
          one.deviceId === deviceId ? { ...one, deviceName } : one,
        ),
      }));
    },

    /** Leaves the service. Should it be gone or out of reach, we leave all the same. */
    async remove(deviceId: string): Promise<void> {
      const registration = await find(deviceId);
      await client.remove(registration).catch(() => undefined);
      await drop([deviceId]);
    },

    /**
     * Subscriptions die in silence (the browser's data were cleared, the vendor dropped it), and the service forgets a dead
     * one. So each is told again; a service that cannot be told it is polled from now on.
     */
    async renewPush(): Promise<void> {
      const { registrations } = await vault.read();
      const renew = async (registration: Registration): Promise<string | undefined> => {
        const target = await push.subscribe(await client.vapidPublicKey(registration), false);
        await client.change(registration, { push: target ?? null });
        return target ? undefined : registration.deviceId;
      };
      const renewed = await Promise.allSettled(registrations.filter((one) => one.push).map(renew));
      const lost = renewed.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
      if (lost.every((id) => id === undefined)) return;
      await vault.edit((current) => ({
        ...current,
        registrations: current.registrations.map((one) =>
          lost.includes(one.deviceId) ? { ...one, push: false } : one,
        ),
      }));
    },

    async list(): Promise<readonly RegistrationView[]> {
      return (await vault.read()).registrations.map(viewOf);
    },
  };
}

export type Registrations = ReturnType<typeof createRegistrations>;
