/** The moves of a list by keyboard. */
export type Move = { readonly by: number } | { readonly to: 'first' | 'last' };

/** `page`: the rows of one screen. Undefined for a key that does not move. */
export function moveOf(
  key: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  page: number,
): Move | undefined {
  if (key.altKey || key.ctrlKey || key.metaKey) return undefined;
  switch (key.key) {
    case 'ArrowDown':
      return { by: 1 };
    case 'ArrowUp':
      return { by: -1 };
    case 'PageDown':
      return { by: page };
    case 'PageUp':
      return { by: -page };
    case 'Home':
      return { to: 'first' };
    case 'End':
      return { to: 'last' };
    default:
      return undefined;
  }
}
