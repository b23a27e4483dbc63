import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the window keeps its data, by the habit of each system, so that both share one index. */
export function defaultUserData(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Broadsheet');
    case 'win32':
      return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Broadsheet');
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Broadsheet');
  }
}
