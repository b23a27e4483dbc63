/**
 * What happens inside the reading frame reaches the window: no script runs in there, so the window listens from
 * outside and passes on keys and drops as if they had happened on the frame itself.
 */

/** Listens in `page` until it is replaced; `onlink` gets the `href` of a link as written. */
export function listenInFrame(
  frame: HTMLIFrameElement,
  page: Document,
  onlink: (href: string) => void,
): void {
  for (const type of ['keydown', 'keyup'] as const) {
    page.addEventListener(type, event => {
      // Space on what unfolds belongs to it, as it does to a control of the window.
      if (event.key === ' ' && closest(event.target, 'summary')) return;
      passOn(event, new KeyboardEvent(event.type, event));
    });
  }
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    page.addEventListener(type, event => passOn(event, new DragEvent(event.type, event)));
  }
  // Every way to follow a link, the middle button and Enter included, ends in one of these two.
  for (const type of ['click', 'auxclick'] as const) {
    page.addEventListener(type, event => {
      const href = closest(event.target, 'a[href]')?.getAttribute('href') ?? undefined;
      if (href === undefined) return;
      event.preventDefault();
      if (event.button < 2) onlink(href);
    });
  }

  function passOn(original: Event, copy: Event) {
    if (!frame.dispatchEvent(copy)) original.preventDefault();
  }
}

/** A node of a frame is no instance of this window's classes, so what it can do is asked, not what it is. */
const closest = (target: EventTarget | null, selector: string) =>
  target && 'closest' in target ? (target as Element).closest(selector) : null;

/** Keeps the frame as high as its page, so that the window scrolls head and body as one; returns what ends it. */
export function fitToPage(frame: HTMLIFrameElement, page: Document): () => void {
  const fit = () => {
    frame.style.blockSize = `${Math.ceil(page.documentElement.getBoundingClientRect().height)}px`;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(page.documentElement);
  fit();
  return () => observer.disconnect();
}

/** Scrolls to what a `#name` link means, where the page has it. */
export const scrollToName = (page: Document, name: string) => page.getElementById(name)?.scrollIntoView();
