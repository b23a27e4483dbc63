import type { MessageBoxOptions } from 'electron';
import { toFailureData } from '../base/failure.ts';
import type { Language } from '../contract/host-contract.ts';
import { failureText } from '../../renderer/text/failures.ts';

/** What a dialog of the system says of a failure that no page has asked for. */
export function failureBox(thrown: unknown, language: Language): MessageBoxOptions {
  const { title, sentence, wayOut } = failureText(toFailureData(thrown), language);
  return { type: 'warning', message: title, detail: `${sentence}\n\n${wayOut}` };
}
