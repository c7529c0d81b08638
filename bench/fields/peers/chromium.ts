import { peerFields, single } from './peer-fields.ts';
import type { Peer } from './peer.ts';

const TOKENS = 'otp|otc|totp|sms|2fa|mfa';
/** chromium `components/password_manager/core/common/password_manager_constants.h`, `kOneTimePwdRe`, its alternatives one by one. */
const ONE_TIME_PASSWORD = new RegExp(
  [
    'one.?time',
    `(?:\\b|_)(?:${TOKENS})(?:\\b|_)`,
    `(?:${TOKENS}).?(?:code|token|input|val|pin|login|verif|pass|pwd|psw|auth|field)`,
    `(?:verif(?:y|ication)?|email|phone|text|login|input|txt|user).?(?:${TOKENS})`,
    'sms.?otp|mfa.?otp',
    'verif(?:y|ication)?.?code|(?:\\b|_)vcode',
    '(?:second|two|2).?factor',
    'wfls-token|email_code',
  ].join('|'),
  'i',
);
const TYPES = ['text', 'tel', 'number', 'password'];

export const chromium: Peer = {
  name: 'Chromium',
  source:
    'chromium components/password_manager/core/common/password_manager_constants.h (kOneTimePwdRe on name and id)',
  simplified:
    'the server-side part of its predictions is not there; its newer parser is behind a flag and left out',
  find: (document) =>
    peerFields(document, true).flatMap((fields) =>
      fields
        .filter(({ element }) => TYPES.includes(element.type))
        .filter(
          ({ element: { name, id }, autocomplete }) =>
            autocomplete.split(/\s+/).includes('one-time-code') ||
            ONE_TIME_PASSWORD.test(name) ||
            ONE_TIME_PASSWORD.test(id),
        )
        .map((one) => single(one)),
    ),
};
