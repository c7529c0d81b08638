import type { FoundView } from '../../lib/messages/replies.ts';
import type { RgbaImage } from '../../lib/qr/image.ts';
import type { Failure } from '../ui/error-text.ts';

/** Milliseconds from one frame to the next that is read: about five a second. */
const PAUSE = 200;

export interface CameraPorts {
  readonly media: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;
  /** The picture the camera shows now; `undefined` before there is one. */
  grab(): RgbaImage | undefined;
  codesIn(image: RgbaImage): Promise<readonly string[]>;
  /** Reads codes that were not seen before. */
  read(texts: readonly string[]): Promise<FoundView | undefined>;
}

/** True while another code is awaited: a batch has more of them, or what was seen was nothing to enrol. */
function goesOn(found: FoundView | undefined): boolean {
  if (!found) return true;
  if (found.batches.some(({ read, of }) => read < of)) return true;
  return found.candidates.length + found.batches.length === 0;
}

/** Reads codes that are held before the camera, until one was found, or the last of a batch. */
export class Camera {
  readonly #ports: CameraPorts;
  state = $state.raw<'off' | 'starting' | 'on'>('off');
  stream = $state.raw<MediaStream>();
  devices = $state.raw<readonly MediaDeviceInfo[]>([]);
  device = $state.raw('');
  failure = $state.raw<Failure>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every start and stop: what was asked for before that counts no more. */
  #turn = 0;
  /** Codes that were read since the start; the camera sees each many times. */
  #seen: readonly string[] = [];

  constructor(ports: CameraPorts) {
    this.#ports = ports;
  }

  /** Asks for the camera; `device` names one of several. */
  async start(device = ''): Promise<void> {
    this.stop();
    const turn = this.#turn;
    this.state = 'starting';
    try {
      const video = device === '' ? { facingMode: 'environment' } : { deviceId: { exact: device } };
      const stream = await this.#ports.media.getUserMedia({ video, audio: false });
      if (turn !== this.#turn) {
        end(stream);
        return;
      }
      this.stream = stream;
      this.state = 'on';
      const used = stream.getVideoTracks()[0];
      // Unplugged, or taken back by the user.
      used?.addEventListener('ended', () => {
        if (turn === this.#turn) this.stop();
      });
      this.device = used?.getSettings().deviceId ?? device;
      this.devices = await this.#cameras();
      if (turn === this.#turn) this.#later(turn);
    } catch {
      if (turn !== this.#turn) return;
      this.stop();
      this.failure = { code: 'camera.refused', facts: {} };
    }
  }

  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    if (this.stream) end(this.stream);
    this.#seen = [];
    this.stream = undefined;
    this.failure = undefined;
    this.state = 'off';
  }

  async #cameras(): Promise<readonly MediaDeviceInfo[]> {
    const all = await this.#ports.media.enumerateDevices();
    return all.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
  }

  #later(turn: number): void {
    this.#timer = setTimeout(() => void this.#look(turn), PAUSE);
  }

  async #look(turn: number): Promise<void> {
    const picture = this.#ports.grab();
    const codes = picture ? await this.#ports.codesIn(picture).catch(() => []) : [];
    if (turn !== this.#turn) return;
    const fresh = codes.filter((code) => !this.#seen.includes(code));
    this.#seen = [...this.#seen, ...fresh];
    const more = fresh.length === 0 || goesOn(await this.#ports.read(fresh));
    if (turn !== this.#turn) return;
    if (more) this.#later(turn);
    else this.stop();
  }
}

function end(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
