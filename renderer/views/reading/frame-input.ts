/**
 * What happens inside the reading frame reaches the window: no script runs in there, so the window listens from
 * outside and passes on keys, buttons and drops as if they had happened on the frame itself.
 */

/**
 * Listens in `page` until it is replaced; `onlink` gets a link, its `href` as written, and whether it was followed with
 * the middle button or with Ctrl or Cmd.
 */
export function listenInFrame(
  frame: HTMLIFrameElement,
  page: Document,
  onlink: (link: Element, href: string, leave: boolean) => void,
): void {
  for (const type of ['keydown', 'keyup'] as const) {
    page.addEventListener(type, event => {
      // The keys that press a control belong to it, as they do in the window.
      if (event.key === ' ' && closest(event.target, 'summary, button')) return;
      if (event.key === 'Enter' && closest(event.target, 'a[href], summary, button')) return;
      passOn(event, new KeyboardEvent(event.type, event));
    });
  }
  page.addEventListener('mouseup', event => {
    // The buttons at the side of a mouse go back and forward, wherever it is.
    if (event.button >= 3) passOn(event, new MouseEvent(event.type, event));
  });
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    page.addEventListener(type, event => passOn(event, new DragEvent(event.type, event)));
  }
  // Every way to follow a link, the middle button and Enter included, ends in one of these two.
  for (const type of ['click', 'auxclick'] as const) {
    page.addEventListener(type, event => {
      const link = closest(event.target, 'a[href]');
      if (!link) return;
      event.preventDefault();
      const href = link.getAttribute('href') ?? '';
      if (event.button < 2) onlink(link, href, event.button === 1 || event.ctrlKey || event.metaKey);
    });
  }

  function passOn(original: Event, copy: Event) {
    if (!frame.dispatchEvent(copy)) original.preventDefault();
  }
}

/** A node of a frame is no instance of this window's classes, so what it can do is asked, not what it is. */
const closest = (target: EventTarget | null, selector: string) =>
  target && 'closest' in target ? (target as Element).closest(selector) : null;

/** Makes the frame as high as its page, so that the window scrolls head and body as one. */
export function fitToPage(frame: HTMLIFrameElement, page: Document): void {
  frame.style.blockSize = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
}

/** Keeps the frame so; returns what ends it. */
export function keepFitting(frame: HTMLIFrameElement, page: Document, onfit: () => void): () => void {
  const observer = new ResizeObserver(() => {
    fitToPage(frame, page);
    onfit();
  });
  observer.observe(page.documentElement);
  return () => observer.disconnect();
}
