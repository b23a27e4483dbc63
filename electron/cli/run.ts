import { resolve } from 'node:path';
import { assertNever } from '../base/assert-never.ts';
import { toFailureData } from '../base/failure.ts';
import type { Language } from '../contract/host-contract.ts';
import { commandLineTexts } from '../../renderer/text/command-line.ts';
import { failureText } from '../../renderer/text/failures.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { OutputClosed, standardOutput } from './output.ts';
import type { Session } from './session.ts';
import { parseUsage, UsageError, type Command, type UsageFault } from './usage.ts';
import { defaultUserData } from './user-data.ts';

/**
 * Runs one command. `words` are those after the program's name, `out` is the folder of the built thread files.
 * Resolves with the exit code: 0 done, 1 the command failed, 2 wrong usage.
 */
export async function runCommand(words: readonly string[], out: string): Promise<number> {
  const language = languageOf(words);
  try {
    const { command, userData } = parseUsage(words);
    const interrupted = new AbortController();
    const interrupt = () => interrupted.abort();
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    const session: Session = {
      output: standardOutput(),
      language,
      userData: userData === undefined ? defaultUserData() : resolve(userData),
      out,
      interrupted: interrupted.signal,
    };
    return await run(command, session);
  } catch (thrown) {
    if (thrown instanceof OutputClosed) return 0;
    if (thrown instanceof UsageError) {
      process.stderr.write(`${commandLineTexts[language].wrongUsage(faultText(thrown.fault, language))}\n`);
      return 2;
    }
    const failure = toFailureData(thrown);
    if (failure.code === 'cancelled') {
      process.stderr.write(`${commandLineTexts[language].stopped}\n`);
      return 1;
    }
    const { sentence, wayOut } = failureText(failure, language);
    process.stderr.write(`${sentence} ${wayOut}\n`);
    return 1;
  }
}

/** Each command brings its own libraries, of which answering `--help` needs none. */
async function run(command: Command, session: Session): Promise<number> {
  switch (command.name) {
    case 'help':
      await session.output.line(commandLineTexts[session.language].usage.trimEnd());
      return 0;
    case 'version':
      await session.output.line(packageFile.version);
      return 0;
    case 'index':
      return (await import('./index-command.ts')).indexArchive(session, command);
    case 'search':
      return (await import('./search.ts')).search(session, command);
    case 'show':
      return (await import('./show.ts')).show(session, command);
    case 'ledger':
      return (await import('./ledger.ts')).ledger(session, command);
    case 'export':
      return (await import('./export.ts')).exportArticles(session, command);
    case 'verify':
      return (await import('./verify-command.ts')).verifyArchive(session, command);
    case 'marks export':
      return (await import('./marks-command.ts')).exportMarks(session, command);
    case 'marks import':
      return (await import('./marks-command.ts')).importMarks(session, command);
    default:
      return assertNever(command);
  }
}

/** Found by hand, so that words which make no command are told of in the right language too. */
function languageOf(words: readonly string[]): Language {
  const place = words.findIndex(word => word === '--lang' || word.startsWith('--lang='));
  const asked = words[place] === '--lang' ? words[place + 1] : words[place]?.slice('--lang='.length);
  const system = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
  const tag = asked ?? (system || Intl.DateTimeFormat().resolvedOptions().locale);
  return /^zh/i.test(tag) ? 'zh-CN' : 'en';
}

function faultText(fault: UsageFault, language: Language): string {
  const say = commandLineTexts[language];
  switch (fault.kind) {
    case 'missing':
      return say.missing(fault.operand);
    case 'unknown-command':
      return say.unknownCommand(fault.name);
    case 'bad-value':
      return say.badValue(fault.option, fault.value, fault.allowed);
    case 'bad-option':
      return say.badOption(fault.option);
    case 'too-many':
      return say.tooMany(fault.word);
    default:
      return assertNever(fault);
  }
}
