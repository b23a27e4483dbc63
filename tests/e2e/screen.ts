import { lacksScreen, startVirtualScreen } from '../../scripts/setup/virtual-screen.mjs';

/** Gives the tests a screen where the machine has none; what it returns takes the screen away again. */
export default async function screen(): Promise<(() => void) | undefined> {
  return lacksScreen() ? startVirtualScreen() : undefined;
}
