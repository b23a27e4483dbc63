/** What marks a note: a number, a letter or a sign, in brackets or not. */
const mark =
  /^[[(（【〔［]?\s*(?:注|註|note\s*)?(?:\d{1,4}|[①-⑳㉑-㊿]|[*†‡§¶]{1,3}|[a-z]|[ivxl]{1,6})\s*[\])）】〕］]?$/i;
/** Marks that only lead back to the text. */
const wayBack = /^[↩↑⤴^\ufe0e\ufe0f\s]+$/;
const noteElements = 'li, p, dd, td, aside, blockquote, div, section';

/** The note that a link in the text leads to, where the link is the mark of one: it stands further down. */
export function footnoteOf(
  page: Document,
  link: Element,
  name: string,
): { readonly element: Element; readonly mark: string; readonly text: string } | undefined {
  const target = page.getElementById(name);
  const words = link.textContent.trim();
  if (!target || (!mark.test(words) && !link.closest('sup'))) return undefined;
  if (!(link.compareDocumentPosition(target) & page.DOCUMENT_POSITION_FOLLOWING)) return undefined;
  const element = target.closest(noteElements);
  const text = element && element !== page.body ? textOf(element) : '';
  return element && text !== '' ? { element, mark: words, text } : undefined;
}

/** Its words alone: what leads back to the text, and its own mark, are left out. */
function textOf(note: Element): string {
  const copy = note.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    const words = link.textContent.trim();
    if (wayBack.test(words) || mark.test(words)) (link.closest('sup') ?? link).remove();
  }
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
