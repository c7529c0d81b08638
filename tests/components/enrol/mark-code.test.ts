import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import MarkCode from '../../../components/enrol/MarkCode.svelte';
import { PortvaktError } from '../../../lib/errors.ts';
import type { RgbaImage } from '../../../lib/qr/image.ts';
import { fakeClient, fakeShell } from '../fake-shell.ts';
import { render } from '@testing-library/svelte';
import PartStage from './PartStage.svelte';

const CODE = 'otpauth://totp/x?secret=JBSWY3DP';

function open(prepare: (shell: ReturnType<typeof fakeShell>) => void = () => undefined) {
  const shell = fakeShell(fakeClient({}).client);
  prepare(shell);
  const onread = vi.fn();
  const onback = vi.fn();
  render(PartStage, { shell, part: MarkCode as never, given: { onread, onback } });
  return { shell, onread, onback };
}

const boxOf = (picture: HTMLElement) => picture.dataset.box?.split(',').map(Number);
const sizeOf = ({ width, height }: RgbaImage) => [width, height];

describe('MarkCode', () => {
  it('takes the screenshot and the focus', async () => {
    open();
    const picture = await screen.findByTestId('mark-picture');
    expect(document.activeElement).toBe(picture);
    expect(boxOf(picture)).toEqual([240, 90, 120, 120]);
  });

  it('is driven by keys alone', async () => {
    const { shell, onread } = open(({ codesIn }) => codesIn.mockResolvedValue([CODE]));
    const picture = await screen.findByTestId('mark-picture');
    await fireEvent.keyDown(picture, { key: 'ArrowLeft' });
    await fireEvent.keyDown(picture, { key: 'ArrowRight', shiftKey: true });
    expect(boxOf(picture)).toEqual([230, 90, 130, 120]);
    await fireEvent.keyDown(picture, { key: 'Enter' });
    await waitFor(() => {
      expect(onread).toHaveBeenCalledWith([CODE]);
    });
    expect(shell.codesIn.mock.calls.map(([image]) => sizeOf(image))).toEqual([[130, 120]]);
  });

  it('reads what the pointer drew, when it lets go', async () => {
    const { shell, onread } = open(({ codesIn }) => codesIn.mockResolvedValue([CODE]));
    const picture = await screen.findByTestId('mark-picture');
    await fireEvent.pointerDown(picture, { clientX: 10, clientY: 20, pointerId: 1, button: 0 });
    await fireEvent.pointerMove(picture, { clientX: 60, clientY: 70, pointerId: 1 });
    expect(shell.codesIn).not.toHaveBeenCalled();
    await fireEvent.pointerUp(picture, { clientX: 110, clientY: 100, pointerId: 1 });
    await waitFor(() => {
      expect(onread).toHaveBeenCalledWith([CODE]);
    });
    expect(sizeOf(shell.codesIn.mock.calls[0]![0])).toEqual([100, 80]);
  });

  it('reads nothing at a mere click', async () => {
    const { shell } = open();
    const picture = await screen.findByTestId('mark-picture');
    await fireEvent.pointerDown(picture, { clientX: 10, clientY: 20, pointerId: 1, button: 0 });
    await fireEvent.pointerUp(picture, { clientX: 11, clientY: 20, pointerId: 1 });
    expect(shell.codesIn).not.toHaveBeenCalled();
    expect(boxOf(picture)).toEqual([240, 90, 120, 120]);
  });

  it('reads the whole picture where the box holds nothing, and says so where that holds nothing either', async () => {
    const { shell, onread } = open();
    (await screen.findByTestId('mark-read')).click();
    expect((await screen.findByTestId('mark-error')).textContent).toContain('error_image_no_code');
    expect(shell.codesIn.mock.calls.map(([image]) => sizeOf(image))).toEqual([
      [120, 120],
      [600, 300],
    ]);
    shell.codesIn.mockResolvedValue([CODE]);
    screen.getByTestId('mark-whole').click();
    await waitFor(() => {
      expect(onread).toHaveBeenCalledWith([CODE]);
    });
    expect(screen.queryByTestId('mark-error')).toBeNull();
  });

  it('says where the page cannot be seen', async () => {
    const { onback } = open(({ captureTab }) => captureTab.mockResolvedValue(undefined));
    await screen.findByTestId('mark-blind');
    expect(screen.queryByTestId('mark-picture')).toBeNull();
    screen.getByTestId('mark-back').click();
    expect(onback).toHaveBeenCalledOnce();
  });

  it('says why no screenshot could be taken, and takes another', async () => {
    const { shell } = open(({ captureTab }) =>
      captureTab.mockRejectedValueOnce(new PortvaktError('page.unreadable')),
    );
    expect((await screen.findByTestId('mark-error')).textContent).toContain('error_page_unreadable');
    screen.getByTestId('mark-again').click();
    await screen.findByTestId('mark-picture');
    expect(shell.captureTab).toHaveBeenCalledTimes(2);
  });
});
