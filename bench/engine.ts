/** The parts of the engine that the benchmarks call in their own process; built apart from the program. */
export { Archive } from '../electron/archive/archive.ts';
export { ReaderPool } from '../electron/archive/reader-pool.ts';
export { threadFilesIn } from '../electron/archive/threads.ts';
export { archiveDataFolder, marksFolder } from '../electron/base/archive-id.ts';
export { fold } from '../electron/search/fold.ts';
export { parseQuery } from '../electron/search/parse-query.ts';
export { tokenise } from '../electron/search/tokenise.ts';
