/** Chromium takes `clipboardData` (Clipboard API and events, W3C), Firefox its own older `data` and `dataType`. */
interface PasteInit extends ClipboardEventInit {
  readonly data: string;
  readonly dataType: string;
}

/** A paste of that text, as a page can read it. */
export function pasteOf(text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init: PasteInit = {
    clipboardData,
    data: text,
    dataType: 'text/plain',
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  return new ClipboardEvent('paste', init);
}
