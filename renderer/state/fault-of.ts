import { toFailureData, type FailureData } from '../../electron/base/failure.ts';
import { isGivenUp } from './latest.ts';

/** What went wrong, if anything; a request that was given up is no fault. */
export async function faultOf(request: Promise<unknown>): Promise<FailureData | undefined> {
  try {
    await request;
    return undefined;
  } catch (thrown) {
    return isGivenUp(thrown) ? undefined : toFailureData(thrown);
  }
}
