import type { FileRecord } from '../../../electron/catalogue/record.ts';

type Indexed = FileRecord & { readonly article: NonNullable<FileRecord['article']> };

/** An ordinary article; every number gives another. */
export function sampleRecord(number: number, changes: Partial<Indexed['article']> = {}): Indexed {
  return {
    path: `城市/晨报/第${number}期.md`,
    fingerprint: { size: 1000 + number, modified: 1_600_000_000_000 + number },
    hash: number.toString(16).padStart(16, '0'),
    outcome: 'indexed',
    remarks: [],
    encoding: 'utf-8',
    article: {
      title: `第${number}期：新桥今天通车`,
      date: { instant: 1_500_000_000_000 + number * 60_000, source: 'front-matter' },
      section: ['城市', number % 2 === 0 ? '晨报' : '晚报'],
      tags: ['城市', `第${number % 7}版`],
      author: `记者${number % 5}`,
      language: 'zh',
      kind: 'html',
      images: 'none',
      words: 300,
      characters: 400,
      excerpt: '新桥今天上午通车，两岸居民步行过江只要十分钟。',
      ...changes,
    },
  };
}
