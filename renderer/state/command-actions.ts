import type { WindowCommand } from '../../electron/commands/commands.ts';
import type { Browsing } from './browsing.svelte.ts';
import type { Layout } from './layout.svelte.ts';

/** What a command turns the reader to. The view knows where that is. */
export interface Focus {
  readonly search: () => void;
  readonly article: () => void;
  /** Where nothing else has the focus, so that whoever moves through the list goes on with its own keys. */
  readonly list: () => void;
}

/** What each command of the page does, whichever key, menu or line of the palette it comes from. */
export function commandActions(
  browsing: Browsing,
  layout: Layout,
  focus: Focus,
): Readonly<Record<WindowCommand, () => void>> {
  const { result, search, reading, pictures, appearance, marking, sharing } = browsing;
  const move = (distance: number) => {
    focus.list();
    void result.move(distance);
  };
  const read = (id: number | undefined) => {
    if (id !== undefined) browsing.show(id);
  };
  const inArticle = (work: () => void) => () => {
    layout.single = 'article';
    if (!layout.shown.article) layout.toggle('article');
    work();
  };
  return {
    'open-article': focus.article,
    'scroll-on': () => {
      if (!reading.scrollPage('on')) void result.move(1);
    },
    'scroll-back': () => void reading.scrollPage('back'),
    'find-in-article': inArticle(() => reading.finding.open()),
    'find-next': () => reading.finding.step('found', 1),
    'find-previous': () => reading.finding.step('found', -1),
    'next-hit': () => reading.finding.step('hits', 1),
    'previous-hit': () => reading.finding.step('hits', -1),
    'toggle-contents': inArticle(() => reading.outline.toggle()),
    'read-aloud': inArticle(() => reading.toggleAloud()),
    'open-original': () => reading.openOriginal(),
    'read-beside': () => browsing.toggleBeside(),
    'open-in-window': () => reading.openWindow(),
    'copy-link': () => reading.copyLink(),
    'copy-share-link': () => void sharing.copyShareLink(),
    'copy-file-link': () => void sharing.copyFileLink(),
    'open-in-editor': () => void sharing.openInEditor(),
    'copy-as-markdown': () => void sharing.copyAs('markdown'),
    'copy-as-text': () => void sharing.copyAs('text'),
    'copy-as-gb-t-7714': () => void sharing.copyAs('gb-t-7714'),
    'copy-as-apa': () => void sharing.copyAs('apa'),
    'copy-as-bibtex': () => void sharing.copyAs('bibtex'),
    print: () => void sharing.print(),
    'save-pdf': () => void sharing.savePdf(),
    'export-article-html': () => void sharing.exportArticle('html'),
    'export-article-markdown': () => void sharing.exportArticle('markdown'),
    'export-article-epub': () => void sharing.exportArticle('epub'),
    'export-selection-html': () => void sharing.exportSelection('html'),
    'export-selection-markdown': () => void sharing.exportSelection('markdown'),
    'export-selection-epub': () => void sharing.exportSelection('epub'),
    'export-result-html': () => void sharing.exportResult('html'),
    'export-result-markdown': () => void sharing.exportResult('markdown'),
    'export-result-epub': () => void sharing.exportResult('epub'),
    'reveal-article': () => {
      if (reading.current) void reading.reveal(reading.current.path);
    },

    'toggle-read': () => marking.toggleRead(),
    'toggle-star': () => marking.toggleStar(),
    'toggle-hidden': () => marking.toggleHidden(),
    'choose-labels': () => {
      if (marking.target) browsing.dialog = 'labels';
    },
    'write-note': () => (reading.annotations.writing = true),
    highlight: () => void reading.annotations.highlightSelection(),
    'mark-all-read': () => marking.markRead('all'),
    'mark-above-read': () => marking.markRead('above'),
    'mark-below-read': () => marking.markRead('below'),
    'mark-older-read': () => marking.markOlderRead(),
    'mark-section-read': () => marking.markSectionRead(),
    'undo-mark': () => void marking.marks.goBack('undoMark'),
    'redo-mark': () => void marking.marks.goBack('redoMark'),
    'export-marks-json': () => void sharing.exportMarks('json'),
    'export-marks-markdown': () => void sharing.exportMarks('markdown'),
    'export-marks-csv': () => void sharing.exportMarks('csv'),
    'import-marks': () => void browsing.marksImport.choose(),

    'next-article': () => move(1),
    'previous-article': () => move(-1),
    'find-in-archive': focus.search,
    'save-search': () => (browsing.dialog = 'searches'),
    'search-archives': () => (browsing.dialog = 'archives-search'),
    'sort-by-date': () => void result.reorder({ sort: 'date' }),
    'sort-by-relevance': () => void result.reorder({ sort: 'relevance' }),

    'show-palette': () => (browsing.dialog = 'palette'),
    back: () => read(reading.history.go('back')),
    forward: () => read(reading.history.go('forward')),
    'go-to-all': () => search.change(''),
    'go-to-unread': () => search.change('is:unread'),
    'go-to-starred': () => search.change('is:starred'),
    'go-to-hidden': () => search.change('is:hidden'),

    'toggle-sidebar': () => layout.toggle('sidebar'),
    'toggle-timeline': () => layout.toggle('timeline'),
    'toggle-reading-pane': () => layout.toggle('article'),

    'larger-text': () => appearance.enlarge(),
    'smaller-text': () => appearance.reduce(),
    'usual-text': () => appearance.reset(),
    'show-settings': () => (layout.settings = true),

    'switch-archive': () => (browsing.dialog = 'archives'),
    rescan: () => result.archive.rescan(),
    'show-ledger': () => (browsing.dialog = 'ledger'),
    'show-pictures': () => (browsing.dialog = 'pictures'),
    'keep-article-pictures': () => void pictures.keep(),
    'keep-selection-pictures': () => browsing.keepPictures([...result.selection.ranges]),
    'keep-result-pictures': () => browsing.keepPictures(),

    'show-search-help': () => (browsing.dialog = 'search-help'),
    'show-keys': () => (browsing.dialog = 'keys'),
  };
}
