import type { ArticleMarks } from '../../../../electron/contract/marks-contract.ts';
import type { ShownPage } from '../../../../renderer/state/shown-page.ts';

export const unmarked: ArticleMarks = {
  read: false,
  starred: false,
  hidden: false,
  labels: [],
  note: '',
  highlights: [],
  position: null,
};

export const emptyPage: ShownPage = {
  texts: [],
  headings: [],
  uncover: () => undefined,
  topOf: () => undefined,
  topOfHeading: () => 0,
  topOfName: () => undefined,
  selectedText: () => '',
  selectedRange: () => undefined,
};
