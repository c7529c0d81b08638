import type { Evidence } from './evidence.ts';
import { speaksOf } from './speech.ts';

/**
 * "Secret key" on top of user name and password, where one signs in: the code of those who have a second step. Where a
 * new password is chosen or something is saved, it is a key.
 */
export function isSecondSecret({ reading, companions, actions, shapes }: Evidence): boolean {
  if (!speaksOf(reading.label, 'secret') && !speaksOf(reading.name, 'secret')) return false;
  const [password, ...more] = companions.filter(({ type }) => type === 'password');
  return (
    shapes[0]?.type !== 'password' &&
    password !== undefined &&
    more.length === 0 &&
    !password.autocomplete.includes('new-password') &&
    companions.length === 2 &&
    companions.some(({ label, name }) => [label, name].some((said) => speaksOf(said, 'user', 'mail'))) &&
    actions.has('sign-in') &&
    !actions.has('save')
  );
}
