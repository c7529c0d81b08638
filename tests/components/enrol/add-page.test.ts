import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import AddPage from '../../../components/enrol/AddPage.svelte';
import { setTextSource } from '../../../components/ui/text.ts';
import { PortvaktError } from '../../../lib/errors.ts';
import { fakeClient, fakeShell, type Answers } from '../fake-shell.ts';
import { batch, candidate, found, row } from '../fixtures.ts';
import PartStage from './PartStage.svelte';

const CODE = 'otpauth://totp/GitHub:kari?secret=JBSWY3DPEHPK3PXP';

// The words around them are not what is tried here.
setTextSource((key, given = []) => (key === 'problem_of_file' ? given.join(' | ') : key));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(answers: Answers = {}) {
  const background = fakeClient({
    'candidate.read': () => found({ candidates: [candidate({ origin: '' })] }),
    ...answers,
  });
  const shell = fakeShell(background.client);
  shell.codesIn.mockResolvedValue([CODE]);
  render(PartStage, { shell, part: AddPage as never, given: {} });
  return { background, shell };
}

const picture = (name = 'code.png', type = 'image/png') => new File(['x'], name, { type });
const carrying = (files: readonly File[], text = '') => ({
  files,
  types: files.length > 0 ? ['Files'] : ['text/plain'],
  getData: () => text,
});

/** Nothing that was read may stand in the page. */
const expectNoSecret = (): void => {
  expect(document.documentElement.outerHTML).not.toContain('JBSWY3DP');
};

