const BROWSERS = [
  ['Edge', /\bEdg\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['Windows', /\bWindows\b/],
  ['Android', /\bAndroid\b/],
  ['iOS', /\biPhone|iPad\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** Names of browser and system as the browser claims them. Good enough to show, never to decide. */
export function readBrowser(userAgent: string): { readonly browser?: string; readonly os?: string } {
  const browser = BROWSERS.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const os = SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return { ...(browser === undefined ? {} : { browser }), ...(os === undefined ? {} : { os }) };
}
