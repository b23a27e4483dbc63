/** How far into a body a line that states its date is looked for, in UTF-16 code units. */
const headLength = 3_000;
const label =
  /^[\s>*_+-]{0,20}(?:published|publication date|posted|date|created|发布时间|发布日期|发表时间|发表日期|日期|时间|發佈時間|發布日期|公開日|投稿日)(?: on| at)?[*_]{0,3}\s?[:：]\s?[*_`]{0,3}\s?(\S.{3,60})$/i;

/**
 * Dates that stand at the head of a body under a name of their own: `Published: 2024-10-22`, `发布时间：…`. Notes,
 * saved posts and plain text keep their metadata so. The text behind the name is as written; not all of it is a date.
 */
export function labelledDates(body: string): readonly string[] {
  return body
    .slice(0, headLength)
    .split('\n')
    .flatMap(line => label.exec(line.slice(0, 200).trimEnd())?.[1]?.replace(/[*_`]+$/, '') ?? [])
    .filter(text => /^\W?(?:\d|[a-z]{3,9},? )/i.test(text) && /\d{2}/.test(text))
    .slice(0, 1);
}