describe('the page for adding', () => {
  it('reads chosen files all in one message', async () => {
    const { background, shell } = open();
    shell.codesIn.mockResolvedValueOnce(['one']).mockResolvedValueOnce(['two', 'one']);
    const chooser = screen.getByTestId<HTMLInputElement>('drop-file');
    expect(chooser.multiple).toBe(true);
    await fireEvent.change(chooser, { target: { files: [picture('a.png'), picture('b.png')] } });
    await screen.findByTestId('candidate');
    expect(background.requestsOf('candidate.read')).toEqual([{ texts: ['one', 'two'] }]);
  });

  it('names the file in which no code was found, and the one that is no picture', async () => {
    const { shell } = open();
    shell.openImage.mockRejectedValueOnce(new PortvaktError('image.unreadable'));
    shell.codesIn.mockResolvedValue([]);
    const files = [picture('letter.pdf', 'application/pdf'), picture('cat.png')];
    await fireEvent.change(screen.getByTestId('drop-file'), { target: { files } });
    await waitFor(() => {
      expect(screen.getAllByTestId('problem').length).toBe(2);
    });
    const [letter, cat] = screen.getAllByTestId('problem').map(({ textContent }) => textContent);
    expect(letter).toContain('letter.pdf | error_image_unreadable');
    expect(cat).toContain('cat.png | error_image_no_code');
  });

  it('takes what is dropped', async () => {
    const { shell } = open();
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    await screen.findByTestId('candidate');
    expect(shell.openImage).toHaveBeenCalledOnce();
    expectNoSecret();
  });

  it('takes a picture that is pasted anywhere', async () => {
    const { shell } = open();
    await fireEvent.paste(document.body, { clipboardData: carrying([picture()]) });
    await screen.findByTestId('candidate');
    expect(shell.openImage).toHaveBeenCalledOnce();
  });

  it('takes it once where a field has the focus', async () => {
    const { shell } = open();
    await fireEvent.paste(screen.getByTestId('paste-text'), { clipboardData: carrying([picture()]) });
    await screen.findByTestId('candidate');
    expect(shell.openImage).toHaveBeenCalledOnce();
  });

  it('takes a pasted text that says itself what it is, and leaves fields alone', async () => {
    const { background } = open();
    await fireEvent.paste(document.body, { clipboardData: carrying([], 'some words') });
    await fireEvent.paste(screen.getByTestId('manual-issuer'), { clipboardData: carrying([], CODE) });
    expect(background.kinds()).toEqual([]);
    await fireEvent.paste(document.body, { clipboardData: carrying([], CODE) });
    await screen.findByTestId('candidate');
    expect(background.requestsOf('candidate.read')).toEqual([{ texts: [CODE] }]);
    expectNoSecret();
  });

  it('looks at the clipboard when asked to', async () => {
    const item = {
      types: ['image/png'],
      getType: () => Promise.resolve(new Blob(['x'], { type: 'image/png' })),
    };
    vi.spyOn(navigator.clipboard, 'read').mockResolvedValue([item] as never);
    const { shell } = open();
    screen.getByTestId('paste-clipboard').click();
    await screen.findByTestId('candidate');
    expect(shell.openImage).toHaveBeenCalledOnce();
  });

  it('says what to do where the browser does not let it', async () => {
    vi.spyOn(navigator.clipboard, 'read').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    open();
    screen.getByTestId('paste-clipboard').click();
    expect((await screen.findByTestId('clipboard-problem')).textContent).toContain('pictures_refused');
  });

  it('says what was saved, and goes on with the rest', async () => {
    const { background } = open({
      'candidate.read': () =>
        found({ candidates: [candidate({ origin: '' }), candidate({ id: 'candidate-2', origin: '' })] }),
      'candidate.save': () => row(1),
    });
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    (await screen.findAllByTestId('candidate-add'))[0]?.click();
    await screen.findByTestId('add-saved');
    expect(screen.getAllByTestId('candidate').map(({ dataset }) => dataset.id)).toEqual(['candidate-2']);
    expect(background.kinds()).not.toContain('page.clock');
  });

  it('keeps what was brought before, and saves the first of it', async () => {
    let read = 0;
    const { background } = open({
      'candidate.read': () => found({ candidates: [candidate({ id: `candidate-${++read}`, origin: '' })] }),
      'candidate.save': () => row(1),
    });
    const cards = () => screen.getAllByTestId('candidate').map(({ dataset }) => dataset.id);
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    await screen.findByTestId('candidate');
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    await waitFor(() => {
      expect(cards()).toEqual(['candidate-1', 'candidate-2']);
    });
    screen.getAllByTestId('candidate-add')[0]?.click();
    await screen.findByTestId('add-saved');
    expect(background.requestsOf('candidate.save')).toEqual([{ id: 'candidate-1' }]);
    expect(cards()).toEqual(['candidate-2']);
  });

  it.each(['candidate-add', 'candidate-replace'])(
    'takes the card away that the background knows no more, and says why (%s)',
    async (button) => {
      const gone = () => {
        throw new PortvaktError('candidate.gone');
      };
      const rivals = [{ id: 'account-1', issuer: 'GitHub', label: 'kari' }];
      const other = candidate({ origin: '', standing: 'other_secret', rivals });
      open({
        'candidate.read': () => found({ candidates: [other, candidate({ id: 'candidate-2', origin: '' })] }),
        'candidate.save': gone,
        'candidate.replace': gone,
      });
      await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
      (await screen.findAllByTestId(button))[0]?.click();
      if (button === 'candidate-replace') {
        await fireEvent.input(await screen.findByTestId('replace-password'), { target: { value: 'x' } });
        screen.getByTestId('replace-submit').click();
      }
      expect((await screen.findByTestId('findings-error')).textContent).toContain('error_candidate_gone');
      expect(screen.getAllByTestId('candidate').map(({ dataset }) => dataset.id)).toEqual(['candidate-2']);
    },
  );

  it('gathers a batch from picture to picture', async () => {
    let read = 0;
    open({ 'candidate.read': () => found({ batches: [batch(10, { read: ++read, of: 2 })] }) });
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    expect((await screen.findByTestId('batch')).dataset.read).toBe('1');
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    await waitFor(() => {
      expect(screen.getAllByTestId('batch').map(({ dataset }) => dataset.read)).toEqual(['2']);
    });
  });

  it('sends many texts in several messages', async () => {
    const { background, shell } = open();
    shell.codesIn.mockResolvedValue(Array.from({ length: 45 }, (_, place) => `text ${place}`));
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    await waitFor(() => {
      expect(background.requestsOf('candidate.read')).toMatchObject([
        { texts: { length: 20 } },
        { texts: { length: 20 } },
        { texts: { length: 5 } },
      ]);
    });
  });

  it('shows the guide for a code of Microsoft, and says that it does not watch that page', async () => {
    open({ 'candidate.read': () => found({ problems: [{ code: 'qr.microsoft_only', facts: {} }] }) });
    await fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: carrying([picture()]) });
    expect((await screen.findByTestId('microsoft-guide')).textContent).toContain('microsoft_step_again');
  });
});

