/** Hosts of the browsers' own push services: Chromium, Firefox, Edge, Safari. A leading dot stands for any host below. */
const VENDOR_HOSTS = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
] as const;

/**
 * Whether the service may send to this endpoint. It comes from a device, so anything but a known push service
 * would let a device make the service call addresses of its choice. `extraOrigins` are allowed as they are.
 */
export function isPushEndpointAllowed(endpoint: string, extraOrigins: readonly string[]): boolean {
  const url = URL.parse(endpoint);
  if (url?.username !== '' || url.password !== '') return false;
  if (extraOrigins.includes(url.origin)) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return VENDOR_HOSTS.some((host) =>
    host.startsWith('.')
      ? url.hostname.endsWith(host) && url.hostname.length > host.length
      : url.hostname === host,
  );
}
