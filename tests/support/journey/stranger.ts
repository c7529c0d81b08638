import { DEMO_USER } from '../../../server/demo/create-demo.ts';

/** Takes over the cookies of an answer. */
function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Signs in elsewhere with the user's password and asks for a push sign-in, as a thief of the password would. */
export async function strangerAsksForPush(site: string): Promise<void> {
  const post = (path: string, form: Record<string, string>, cookie = '') =>
    fetch(site + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: site },
      body: new URLSearchParams(form),
    });
  const signedIn = await post('/sign-in', { email: DEMO_USER.email, password: DEMO_USER.password });
  const asked = await post('/verify/push', {}, cookiesOf(signedIn));
  if (asked.status !== 303) throw new Error(`the demo answered ${asked.status}`);
}
