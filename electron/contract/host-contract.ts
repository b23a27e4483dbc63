/** What the shell answers to a window, and tells it of its own accord. */
import * as v from 'valibot';
import type { FailureData } from '../base/failure.ts';
import { event, request } from '../wire/contract.ts';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface RecentArchive {
  /** Absolute path of the folder. */
  readonly path: string;
  readonly name: string;
  /** Articles when it was last open. */
  readonly articles: number;
  /** Milliseconds since 1970. */
  readonly opened: number;
  /** False when the folder is not there now. */
  readonly present: boolean;
}

/** The archive of this window. With each `open` a fresh archive pipe has been handed to the preload. */
export type ArchiveState =
  | { readonly kind: 'none' }
  /** `frontPage` is the JSON of a `FrontPage`: the archive as it was when it was last open. */
  | { readonly kind: 'opening'; readonly path: string; readonly name: string; readonly frontPage?: string }
  | { readonly kind: 'open'; readonly path: string; readonly name: string }
  | { readonly kind: 'failed'; readonly path: string; readonly name: string; readonly failure: FailureData };

export interface Settings {
  /** What the reader chose; `system` follows the operating system. */
  readonly language: Language | 'system';
  readonly theme: Theme;
}

export interface HostState {
  readonly archive: ArchiveState;
  readonly recent: readonly RecentArchive[];
  readonly settings: Settings;
  /** The language in force. */
  readonly language: Language;
  readonly platform: 'mac' | 'windows' | 'linux';
  readonly version: string;
}

/** Commands of the menu bar that a window carries out. */
export const windowCommands = [
  'find-in-archive',
  'next-article',
  'previous-article',
  'toggle-sidebar',
  'toggle-timeline',
  'toggle-reading-pane',
  'sort-by-date',
  'sort-by-relevance',
  'rescan',
  'show-ledger',
  'show-keys',
  'show-search-help',
  'copy-link',
  'open-original',
  'reveal-article',
] as const;
export type WindowCommand = (typeof windowCommands)[number];

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768));

export const hostContract = {
  requests: {
    state: request(v.object({})).returns<HostState>(),
    /** The page has painted what is open; until then nothing else should want the processor. */
    painted: request(v.object({})).returns<null>(),
    /** Shows the folder dialog; null when it was dismissed. */
    chooseFolder: request(v.object({})).returns<{ path: string } | null>(),
    openArchive: request(v.object({ path })).returns<null>(),
    openSample: request(v.object({})).returns<null>(),
    closeArchive: request(v.object({})).returns<null>(),
    /** Starts the archive process anew after it failed. */
    retryArchive: request(v.object({})).returns<null>(),
    forgetRecent: request(v.object({ path })).returns<null>(),
    changeSettings: request(
      v.object({
        language: v.picklist(['system', ...languages]),
        theme: v.picklist(themes),
      }),
    ).returns<null>(),
    /** Opens an http, https or mailto address outside the program; anything else is refused. */
    openExternal: request(v.object({ url: v.pipe(v.string(), v.maxLength(8_192)) })).returns<null>(),
    /** Shows an article's file, named relative to the open archive, in the file manager. */
    revealArticle: request(v.object({ path })).returns<null>(),
    copyText: request(v.object({ text: v.pipe(v.string(), v.maxLength(1_000_000)) })).returns<null>(),
    /** The native menu of a row or of selected text; what is chosen comes back as a `command` event. */
    articleMenu: request(v.object({ hasLink: v.boolean() })).returns<null>(),
  },
  events: {
    state: event<HostState>(),
    command: event<WindowCommand>(),
  },
} as const;

export type HostContract = typeof hostContract;
