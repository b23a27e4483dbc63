import { toFailureData, type FailureData } from '../../../electron/base/failure.ts';
import type { Host } from '../../state/host.svelte.ts';
import { isGivenUp } from '../../state/latest.ts';

/** Lets the reader choose a folder and opens it; nothing happens when the dialog is dismissed. */
export async function chooseAndOpen(host: Host): Promise<void> {
  const chosen = await host.request('chooseFolder', {});
  if (chosen) await host.request('openArchive', chosen);
}

/** What went wrong, if anything; a request that was given up is no fault. */
export async function faultOf(request: Promise<unknown>): Promise<FailureData | undefined> {
  try {
    await request;
    return undefined;
  } catch (thrown) {
    return isGivenUp(thrown) ? undefined : toFailureData(thrown);
  }
}
