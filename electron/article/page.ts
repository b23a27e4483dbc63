import { droppedElements } from './allowed-html.ts';
import { readHtml, type Attributes } from './html-reader.ts';
import { singleLine } from '../base/plain-text.ts';

/** What a saved web page says about itself, and the part of it that is the article. */
export interface Page {
  /** Values of `<meta>`, by property or name in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  readonly title?: string;
  /** Dates as written, best first. */
  readonly dates: readonly string[];
  readonly canonical?: string;
  /** The source between the tags of the article's element. */
  readonly body: string;
}

/** Meta names and microdata that hold a date of publication. */
const dateNames =
  'article:published_time og:published_time datepublished publishdate pubdate publish_date date dc.date dc.date.issued weibo:article:create_at'.split(
    ' ',
  );
/** An element is the article when it holds this share of the page's text. */
const fairShare = 0.4;

interface Candidate {
  readonly kind: 'article' | 'main' | 'body';
  readonly depth: number;
  readonly start: number;
  readonly before: number;
  end: number;
  length: number;
}

export function readPage(html: string): Page {
  const meta = new Map<string, string>();
  const times: string[] = [];
  const candidates: Candidate[] = [];
  const open: Candidate[] = [];
  let depth = 0;
  let quiet: number | undefined;
  let length = 0;
  let title: string | undefined;
  let inTitle = false;
  let canonical: string | undefined;
  readHtml(html, {
    open(name, attributes, span) {
      depth++;
      if (name === 'meta') keepMeta(meta, attributes);
      if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical')
        canonical ??= attributes['href'];
      if (name === 'time' && attributes['datetime'] !== undefined) times.push(attributes['datetime']);
      inTitle = name === 'title' && quiet === undefined && title === undefined;
      if (droppedElements.has(name)) quiet ??= depth;
      const kind = candidateKind(name, attributes);
      if (kind) {
        const candidate = { kind, depth, start: span[1] + 1, before: length, end: html.length, length: 0 };
        candidates.push(candidate);
        open.push(candidate);
      }
    },
    close(_name, start) {
      if (quiet === depth) quiet = undefined;
      const candidate = open.at(-1);
      if (candidate?.depth === depth) {
        candidate.end = start;
        candidate.length = length - candidate.before;
        open.pop();
      }
      inTitle = false;
      depth--;
    },
    text(text) {
      if (inTitle) title = (title ?? '') + text;
      if (quiet === undefined) length += text.trim().length;
    },
  });
  const chosen = choose(candidates, length);
  return {
    meta,
    ...(title !== undefined && { title: singleLine(title, 1_000) }),
    dates: [...dateNames.flatMap(name => meta.get(name) ?? []), ...times.slice(0, 1)],
    ...(canonical !== undefined && { canonical }),
    body: chosen ? html.slice(chosen.start, chosen.end) : html,
  };
}

function keepMeta(meta: Map<string, string>, attributes: Attributes): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'])?.toLowerCase();
  const content = attributes['content']?.slice(0, 4_000).trim();
  if (name !== undefined && content && !meta.has(name) && meta.size < 500) meta.set(name, content);
}

function candidateKind(name: string, attributes: Attributes): Candidate['kind'] | undefined {
  if (name === 'article' || attributes['itemprop'] === 'articleBody') return 'article';
  if (name === 'main' || attributes['role'] === 'main') return 'main';
  return name === 'body' ? 'body' : undefined;
}

/** The longest article that is most of the page, else its main part, else its body. */
function choose(candidates: readonly Candidate[], pageLength: number): Candidate | undefined {
  for (const kind of ['article', 'main', 'body'] as const) {
    const longest = candidates
      .filter(candidate => candidate.kind === kind)
      .reduce<Candidate | undefined>(
        (best, next) => (best && best.length >= next.length ? best : next),
        undefined,
      );
    if (longest && (kind === 'body' || longest.length >= pageLength * fairShare)) return longest;
  }
  return undefined;
}
