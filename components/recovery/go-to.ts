/** Another part of the options page, in the same tab. */
export function goTo(hash: `#${string}`): void {
  location.hash = hash;
}
