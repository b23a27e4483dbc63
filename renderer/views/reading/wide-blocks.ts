/**
 * Keeps tables and listings within reach of the keyboard while they are wider than the page, and so scroll by
 * themselves; returns what ends it.
 */
export function keepReachable(page: Document): () => void {
  const reach = () => {
    for (const block of page.querySelectorAll<HTMLElement>('pre, table')) {
      if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
      else block.removeAttribute('tabindex');
    }
  };
  const observer = new ResizeObserver(reach);
  observer.observe(page.body);
  return () => observer.disconnect();
}
