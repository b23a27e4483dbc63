/** What the words of the command line ask for. Pure: nothing is read or opened here. */
import { fileURLToPath } from 'node:url';
import { languages, type Language } from '../contract/host-contract.ts';
import { isShareLink } from './sharing/share-link.ts';

export type Invocation =
  /** A command of the command line; `argv` is what it gets, Chromium's own switches taken out. */
  | { readonly kind: 'command'; readonly argv: readonly string[] }
  | {
      readonly kind: 'window';
      /** As written: relative to the working directory. */
      readonly folder?: string;
      /** A link of `sharing/share-link.ts`, unchecked. */
      readonly link?: string;
      readonly userData?: string;
      readonly language?: Language;
    };

const commands: readonly string[] = ['index', 'search', 'show', 'ledger', 'export', 'verify'];
const answers: readonly string[] = ['--help', '-h', '--version'];
const optionsWithValue: readonly string[] = ['--user-data', '--lang'];

/** Switches that Chromium, Node and test drivers read from the same command line; none of them takes a further word. */
const foreignSwitch =
  /^--(no-sandbox|disable-|enable-|ozone-platform|remote-debugging-|inspect|js-flags|log-level|use-gl|use-angle|in-process-gpu|force-|headless|user-data-dir|allow-|original-process-start-time|password-store|lang=$)/;

/**
 * Sorts the words that follow the program's name. The first word that is no option decides: a command's name
 * makes it a command, anything else is the folder to open. For a window every unknown switch belongs to Chromium
 * and is passed over; a command judges the words after its name itself.
 */
export function parseCommandLine(words: readonly string[]): Invocation {
  const own = withoutForeignSwitches(words);
  const { operands, options, answer } = sortWords(own);
  const [first] = operands;
  if (answer || (first !== undefined && commands.includes(first))) return { kind: 'command', argv: own };
  const userData = options.get('--user-data');
  const language = languages.find(known => known === options.get('--lang'));
  return {
    kind: 'window',
    ...(first !== undefined && (isShareLink(first) ? { link: first } : { folder: pathOf(first) })),
    ...(userData !== undefined && { userData }),
    ...(language !== undefined && { language }),
  };
}

/** What another start is told that opens `wanted`, an absolute path or a link, or what a start opens by itself. */
export function wordsOfAnotherStart(words: readonly string[], wanted: string | null): readonly string[] {
  const end = words.indexOf('--');
  const open = end < 0 ? words : words.slice(0, end);
  const own = [...sortWords(open).options].map(([name, value]) => `${name}=${value}`);
  const foreign = open.filter(word => word.startsWith('-') && !optionsWithValue.includes(nameOf(word)));
  return [...foreign, ...own, ...(wanted === null ? [] : ['--', wanted])];
}

/** Desktops name a folder by its address where the program also takes links. */
function pathOf(word: string): string {
  if (!word.startsWith('file:') || !URL.canParse(word)) return word;
  const address = new URL(word);
  return address.host === '' ? fileURLToPath(address) : word;
}

/** Words after a bare `--` are operands, whatever they look like. */
function withoutForeignSwitches(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  const open = end < 0 ? words : words.slice(0, end);
  return [...open.filter(word => !foreignSwitch.test(word)), ...words.slice(open.length)];
}

/** Of an option that may have its value in the same word. */
const nameOf = (word: string): string => word.replace(/=.*/s, '');

function sortWords(words: readonly string[]) {
  const operands: string[] = [];
  const options = new Map<string, string>();
  let answer = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = nameOf(word);
    if (word === '--') {
      operands.push(...words.slice(at + 1));
      break;
    }
    if (optionsWithValue.includes(name)) {
      const value = name === word ? words[++at] : word.slice(name.length + 1);
      if (value !== undefined && value !== '') options.set(name, value);
    } else if (answers.includes(word)) {
      answer = true;
    } else if (!word.startsWith('-') && word !== '') {
      operands.push(word);
    }
  }
  return { operands, options, answer };
}
