import { TOTP, Secret } from 'otpauth';
import { TestDevice } from './test-device.ts';
import { ACCOUNT, startTestService } from './test-service.ts';
import type { TestService } from './test-service.ts';
import { DEMO_USER } from '../../../server/demo/create-demo.ts';

export interface SeenPage {
  readonly status: number;
  /** Where the visitor ended up after redirects. */
  readonly path: string;
  readonly html: string;
  readonly headers: Headers;
}

/** A browser without JavaScript: cookies, redirects, forms. */
export class DemoVisitor {
  readonly origin: string;
  readonly cookies = new Map<string, string>();
  language = 'en';

  constructor(origin: string) {
    this.origin = origin;
  }

  get(path: string): Promise<SeenPage> {
    return this.visit(path, { method: 'GET' });
  }

  post(path: string, fields: Readonly<Record<string, string>> = {}, origin = this.origin): Promise<SeenPage> {
    return this.visit(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin } });
  }

  async signIn(password = DEMO_USER.password): Promise<SeenPage> {
    return this.post('/sign-in', { email: ACCOUNT, password });
  }

  private async visit(path: string, init: RequestInit): Promise<SeenPage> {
    const headers = new Headers(init.headers);
    headers.set('accept-language', this.language);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const location = response.headers.get('location');
    if (location !== null) return this.visit(location, { method: 'GET' });
    return { status: response.status, path, html: await response.text(), headers: response.headers };
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The text of the element with that `data-testid`, without tags. */
export function textOf(page: SeenPage, testId: string): string | undefined {
  const start = new RegExp(`data-testid="${testId}"[^>]*>([\\s\\S]*?)</(?:p|h1|code|dd|output|a|button)>`);
  const inner = start.exec(page.html)?.[1];
  return inner?.replace(/<[^>]*>/g, '').trim();
}

export function has(page: SeenPage, testId: string): boolean {
  return page.html.includes(`data-testid="${testId}"`);
}

/** The code an authenticator with that secret shows at that time, or `steps` later. */
export function codeAt(secret: string, service: TestService, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '').toUpperCase()) });
  return totp.generate({ timestamp: service.now() + steps * 30_000 });
}

/** Goes the whole way to a confirmed verification code and returns the secret. The step of now is burned after it. */
export async function enrolCode(visitor: DemoVisitor, service: TestService): Promise<string> {
  await visitor.signIn();
  const setup = await visitor.post('/setup/code');
  const secret = textOf(setup, 'secret') ?? '';
  const done = await visitor.post('/setup/code/confirm', { otc: codeAt(secret, service) });
  if (done.path !== '/setup/done') throw new Error(`the code was not taken: ${done.path}`);
  await visitor.post('/sign-out');
  return secret;
}

/** A server with the demo site, and a visitor on it. */
export async function startDemo(
  database = ':memory:',
): Promise<{ service: TestService; visitor: DemoVisitor }> {
  const service = await startTestService({ demo: true, database });
  return { service, visitor: new DemoVisitor(service.origin) };
}

/** Signs in, registers a device by the link on the page, and signs out. */
export async function enrolDevice(service: TestService, visitor: DemoVisitor): Promise<TestDevice> {
  await visitor.signIn();
  const page = await visitor.post('/setup/push');
  const uri = (textOf(page, 'push-uri') ?? '').replaceAll('&amp;', '&').replace('otpauth:', 'https:');
  const device = await TestDevice.create(service.origin);
  device.now = () => Math.floor(service.now() / 1000);
  await device.register(new URL(uri).searchParams.get('token') ?? '');
  await visitor.post('/sign-out');
  return device;
}
