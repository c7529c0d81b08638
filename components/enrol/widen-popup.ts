/** How long the browser may take to make the popup as wide as it was asked for. */
const PATIENCE = 400;

/**
 * Makes the popup wide, for a picture of the page; returns what makes it narrow again. A side panel or a small screen stays as wide
 * as it is: there the page uses what there is.
 */
export function widenPopup(body: HTMLElement = document.body): () => void {
  if (!body.classList.contains('popup')) return () => undefined;
  body.classList.add('wide');
  const timer = setTimeout(() => {
    if (document.documentElement.scrollWidth > window.innerWidth) body.classList.add('as-wide-as-it-is');
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    body.classList.remove('wide', 'as-wide-as-it-is');
  };
}
