import { describe, expect, it } from 'vitest';
import { find } from './support/page.ts';

const CODE = '<input name="code" autocomplete="one-time-code" maxlength="6">';

describe('a code that the page sends to an address asked for right before', () => {
  it.each([
    `<form><input type="email"><button>Send code</button>${CODE}</form>`,
    `<form><input type="email"><button>Send Sign-In Code</button></form><form>${CODE}<button>OK</button></form>`,
    `<form><input name="phone"><button>Envoyer le code</button>${CODE}</form>`,
    `<form><input type="tel" name="mobile">${CODE}<button type="button">Hent kode</button></form>`,
    `<form>${CODE}<input type="password"><input type="password"><button>OK</button></form>`,
    `<form>${CODE}<input type="password" autocomplete="new-password"><button>OK</button></form>`,
    `<form><input placeholder="手机号">${CODE}<div>获取验证码</div></form>`,
  ])('comes by message: %s', (html) => {
    expect(find(html)).toMatchObject([{ channel: 'message' }]);
  });

  it.each([
    `<form><input type="email"><input type="password">${CODE}<button>Sign in</button></form>`,
    `<form><input type="password"><input type="password" autocomplete="current-password">${CODE}</form>`,
    `<form><input type="email">${CODE}<button>Sign in</button></form>`,
    `<form><input name="device"><button>Send code</button></form><form>${CODE}</form>`,
    `<form><input type="email"><a href="#">Send me a code instead</a>${CODE}</form>`,
  ])('is not taken for granted: %s', (html) => {
    expect(find(html)).toMatchObject([{ channel: 'unknown' }]);
  });

  it('hears what introduces the field, also where it is the other way', () => {
    const html = `<p>Wrong browser? Enter the code from the e-mail here instead:</p>${CODE}`;
    expect(find(html)).toMatchObject([{ channel: 'message' }]);
  });
});
