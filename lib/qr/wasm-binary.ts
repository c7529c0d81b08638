/** The binary of zxing-wasm's reader, how to get it, or `false` for none. */
export type WasmSource = ArrayBuffer | (() => Promise<ArrayBuffer>) | false;

interface NodeModules {
  'node:module': { createRequire(from: string): { resolve(name: string): string } };
  'node:fs/promises': { readFile(path: string): Promise<Uint8Array<ArrayBuffer>> };
}

interface NodeLike {
  readonly process?: { getBuiltinModule?<Name extends keyof NodeModules>(name: Name): NodeModules[Name] };
}

/** Asked for by way of `process`, so that no bundler sees an import of Node; nothing of it is there in a browser. */
async function installedBinary(): Promise<ArrayBuffer | undefined> {
  const { process } = globalThis as NodeLike;
  if (!process?.getBuiltinModule) return undefined;
  const { createRequire } = process.getBuiltinModule('node:module');
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer, byteOffset, byteLength } = await process
    .getBuiltinModule('node:fs/promises')
    .readFile(path);
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

/** The bytes, or `undefined` where there are none. Rejects where getting them failed. */
export async function wasmBinary(source: WasmSource | undefined): Promise<ArrayBuffer | undefined> {
  if (source === false) return undefined;
  if (source === undefined) return installedBinary();
  return typeof source === 'function' ? source() : source;
}