describe('the field for a key', () => {
  const type = (value: string) => fireEvent.input(screen.getByTestId('paste-text'), { target: { value } });

  it('reads it and forgets it', async () => {
    const { background } = open();
    await type(` ${CODE} `);
    screen.getByTestId('paste-read').click();
    await screen.findByTestId('candidate');
    expect(background.requestsOf('candidate.read')).toEqual([{ texts: [CODE] }]);
    await waitFor(() => {
      expect(screen.getByTestId<HTMLInputElement>('paste-text').value).toBe('');
    });
    expectNoSecret();
  });

  it.each([
    ['thrown', () => Promise.reject(new PortvaktError('uri.not_otpauth'))],
    ['found', () => found({ problems: [{ code: 'uri.not_otpauth', facts: {} }] })],
    ['nothing', () => found()],
  ])('says what is wrong where it can be put right (%s)', async (_, answer) => {
    open({ 'candidate.read': answer });
    await type('hello');
    screen.getByTestId('paste-read').click();
    expect((await screen.findByTestId('paste-error')).textContent).toContain('error_uri_not_otpauth');
    expect(screen.getByTestId<HTMLInputElement>('paste-text').value).toBe('hello');
    expect(screen.queryByTestId('problem')).toBeNull();
    expect(screen.queryByTestId('findings-error')).toBeNull();
  });
});

describe('the camera of the page', () => {
  const stop = vi.fn();

  function withCamera(): void {
    const track = { stop, getSettings: () => ({ deviceId: 'a' }), addEventListener: vi.fn() };
    // happy-dom plays nothing; a stream is only handed on.
    vi.spyOn(HTMLVideoElement.prototype, 'srcObject', 'set').mockReturnValue();
    vi.stubGlobal('navigator', {
      clipboard: navigator.clipboard,
      mediaDevices: {
        getUserMedia: () => Promise.resolve({ getTracks: () => [track], getVideoTracks: () => [track] }),
        enumerateDevices: () =>
          Promise.resolve([
            { kind: 'videoinput', deviceId: 'a', label: 'Front' },
            { kind: 'videoinput', deviceId: 'b', label: '' },
            { kind: 'audioinput', deviceId: 'c', label: 'Microphone' },
          ]),
      },
    });
  }

  it('is off until it is started, names the cameras there are, and stops when the page is hidden', async () => {
    withCamera();
    open();
    expect(screen.getByTestId('camera').dataset.state).toBe('off');
    screen.getByTestId('camera-start').click();
    await waitFor(() => {
      expect(screen.getByTestId('camera').dataset.state).toBe('on');
    });
    const choice = await screen.findByTestId<HTMLSelectElement>('camera-choice');
    expect(Array.from(choice.options, ({ textContent }) => textContent)).toEqual(['Front', 'camera_number']);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await fireEvent(document, new Event('visibilitychange'));
    expect(screen.getByTestId('camera').dataset.state).toBe('off');
    expect(stop).toHaveBeenCalledOnce();
  });
});
