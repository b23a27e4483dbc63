/** What the shell answers to a window, and tells it of its own accord. */
import * as v from 'valibot';
import type { FailureData } from '../base/failure.ts';
import { conditions, shellCommands, type WindowCommand } from '../commands/commands.ts';
import { event, request } from '../wire/contract.ts';
import { articleId } from './query-input.ts';
import { archivePath, archivesRequests, type KnownArchive } from './archives-contract.ts';
import { searchHistoryRequests } from './search-history-contract.ts';
import { sharingEvents, sharingRequests } from './sharing-contract.ts';
import { marksExchangeRequests } from './marks-exchange-contract.ts';
import { pictureRequests, type PicturePermission } from './picture-contract.ts';
import { count } from './query-input.ts';
import { readingStyleSchema } from './reading-style.ts';
import { storageRequests } from './storage-contract.ts';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** An archive as it was when it was last open. */
export interface ShownArchive {
  /** The JSON of a `FrontPage`. */
  readonly frontPage: string;
  readonly pictures: string;
}

/**
 * The archive of this window. With each `open` a fresh archive pipe has been handed to the preload. `pictures` is the
 * host in the addresses of its pictures: archive://<pictures>/<path>.
 */
export type ArchiveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly path: string; readonly name: string; readonly shown?: ShownArchive }
  | { readonly kind: 'open'; readonly path: string; readonly name: string; readonly pictures: string }
  /** Its process has ended without warning, and another opens it: what is on show stays. */
  | { readonly kind: 'restarting'; readonly path: string; readonly name: string }
  | { readonly kind: 'failed'; readonly path: string; readonly name: string; readonly failure: FailureData };

/** Keys as `commands/chord.ts` writes them. */
const keys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(16), v.readonly());

/** How articles are read aloud: how many times the usual speed, and the name of a voice for each language of articles. */
const speech = v.object({
  rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(4)),
  voices: v.pipe(v.record(v.string(), v.string()), v.readonly()),
});
export type SpeechChoice = Readonly<v.InferOutput<typeof speech>>;

export const settingsSchema = v.object({
  /** What the reader chose; `system` follows the operating system. */
  language: v.picklist(['system', ...languages]),
  theme: v.picklist(themes),
  /** How articles are set, where it is not as usual. */
  reading: v.optional(readingStyleSchema),
  /** How they are set in archives that have a style of their own, by the path of the folder. */
  readingIn: v.optional(v.record(v.string(), readingStyleSchema)),
  speech: v.optional(speech),
  /** The keys of commands that have others than at first. */
  keys: v.optional(v.pipe(v.record(v.string(), keys), v.readonly()), {}),
});
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export type * from './archives-contract.ts';

export interface HostState {
  readonly archive: ArchiveState;
  /** The archives opened last, latest first. */
  readonly recent: readonly KnownArchive[];
  readonly settings: Settings;
  /** What loads by itself in the open archive. */
  readonly pictures: PicturePermission;
  /** The language in force. */
  readonly language: Language;
  readonly platform: 'mac' | 'windows' | 'linux';
  readonly version: string;
}

const path = archivePath;

export const hostContract = {
  requests: {
    state: request(v.object({})).returns<HostState>(),
    /** The page has something to show: its window may appear. */
    laidOut: request(v.object({})).returns<null>(),
    /** The page has painted what is open; until then nothing else should want the processor. */
    painted: request(v.object({})).returns<null>(),
    /** Shows the folder dialog, and opens what is chosen. */
    openFolder: request(v.object({})).returns<null>(),
    /** One that is not known, as when its folder was dropped on the window, is opened once the reader has agreed. */
    openArchive: request(v.object({ path })).returns<null>(),
    /** Opens a known archive. */
    openInNewWindow: request(v.object({ path })).returns<null>(),
    /** Shows an article of a known archive, in the window that has it or else in a new one. */
    showArticleOf: request(v.object({ path, id: articleId })).returns<null>(),
    openSample: request(v.object({})).returns<null>(),
    /** Shows an article of the open archive in a window of its own. */
    openArticle: request(
      v.object({ id: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    ).returns<null>(),
    closeArchive: request(v.object({})).returns<null>(),
    /** Starts the archive process anew after it failed. */
    retryArchive: request(v.object({})).returns<null>(),
    ...archivesRequests,
    changeSettings: request(settingsSchema).returns<null>(),
    carryOut: request(v.object({ command: v.picklist(shellCommands) })).returns<null>(),
    /** What holds in the window, so that the menu bar offers what is possible. */
    tellConditions: request(
      v.object({ holding: v.pipe(v.array(v.picklist(conditions)), v.readonly()) }),
    ).returns<null>(),
    /** Asks the reader whether to open an http, https or mailto address outside; any other is refused. */
    openExternal: request(v.object({ url: v.pipe(v.string(), v.maxLength(8_192)) })).returns<null>(),
    /** Shows an article's file, named relative to the open archive, in the file manager. */
    revealArticle: request(v.object({ path })).returns<null>(),
    ...pictureRequests,
    ...searchHistoryRequests,
    ...sharingRequests,
    ...marksExchangeRequests,
    ...storageRequests,
    copyText: request(v.object({ text: v.pipe(v.string(), v.maxLength(1_000_000)) })).returns<null>(),
    /** The native menu of a row, or of `selected` rows; what is chosen comes back as a `command` event. */
    articleMenu: request(v.object({ hasLink: v.boolean(), selected: count })).returns<null>(),
  },
  events: {
    state: event<HostState>(),
    /** A command of a menu, for the page to carry out. */
    command: event<WindowCommand>(),
    ...sharingEvents,
  },
} as const;

export type HostContract = typeof hostContract;
