import { html } from 'hono/html';
import { createChallenge } from '../challenges/create-challenge.ts';
import { Refusal } from '../http/refusal.ts';
import type { ChallengeRequest } from '../http/shapes.ts';
import type { Service } from '../service.ts';
import { card, notice, renderPage } from './page.ts';
import { saveSession } from './sessions.ts';
import type { OpenChallenge, Stage } from './sessions.ts';
import type { TextKey } from './texts.ts';
import { readBrowser } from './user-agent.ts';
import { visitAt } from './visit.ts';
import type { DemoContext } from './visit.ts';

const BINDINGS = { page: 'page', code: 'code', terminal: 'none' } as const;
const APPS = { page: 'Min side', code: 'Min side', terminal: 'Terminalserver' } as const;

/** Makes a challenge for this visitor and sends the browser to the page that waits for the answer. */
export async function openChallenge(
  service: Service,
  c: DemoContext,
  purpose: OpenChallenge['purpose'],
  stage: Stage,
): Promise<Response> {
  const visit = visitAt(c, stage);
  if (visit === undefined) return c.redirect('/', 303);
  const { t, session, user } = visit;
  const request: ChallengeRequest = {
    account: user.email,
    app: APPS[purpose],
    text: purpose === 'terminal' ? t('home_terminal') : t('sign_in_title'),
    binding: BINDINGS[purpose],
    // The origin the service itself stands on, whatever host name the visitor came by.
    ...(purpose === 'page' ? { pageOrigin: service.origin } : {}),
    context: { ip: '127.0.0.1', place: 'Førde', ...readBrowser(c.req.header('user-agent') ?? '') },
    lifetime: 120,
  };
  try {
    const { id, pageNonce, code } = await createChallenge(service, request);
    await saveSession(service, session, { ...session.state, challenge: { id, purpose, pageNonce, code } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = card(
      t('problem_title'),
      html`${notice('error', t(problemOf(error)))}
        <div class="actions"><a class="button" href="/" data-testid="try-again">${t('try_again')}</a></div>`,
    );
    return renderPage(c, { title: t('problem_title'), body, status: 409 });
  }
  return c.redirect('/verify/wait', 303);
}

function problemOf({ code }: Refusal): TextKey {
  if (code === 'challenge.limit') return 'problem_limit';
  if (code === 'account.blocked') return 'problem_blocked';
  if (code === 'account.no_device') return 'problem_no_device';
  if (code === 'challenge.unbound_off') return 'problem_unbound';
  return 'problem_other';
}
