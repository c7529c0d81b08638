import type { Request } from '../../lib/messages/protocol.ts';
import { useShell } from '../shell.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';

type Choice = Request<'rescue.resolve'>['choice'];

/** Ends a hold; whatever but `merge` comes from a typed word. To be made while a component is. */
export function createDecision(onresolved: () => void) {
  const { client } = useShell();
  let busy = $state(false);
  let failure = $state.raw<Failure>();

  async function send(choice: Choice): Promise<void> {
    busy = true;
    failure = undefined;
    try {
      await client.send('rescue.resolve', { choice, confirmed: choice !== 'merge' });
      onresolved();
    } catch (thrown) {
      failure = failureOf(thrown);
    } finally {
      busy = false;
    }
  }

  return {
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    resolve(choice: Choice): void {
      if (!busy) void send(choice);
    },
  };
}
