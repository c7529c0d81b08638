import type { Dice } from '../dice.ts';
import { hostOf, mailOf, personOf, secretOf } from './names.ts';

/** Key URIs as these services write them, with made-up people and secrets. */
export const KEY_URIS: readonly ((dice: Dice) => string)[] = [
  (dice) => `otpauth://totp/GitHub:${personOf(dice)}?secret=${secretOf(dice, 16)}&issuer=GitHub`,
  (dice) => {
    const secret = secretOf(dice, 32).toLowerCase();
    return `otpauth://totp/Google%3A${encodeURIComponent(mailOf(dice))}?secret=${secret}&issuer=Google`;
  },
  (dice) => `otpauth://totp/Microsoft:${mailOf(dice)}?secret=${secretOf(dice, 16)}&issuer=Microsoft`,
  (dice) => {
    const issuer = 'Amazon%20Web%20Services';
    const account = dice.whole(100_000_000_000, 999_999_999_999);
    return `otpauth://totp/${issuer}:${personOf(dice)}@${account}?secret=${secretOf(dice, 64)}&issuer=${issuer}`;
  },
  (dice) => {
    const realm = dice.pick(['master', 'Intern', 'kunder']);
    const rest = `digits=6&algorithm=SHA1&issuer=${realm}&period=30`;
    return `otpauth://totp/${realm}:${personOf(dice)}?secret=${secretOf(dice, 32)}&${rest}`;
  },
  (dice) => {
    const host = hostOf(dice);
    const image = encodeURIComponent(`https://${host}/apps/theming/favicon/settings?v=${dice.whole(1, 99)}`);
    const label = `Nextcloud:${personOf(dice)}%40${host}`;
    return `otpauth://totp/${label}?secret=${secretOf(dice, 32)}&issuer=Nextcloud&digits=6&period=30&image=${image}`;
  },
  (dice) => {
    const host = hostOf(dice);
    const mail = mailOf(dice).replace('@', '%40');
    return `otpauth://totp/${host}:${host}_${mail}?secret=${secretOf(dice, 32)}&issuer=${host}`;
  },
  (dice) => {
    const tenant = `${dice.pick(['acme', 'firma', 'uni'])}.okta.example`;
    const rest = `algorithm=SHA1&issuer=${tenant}&period=30`;
    return `otpauth://totp/${tenant}:${mailOf(dice)}?digits=6&secret=${secretOf(dice, 16)}&${rest}`;
  },
  (dice) => {
    const serial = `OATH${dice.whole(0x10000, 0xfffff).toString(16).toUpperCase().padStart(8, '0')}`;
    return `otpauth://hotp/${serial}?secret=${secretOf(dice, 32)}&counter=1&digits=6&issuer=privacyIDEA`;
  },
  (dice) => {
    const issuer = `Proxmox%20VE%20-%20${dice.pick(['pve', 'pve1', 'hus'])}`;
    const rest = `period=30&digits=6&algorithm=SHA1&issuer=${issuer}`;
    return `otpauth://totp/${issuer}:root%40pam?secret=${secretOf(dice, 32)}&${rest}`;
  },
  (dice) =>
    `otpauth://totp/Bank:${personOf(dice)}?secret=${secretOf(dice, 52)}&issuer=Bank&algorithm=SHA256&digits=8&period=60`,
  (dice) =>
    `otpauth://totp/VPN:${mailOf(dice)}?secret=${secretOf(dice, 103)}&issuer=VPN&algorithm=SHA512&digits=6`,
  (dice) => {
    const issuer = encodeURIComponent(dice.pick(['Skånland kommune', 'Blåbær Regnskap', 'Høgskolen på Øya']));
    return `otpauth://totp/${issuer}:${mailOf(dice)}?secret=${secretOf(dice, 32)}&issuer=${issuer}`;
  },
  // Not encoded as it should be: bytes of UTF-8 in the code.
  (dice) => `otpauth://totp/Øyvær Sjømat:${personOf(dice)}?secret=${secretOf(dice, 16)}&issuer=Øyvær Sjømat`,
  (dice) => `otpauth://totp/${mailOf(dice)}?secret=${secretOf(dice, 16)}`,
  (dice) => `otpauth://totp/WordPress%3A${personOf(dice)}?secret=${secretOf(dice, 16)}&issuer=WordPress`,
];
