import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Camera, type CameraPorts } from '../../../components/enrol/camera.svelte.ts';
import type { FoundView } from '../../../lib/messages/replies.ts';
import { blankImage } from '../fake-shell.ts';
import { batch, candidate, found } from '../fixtures.ts';

class FakeTrack extends EventTarget {
  readonly deviceId: string;
  stopped = false;

  constructor(deviceId: string) {
    super();
    this.deviceId = deviceId;
  }

  stop(): void {
    this.stopped = true;
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId };
  }
}

function stage(codes: (frame: number) => readonly string[], reads: (texts: readonly string[]) => FoundView) {
  const tracks: FakeTrack[] = [];
  let frame = 0;
  const getUserMedia = vi.fn(({ video }: MediaStreamConstraints) => {
    const wanted = (video as { deviceId?: { exact: string } }).deviceId?.exact ?? 'front';
    const track = new FakeTrack(wanted);
    tracks.push(track);
    return Promise.resolve({
      getTracks: () => [track],
      getVideoTracks: () => [track],
    } as unknown as MediaStream);
  });
  const camera = (deviceId: string) => ({ kind: 'videoinput', deviceId, label: deviceId }) as MediaDeviceInfo;
  const read = vi.fn((texts: readonly string[]) => Promise.resolve(reads(texts)));
  const ports: CameraPorts = {
    media: { getUserMedia, enumerateDevices: () => Promise.resolve([camera('front'), camera('back')]) },
    grab: () => blankImage(10, 10),
    codesIn: () => Promise.resolve(codes(frame++)),
    read,
  };
  return { camera: new Camera(ports), tracks, getUserMedia, read, frames: () => frame };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('Camera', () => {
  it('reads five frames a second until a code was found, then lets the camera go', async () => {
    const { camera, tracks, read, frames } = stage(
      (frame) => (frame < 3 ? [] : ['otpauth://x']),
      () => found({ candidates: [candidate()] }),
    );
    await camera.start();
    expect(camera.state).toBe('on');
    expect(camera.devices.length).toBe(2);
    await vi.advanceTimersByTimeAsync(600);
    expect(frames()).toBe(3);
    await vi.advanceTimersByTimeAsync(200);
    expect(read).toHaveBeenCalledWith(['otpauth://x']);
    expect(camera.state).toBe('off');
    expect(tracks[0]?.stopped).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(frames()).toBe(4);
  });

  it('goes on until the last code of a batch was read, each once', async () => {
    let parts = 0;
    const { camera, read } = stage(
      (frame) => [`part ${Math.floor(frame / 2)}`],
      () => found({ batches: [batch(10, { read: ++parts, of: 3 })] }),
    );
    await camera.start();
    await vi.advanceTimersByTimeAsync(5000);
    expect(read.mock.calls.map(([texts]) => texts)).toEqual([['part 0'], ['part 1'], ['part 2']]);
    expect(camera.state).toBe('off');
  });

  it('goes on past a code that is nothing to enrol', async () => {
    const { camera, read } = stage(
      () => ['WIFI:S:x;;'],
      () => found({ problems: [{ code: 'uri.not_otpauth', facts: {} }] }),
    );
    await camera.start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(read).toHaveBeenCalledOnce();
    expect(camera.state).toBe('on');
    camera.stop();
  });

  it('never reads two frames at once', async () => {
    let running = 0;
    let most = 0;
    const slow = stage(
      () => [],
      () => found(),
    );
    const camera = new Camera({
      media: { getUserMedia: slow.getUserMedia, enumerateDevices: () => Promise.resolve([]) },
      grab: () => blankImage(10, 10),
      codesIn: async () => {
        most = Math.max(most, ++running);
        await new Promise((done) => setTimeout(done, 1000));
        running -= 1;
        return [];
      },
      read: () => Promise.resolve(found()),
    });
    await camera.start();
    await vi.advanceTimersByTimeAsync(5000);
    expect(most).toBe(1);
    camera.stop();
  });

  it('says when it may not, and starts again later', async () => {
    const { camera, getUserMedia } = stage(
      () => [],
      () => found(),
    );
    getUserMedia.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await camera.start();
    expect([camera.state, camera.failure?.code]).toEqual(['off', 'camera.refused']);
    await camera.start();
    expect([camera.state, camera.failure]).toEqual(['on', undefined]);
    camera.stop();
  });

  it('changes to another camera and ends the first', async () => {
    const { camera, tracks } = stage(
      () => [],
      () => found(),
    );
    await camera.start();
    await camera.start('back');
    expect(tracks.map(({ deviceId, stopped }) => [deviceId, stopped])).toEqual([
      ['front', true],
      ['back', false],
    ]);
    expect(camera.device).toBe('back');
    camera.stop();
    expect(tracks[1]?.stopped).toBe(true);
  });

  it('lets go of a camera that was given after it was stopped', async () => {
    const { camera, tracks } = stage(
      () => [],
      () => found(),
    );
    const starting = camera.start();
    camera.stop();
    await starting;
    expect(tracks[0]?.stopped).toBe(true);
    expect(camera.state).toBe('off');
  });

  it('is off when the camera is unplugged', async () => {
    const { camera, tracks } = stage(
      () => [],
      () => found(),
    );
    await camera.start();
    tracks[0]?.dispatchEvent(new Event('ended'));
    expect(camera.state).toBe('off');
  });
});
