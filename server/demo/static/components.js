// Code fields as real pages build them.

// Six boxes: a digit moves on, backspace moves back, a pasted code is spread.
const boxes = [...document.querySelectorAll('[data-box]')];
for (const [index, box] of boxes.entries()) {
  box.addEventListener('input', () => {
    if (box.value !== '') boxes[index + 1]?.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Backspace' && box.value === '') boxes[index - 1]?.focus();
  });
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const digits = event.clipboardData.getData('text').replace(/\D/g, '');
    for (const [offset, digit] of [...digits].entries()) {
      const target = boxes[index + offset];
      if (target) target.value = digit;
    }
  });
}

// A controlled input as React makes one: its own `value` property remembers what was set by script, an input event
// that brings nothing new is ignored, and the field shows the state again and again.
const controlled = document.querySelector('[data-controlled]');
if (controlled) control(controlled);

function control(field) {
  const sent = document.querySelector('[data-controlled-state]');
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let state = '';
  let tracked = '';
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => native.get.call(field),
    set: (value) => {
      tracked = String(value);
      native.set.call(field, value);
    },
  });
  function render() {
    sent.value = state;
    if (native.get.call(field) !== state) field.value = state;
    tracked = state;
  }
  field.addEventListener('input', () => {
    const value = native.get.call(field);
    if (value !== tracked) state = value;
    queueMicrotask(render);
  });
  field.addEventListener('blur', render);
  field.form.addEventListener('submit', render);
}

// A custom element with an open shadow root; the form outside sends a copy.
customElements.define(
  'code-field',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const style = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: '/static/site.css',
      });
      const label = document.createElement('label');
      label.textContent = this.getAttribute('label');
      const input = document.createElement('input');
      Object.assign(input, {
        id: 'shadow-code',
        inputMode: 'numeric',
        autocomplete: 'one-time-code',
        maxLength: 6,
      });
      label.append(input);
      root.append(style, label);
      input.addEventListener('input', () => {
        document.querySelector('[data-shadow-state]').value = input.value;
      });
    }
  },
);
