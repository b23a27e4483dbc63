/** An archive of which only the days of its articles matter, served over the real wire. */
import type { Timeline } from '../../../../electron/contract/archive-contract.ts';
import { ArchiveConnection } from '../../../../renderer/state/archive.svelte.ts';
import { servedArchive } from './served.ts';

interface Asked {
  readonly text: string;
  readonly first: string | undefined;
}

export class DatedArchive {
  readonly asked: Asked[] = [];
  readonly cancelled: string[] = [];
  readonly connection: ArchiveConnection;
  /** Timelines wait for what it resolves to. */
  gate: Promise<void> = Promise.resolve();

  /** @param days of each query its articles' days, 2022-01-24; one bar a day */
  constructor(days: Readonly<Record<string, readonly string[]>>) {
    const { wire } = servedArchive({
      timeline: async ({ query, days: range }, signal): Promise<Timeline> => {
        this.asked.push({ text: query.text, first: range?.first });
        signal.addEventListener('abort', () => this.cancelled.push(query.text));
        await this.gate;
        const found = [...(days[query.text] ?? [])].sort();
        const [first, last] = [range?.first ?? found[0], range?.last ?? found.at(-1)];
        return { unit: 'day', bars: first && last ? barsOf(found, first, last) : [] };
      },
    });
    this.connection = new ArchiveConnection(wire, { path: '/news', name: 'news', pictures: 'files' });
  }
}

function barsOf(found: readonly string[], first: string, last: string): Timeline['bars'] {
  const bars = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    const name = new Date(day).toISOString().slice(0, 10);
    bars.push({ start: name, end: name, count: found.filter(other => other === name).length, volume: 10 });
  }
  return bars;
}
