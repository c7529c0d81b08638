const LOAD_LIMIT = 300;

/** Addresses that hold their picture themselves, or name one the page made: loading them sends nothing anywhere. */
export const isLocal = (address: string): boolean => /^\s*(?:data:image\/|blob:)/i.test(address);

/** Loads a `data:` or `blob:` address; nothing else, so nothing is fetched. */
export function loadPicture(address: string): Promise<HTMLImageElement | undefined> {
  if (!isLocal(address)) return Promise.resolve(undefined);
  const picture = new Image();
  return new Promise((resolve) => {
    picture.onload = () => {
      resolve(picture);
    };
    picture.onerror = () => {
      resolve(undefined);
    };
    setTimeout(() => {
      resolve(undefined);
    }, LOAD_LIMIT);
    picture.src = address;
  });
}
