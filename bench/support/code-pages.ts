import { htmlPage } from '../../tests/support/journey/qr-pages.ts';

const SINGLE = `<form><h1>Two-step verification</h1>
  <label for="code">Code from your authenticator app</label>
  <input id="code" name="otc" inputmode="numeric" autocomplete="one-time-code" maxlength="6"></form>`;

/** Six boxes that pass on the focus and spread what is pasted, as the usual components do. */
const BOXES = `<form><h1>Two-step verification</h1><p>Enter the code from your authenticator app</p>
  ${Array.from({ length: 6 }, (_, at) => `<input aria-label="Digit ${at + 1}" inputmode="numeric" maxlength="1" size="1">`).join('')}
  </form><script>
  const boxes = [...document.querySelectorAll('input')];
  boxes.forEach((box, at) => {
    box.addEventListener('input', () => { if (box.value) boxes[at + 1]?.focus(); });
    box.addEventListener('paste', (event) => {
      event.preventDefault();
      [...event.clipboardData.getData('text').slice(0, 6)].forEach((digit, index) => { boxes[index].value = digit; });
      boxes[5].focus();
    });
  });
  </script>`;

/** By path: one field, and six boxes. */
export const CODE_PAGES = { '/single': htmlPage(SINGLE), '/boxes': htmlPage(BOXES) } as const;
