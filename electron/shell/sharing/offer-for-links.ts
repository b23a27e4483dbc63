import { app } from 'electron';
import { linkScheme } from './share-link.ts';

/**
 * Tells Windows, for this account, that the links are this program's; elsewhere the package says so. What stands behind
 * the two hyphens is an operand, so that no link can give the program an option.
 */
export function offerForLinks(): void {
  if (process.platform === 'win32') app.setAsDefaultProtocolClient(linkScheme, process.execPath, ['--']);
}
