import { secretTextOf } from '../../lib/otp/format-key-uri.ts';
import { parseKeyUri } from '../../lib/otp/key-uri.ts';
import { usesPin } from '../../lib/otp/parameters.ts';
import { failureOf, type Failure } from '../ui/error-text.ts';
import { qrPath, type QrPath } from './qr-path.ts';

/** How long a secret stays on the screen, in milliseconds. */
export const SHOWN_FOR = 60_000;

/** A secret on the screen. */
export interface ShownSecret {
  /** Base32 (for mOTP the text it was given as) in groups of four. */
  readonly text: string;
  /** Absent where the names are too long for a QR code. */
  readonly qr: QrPath | undefined;
  /** Codes are made with a PIN too, which is shown nowhere. */
  readonly withPin: boolean;
}

/** A secret that is asked for with the password, shown for a while and forgotten. */
export class SecretView {
  readonly #reveal: (password: string) => Promise<string>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows whenever the secret is hidden: what was asked for before that is not shown any more. */
  #turn = 0;
  asking = $state.raw(false);
  busy = $state.raw(false);
  failure = $state.raw<Failure>();
  shown = $state.raw<ShownSecret>();

  /** `reveal` gives the key URI of the account for the right password. */
  constructor(reveal: (password: string) => Promise<string>) {
    this.#reveal = reveal;
  }

  ask(): void {
    this.failure = undefined;
    this.asking = true;
  }

  async show(password: string): Promise<void> {
    const turn = this.#turn;
    this.busy = true;
    this.failure = undefined;
    try {
      const uri = await this.#reveal(password);
      if (turn !== this.#turn) return;
      const otp = parseKeyUri(uri);
      const secret = otp ? secretTextOf(otp) : '';
      const withPin = otp !== undefined && usesPin(otp.type);
      this.asking = false;
      this.shown = { text: secret.replaceAll(/.{4}(?=.)/g, '$& '), qr: qrPath(uri), withPin };
      this.#timer = setTimeout(() => {
        this.hide();
      }, SHOWN_FOR);
    } catch (thrown) {
      if (turn === this.#turn) this.failure = failureOf(thrown);
    } finally {
      this.busy = false;
    }
  }

  /** Back to the beginning, whatever was on the screen. */
  hide(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.asking = false;
    this.failure = undefined;
    this.shown = undefined;
  }
}
