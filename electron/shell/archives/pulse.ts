/** How often a process is asked whether it still answers, in milliseconds. */
const beatMs = 5_000;
/** So many questions in a row without an answer; a laptop that sleeps loses one. */
const patience = 6;

/**
 * Asks a process again and again, until the returned function is called. Calls `onSilence` once, when it has not answered
 * for half a minute. `ask` may reject: whoever says no is there.
 */
export function watchPulse(ask: () => Promise<unknown>, onSilence: () => void): () => void {
  let unanswered = 0;
  const answered = () => void (unanswered = 0);
  const timer = setInterval(() => {
    if (unanswered === patience) {
      clearInterval(timer);
      return onSilence();
    }
    unanswered++;
    ask().then(answered, answered);
  }, beatMs);
  return () => clearInterval(timer);
}
