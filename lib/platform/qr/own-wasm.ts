import { browser } from '../browser.ts';

/** The decoder's binary, shipped in the extension; it never comes from anywhere else. */
export async function ownWasm(): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL('zxing_reader.wasm'));
  return response.arrayBuffer();
}
