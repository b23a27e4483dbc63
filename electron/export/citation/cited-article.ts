import type { Article } from '../../article/article.ts';

/** What a citation is made of. */
export interface CitedArticle extends Pick<Article, 'title' | 'author' | 'date' | 'link' | 'section'> {
  /** Relative to the archive, `/` as separator. */
  readonly path: string;
}

export interface CitationContext {
  /** IANA zone in which days are told. */
  readonly zone: string;
  /** Milliseconds since 1970: the day on which the article is cited. */
  readonly now: number;
}

export interface Day {
  readonly year: string;
  /** 01 to 12. */
  readonly month: string;
  readonly day: string;
}

/** The day of publication. When a file was last changed says nothing of it. */
export function publicationDay({ date }: CitedArticle, zone: string): Day | undefined {
  return date.source === 'modified' ? undefined : dayOf(date.instant, zone);
}

export function dayOf(instant: number, zone: string): Day {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return { year: part('year'), month: part('month'), day: part('day') };
}

export const isoDay = ({ year, month, day }: Day): string => `${year}-${month}-${day}`;
