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
  page.addEventListener('keydown', event => passOn(event, new KeyboardEvent(event.type, event)));
  page.addEventListener('keyup', event => passOn(event, new KeyboardEvent(event.type, event)));
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    page.addEventListener(type, event => passOn(event, new DragEvent(event.type, event)));
  }
  // Every way to follow a link, the middle button and Enter included, ends in one of these two.
  for (const type of ['click', 'auxclick'] as const) {
    page.addEventListener(type, event => {
      const href = hrefAt(event.target);
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
function hrefAt(target: EventTarget | null): string | undefined {
  if (!target || !('closest' in target)) return undefined;
  return (target as Element).closest('a[href], area[href]')?.getAttribute('href') ?? undefined;
}

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

/** Scrolls to what a `#name` link means; false when the page has no such place. */
export function scrollToName(page: Document, name: string): boolean {
  const place = page.getElementById(name) ?? page.getElementsByName(name)[0];
  place?.scrollIntoView();
  return place !== undefined;
}
