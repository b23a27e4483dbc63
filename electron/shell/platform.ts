import type { HostState } from '../contract/host-contract.ts';

/** The system, as far as its habits differ for people; every other Unix behaves like Linux. */
export function platform(): HostState['platform'] {
  switch (process.platform) {
    case 'darwin':
      return 'mac';
    case 'win32':
      return 'windows';
    default:
      return 'linux';
  }
}
