/** The document and those of its frames that are of the same origin, outermost first. Each is looked at on its own, as a frame script does. */
export function documentsOf(document: Document): readonly Document[] {
  const inner = [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) =>
    contentDocument ? documentsOf(contentDocument) : [],
  );
  return [document, ...inner];
}
