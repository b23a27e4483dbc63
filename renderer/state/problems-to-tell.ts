import type { QueryInput, QueryProblem } from '../../electron/contract/archive-contract.ts';

/** What stands for something that is still to be written. */
const beginnings: readonly QueryProblem['code'][] = ['empty-value', 'stray-operator', 'only-signs'];

/**
 * Which of the problems of a query are to be told beside the text that stands in the search bar by now. Those of the last
 * answer stay while what they are about stands, so that nothing comes and goes with each key. While the reader is `writing`,
 * with the cursor in the bar, nothing is wrong that may yet be finished, nor what suggestions are offered for.
 */
export function problemsToTell(
  { text: asked, typing }: QueryInput,
  problems: readonly QueryProblem[],
  text: string,
  { writing, suggesting }: { readonly writing: boolean; readonly suggesting: boolean },
): readonly QueryProblem[] {
  const written = asked.trimEnd().length;
  const mayGoOn = ({ code, range: [, end], text: word }: QueryProblem): boolean =>
    code === 'unclosed-quote' ||
    (code === 'unbalanced-parenthesis' && /^[(（]/.test(word)) ||
    (end === written && (suggesting || beginnings.includes(code)));
  return problems.filter(
    problem => text.startsWith(asked.slice(0, problem.range[1])) && !(writing && typing && mayGoOn(problem)),
  );
}
