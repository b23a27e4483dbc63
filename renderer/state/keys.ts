/** What a key means in the window, outside text fields and wherever no control claims it for itself. */
export const actions = [
  'search',
  'next',
  'previous',
  'open',
  'scroll-on',
  'scroll-back',
  'open-original',
  'show-keys',
] as const;
export type Action = (typeof actions)[number];

/** The part of a KeyboardEvent that decides. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'defaultPrevented'
>;

const plainKeys: Readonly<Record<string, Action>> = {
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  o: 'open',
  v: 'open-original',
  b: 'open-original',
  ' ': 'scroll-on',
  '/': 'search',
  '?': 'show-keys',
};

/** `typing`: the key goes to a text field. Undefined where the key means nothing here. */
export function actionOf(key: Key, typing: boolean): Action | undefined {
  if (key.isComposing || key.defaultPrevented || key.altKey) return undefined;
  if (key.ctrlKey || key.metaKey) {
    return key.shiftKey && key.key.toLowerCase() === 'f' ? 'search' : undefined;
  }
  if (typing) return undefined;
  if (key.key === ' ' && key.shiftKey) return 'scroll-back';
  return Object.hasOwn(plainKeys, key.key) ? plainKeys[key.key] : undefined;
}
