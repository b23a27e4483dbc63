/** Archives that the tests write for themselves. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export async function writeArticle(
  root: string,
  file: string,
  title: string,
  body: string,
  date = '2024-03-05 08:00:00',
): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(
    target,
    `\n---\ntitle: '${title}'\ncategories: \n - 测试\n - 快讯\nauthor: 快讯社\ndate: ${date}\n---\n\n<div>\n${body}\n</div>\n`,
  );
}

/** `count` articles, one a day, the newest with the highest number. */
export async function writeArticles(root: string, count: number): Promise<void> {
  const first = Date.UTC(2015, 0, 1);
  for (let number = 0; number < count; number++) {
    const day = new Date(first + number * 86_400_000).toISOString().slice(0, 10);
    const body = `<p>　　第${number}号消息，霍尔果斯口岸一切如常。</p>`;
    await writeArticle(
      root,
      `快讯/${Math.floor(number / 100)}/${number}.md`,
      `第${number}号快讯`,
      body,
      `${day} 08:00:00`,
    );
  }
}
