/** Which part of a code goes into each input: one character each, or groups by their `maxlength`. `undefined` if it does not fit. */
export function piecesOf(code: string, elements: readonly HTMLElement[]): readonly string[] | undefined {
  const sizes = elements.map((element) => (element instanceof HTMLInputElement ? element.maxLength : -1));
  if (elements.length === 1) {
    const [size = -1] = sizes;
    return size > 0 && size < code.length ? undefined : [code];
  }
  if (elements.length === code.length) return Array.from(code);
  const equal = code.length / elements.length;
  const isTold =
    sizes.every((size) => size > 0) && sizes.reduce((sum, size) => sum + size, 0) === code.length;
  if (!isTold && (!Number.isInteger(equal) || sizes.some((size) => size > 0 && size < equal)))
    return undefined;
  let at = 0;
  return sizes.map((size) => {
    const from = at;
    at += isTold ? size : equal;
    return code.slice(from, at);
  });
}
