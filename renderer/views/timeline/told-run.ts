import type { Language } from '../../../electron/contract/host-contract.ts';
import { perMille, runOf, type BarRun } from '../../state/bar-range.svelte.ts';
import type { TimelineState } from '../../state/timeline.svelte.ts';
import { periodName } from '../../text/dates.ts';
import { timelineTexts } from '../../text/timeline.ts';

/** What is told of some bars, to the eye and to the ear. */
export interface ToldRun {
  readonly period: string;
  /** Of the query, and of the one it is compared with. */
  readonly counted: readonly { readonly articles: string; readonly share: string }[];
  readonly sentence: string;
  /** Where the middle of the bars is, from 0 to 1. */
  readonly place: number;
}

/** @param queries the names of the query and of the one it is compared with */
export function tellRun(
  timeline: TimelineState,
  [first, last]: readonly [number, number],
  queries: readonly [string, string],
  language: Language,
): ToldRun | undefined {
  const words = timelineTexts[language];
  const { shown, compared } = timeline;
  const run = shown && runOf(shown.bars, first, last);
  if (!run) return undefined;
  const [from, to] = [run.from, run.to].map(bar => periodName(bar, shown.unit, language));
  const period = from === to ? (from ?? '') : words.periods(from ?? '', to ?? '');
  const other = compared && runOf(compared.bars, first, last);
  const counted = [run, other].flatMap((each: BarRun | undefined) => {
    if (!each) return [];
    // Nothing is no part of nothing, and that all of the archive is all of it need not be told.
    const isPart = each.volume > 0 && (each.count < each.volume || timeline.share);
    const share = isPart ? words.shareOf(perMille(each), each.volume) : '';
    return { articles: words.articles(each.count), share };
  });
  const parts = counted.map(({ articles, share }, at) => {
    const amount = timeline.share && share !== '' ? `${articles} (${share})` : articles;
    return counted.length > 1 ? words.named(queries[at === 0 ? 0 : 1], amount) : amount;
  });
  return {
    period,
    counted,
    sentence: words.told(period, parts),
    place: (first + last + 1) / 2 / shown.bars.length,
  };
}
