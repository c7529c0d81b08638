// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../support/drawn-document.ts';
import { watchPage } from '../../../lib/page/watch-page.ts';

/** When the watcher looks, and what it says of fields. Nothing is drawn; time goes by as it is told to. */

const RealObserver = MutationObserver;
const find: (selector: string) => NodeListOf<Element> = Reflect.get<Document, 'querySelectorAll'>(
  document,
  'querySelectorAll',
);

let observers: MutationObserver[];
/** When it looked anew, and what it said since it was asked last. */
let looks: number[];
let said: unknown[];
/** Milliseconds that a look takes. */
let cost: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  [observers, looks, said, cost] = [[], [], [], 0];
  let spent = 0;
  const passed = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => passed() + spent);
  const ask = (selector: string): NodeListOf<Element> => Reflect.apply(find, document, [selector]);
  vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) => {
    if (selector === 'input') {
      looks.push(passed());
      spent += cost;
    }
    return ask(selector);
  });
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act, 0));
  vi.stubGlobal(
    'MutationObserver',
    class extends RealObserver {
      constructor(tell: MutationCallback) {
        super(tell);
        observers.push(this);
      }
    },
  );
  const sendMessage = ({ kind, request }: { kind: string; request: { present?: boolean } }) => {
    if (kind === 'field.notice') said.push(request.present);
    return Promise.resolve();
  };
  vi.stubGlobal('browser', { runtime: { sendMessage } });
});

afterEach(() => {
  for (const observer of observers) observer.disconnect();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const saidNow = (): unknown[] => said.splice(0);

/** A page that has been watched for a minute. */
async function watched(html: string): Promise<void> {
  document.body.innerHTML = html;
  watchPage();
  await pass(60_000);
}

const show = (html: string): void => {
  document.body.innerHTML = html;
};

it('says once that there may be a field, and that it went', async () => {
  await watched('<input name="otp">');
  document.body.append(document.createElement('p'));
  await pass(60_000);
  expect(saidNow()).toEqual([true]);
  show('<p>Welcome</p>');
  await pass(2000);
  expect(saidNow()).toEqual([false]);
});

it.each([
  ['one that is for something else', '<label>Number (11 digits) <input></label>'],
  ['one for a code by message', '<label>Code from the SMS <input name="code"></label>'],
])('says it again where a field takes the place of %s', async (_, before) => {
  await watched(before);
  expect(saidNow()).toEqual([true]);
  show('<label>Code from your app <input name="code"></label>');
  await pass(2000);
  expect(saidNow()).toEqual([true]);
});

it.each(['disabled', 'readonly'])('says it of a field that was %s', async (name) => {
  await watched(`<input name="otp" ${name}>`);
  expect(saidNow()).toEqual([]);
  document.querySelector('input')?.removeAttribute(name);
  await pass(2000);
  expect(saidNow()).toEqual([true]);
});

it('a page whose field is another one all the time is told of less and less, and its last one at last', async () => {
  await watched('<input name="otp">');
  saidNow();
  for (let second = 0; second < 60; second++) {
    show('<input name="otp">');
    await pass(1000);
  }
  const { length } = saidNow();
  expect(length).toBeGreaterThan(1);
  expect(length).toBeLessThanOrEqual(6);
  await pass(60_000);
  expect(saidNow()).toEqual([true]);
});

it('a page that was quiet is looked at soon after it changed, whatever the last look cost', async () => {
  cost = 5;
  await watched('<p>Sign in</p>');
  const before = looks.length;
  show('<input name="otp">');
  await pass(1000);
  expect(looks).toHaveLength(before + 1);
  expect(saidNow()).toEqual([true]);
});

it('a page that changes all the time pays a third of a millisecond in a second, and no more than eight seconds go by', async () => {
  cost = 2;
  await watched('<p>0</p>');
  const change = async (seconds: number): Promise<number> => {
    const before = looks.length;
    for (let turn = 0; turn < seconds * 4; turn++) {
      show(`<p>${turn}</p>`);
      await pass(250);
    }
    return looks.length - before;
  };
  await change(30);
  expect(await change(60)).toBe(10);
  cost = 200;
  await change(30);
  expect(await change(80)).toBeGreaterThan(8);
  expect(await change(80)).toBeLessThanOrEqual(11);
});
