import type { Key } from '../../../renderer/state/keyboard.ts';

/** A key that is pressed by itself, but for what is said. */
export const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
  timeStamp: 0,
  ...more,
});
