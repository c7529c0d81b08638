import { describe, expect, it } from 'vitest';
import { find } from './support/page.ts';

const label = '<label>Verification code <input name="code" maxlength="6"></label>';

describe('where the page says that the code comes from', () => {
  it.each([
    ['message', 'Vi har sendt en engangskode på SMS til mobilnummeret ditt.'],
    ['message', 'We sent a code to your e-mail.'],
    ['message', 'Enter the code that we texted to +47 *** ** 123.'],
    ['message', 'Sent to k***@example.com'],
    ['message', 'Look at +47 XX XX X24. Enter the code.'],
    ['message', 'Na vaše číslo jsme zavolali. Nikdo vám nevolal? Zavolat znovu'],
    ['message', 'A kód elküldve a telefonjára.'],
    ['app', 'Sisesta autentimisseadmest pärit kood'],
    ['app', 'Unesite kôd s autentifikacijskoga uređaja'],
    ['message', 'You will receive a WhatsApp message with a code'],
    ['app', 'Open your authenticator app and enter the code.'],
    ['app', 'Skriv inn koden fra kodebrikken'],
    ['unknown', 'Two-step sign-in'],
    ['unknown', 'Use the code of your authenticator app, or the code that we sent by SMS.'],
    ['unknown', 'Username or email kari'],
    ['message', 'Username or email kari. We sent a code by e-mail'],
  ])('%s: %s', (channel, text) => {
    expect(find(`<form><p>${text}</p>${label}</form>`)).toMatchObject([{ channel }]);
  });

  it.each([
    '<a href="#">Send kode på SMS i stedet</a>',
    '<button>Send me a code by e-mail instead</button>',
    '<p>Lost your phone? <a href="#">Get a code by SMS</a></p>',
    '<p>Har du ikke tilgang til appen? Du kan få koden på SMS i stedet.</p>',
    '<label><input type="radio"> SMS</label><label><input type="radio"> E-mail</label>',
    '<a href="#">Try another way</a>',
  ])('does not take another way that is offered for the way taken: %s', (other) => {
    const html = `<form><p>Enter the code from your authenticator app.</p>${label}</form>${other}`;
    expect(find(html)).toMatchObject([{ channel: 'app' }]);
  });

  it.each([
    '<button>Resend code</button>',
    '<a href="#">Send koden på nytt</a>',
    '<p>Didn’t receive the code?</p>',
    '<p>Har du ikke fått koden?</p>',
  ])('hears it from what stands below: %s', (below) => {
    expect(find(`<form><p>Enter the code.</p>${label}${below}</form>`)).toMatchObject([
      { channel: 'message' },
    ]);
  });

  it.each([
    ['message', '<label>SMS-kode <input></label>'],
    ['message', '<label>Code from the e-mail <input autocomplete="one-time-code"></label>'],
    ['message', '<label>Verification code <input name="sms_code"></label>'],
    ['app', '<label>Engangskode fra appen <input></label>'],
    ['app', '<label>Authenticator code <input></label>'],
  ])('%s, in its own words: %s', (channel, html) => {
    expect(find(html)).toMatchObject([{ channel }]);
  });

  it('is not misled by page footers, other forms and hidden text', () => {
    const html = `<form><p>Open your authenticator app.</p>${label}</form>
      <form><p>We have sent a code to your e-mail.</p><input name="mail"></form>
      <nav>We sent a code to your phone</nav><p hidden>We sent a code to your phone.</p>`;
    expect(find(html)).toMatchObject([{ channel: 'app' }]);
  });
});
