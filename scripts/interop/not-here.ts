/** The server cannot be had on this machine; the message says why. Its tests are skipped. Every other error is a failure. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}
