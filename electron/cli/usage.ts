import { marksFormats, type MarksFormat } from '../contract/export-scope.ts';
import { languages } from '../contract/host-contract.ts';

/** What the words after the program's name ask for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'index'; readonly folder: string; readonly json: boolean; readonly rebuild: boolean }
  | {
      readonly name: 'search';
      readonly folder: string;
      readonly query: string;
      readonly limit: number;
      readonly sort: 'date' | 'relevance';
      readonly count: boolean;
      readonly json: boolean;
    }
  | {
      readonly name: 'show';
      readonly folder: string;
      readonly path: string;
      readonly format: 'text' | 'html' | 'json';
    }
  | { readonly name: 'ledger'; readonly folder: string; readonly json: boolean }
  | {
      readonly name: 'export';
      readonly folder: string;
      readonly query: string;
      readonly format: 'csv' | 'json' | 'html' | 'markdown' | 'epub';
      readonly out: string;
    }
  | { readonly name: 'verify'; readonly folder: string }
  | {
      readonly name: 'marks export';
      readonly folder: string;
      readonly format: MarksFormat;
      readonly out: string;
    }
  | {
      readonly name: 'marks import';
      readonly folder: string;
      readonly file: string;
      readonly preview: boolean;
      readonly json: boolean;
    };

export interface Usage {
  readonly command: Command;
  readonly userData?: string;
}

/** Why the words make no command; the sentence is in renderer/text/command-line.ts. */
export type UsageFault =
  | { readonly kind: 'missing'; readonly operand: string }
  | { readonly kind: 'unknown-command'; readonly name: string }
  | { readonly kind: 'bad-value'; readonly option: string; readonly value: string; readonly allowed: string }
  | { readonly kind: 'bad-option'; readonly option: string }
  | { readonly kind: 'too-many'; readonly word: string };

export class UsageError extends Error {
  readonly fault: UsageFault;

  constructor(fault: UsageFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

const defaultLimit = 50;
const everywhere = ['user-data', 'lang', 'help', 'version'];
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  index: ['json', 'rebuild'],
  search: ['limit', 'sort', 'count', 'json'],
  show: ['format'],
  ledger: ['json'],
  export: ['format', 'out'],
  verify: [],
  marks: ['format', 'out', 'preview', 'json'],
};
const flags = ['json', 'rebuild', 'count', 'preview', 'help', 'version'] as const;
const valued = ['limit', 'sort', 'format', 'out', 'user-data', 'lang'] as const;

interface Words {
  readonly operands: string[];
  readonly flags: ReadonlySet<(typeof flags)[number]>;
  readonly values: ReadonlyMap<(typeof valued)[number], string>;
}

/** Throws a `UsageError` for words that make no command. */
export function parseUsage(words: readonly string[]): Usage {
  const sorted = sortWords(words);
  const [name, ...operands] = sorted.operands;
  const allowed = [...everywhere, ...(name === undefined ? [] : (optionsOf[name] ?? [...flags, ...valued]))];
  for (const option of [...sorted.flags, ...sorted.values.keys()]) {
    if (!allowed.includes(option)) throw new UsageError({ kind: 'bad-option', option: `--${option}` });
  }
  oneOf('--lang', sorted.values.get('lang'), ...languages);
  const command = sorted.flags.has('help')
    ? ({ name: 'help' } as const)
    : sorted.flags.has('version')
      ? ({ name: 'version' } as const)
      : commandOf(name, { ...sorted, operands });
  const userData = sorted.values.get('user-data');
  return { command, ...(userData !== undefined && { userData }) };
}

function commandOf(name: string | undefined, { operands, flags, values }: Words): Command {
  const next = (operand: string): string => {
    const value = operands.shift();
    if (value === undefined) throw new UsageError({ kind: 'missing', operand });
    return value;
  };
  const folder = () => next('DIR');
  const json = flags.has('json');
  const read = (): Command => {
    switch (name) {
      case undefined:
        return { name: 'help' };
      case 'index':
        return { name, folder: folder(), json, rebuild: flags.has('rebuild') };
      case 'search': {
        const sort = oneOf('--sort', values.get('sort'), 'date', 'relevance') ?? 'date';
        const limit = limitOf(values.get('limit'));
        return { name, folder: folder(), query: next('QUERY'), limit, sort, count: flags.has('count'), json };
      }
      case 'show': {
        const format = oneOf('--format', values.get('format'), 'text', 'html', 'json') ?? 'text';
        return { name, folder: folder(), path: next('PATH'), format };
      }
      case 'ledger':
        return { name, folder: folder(), json };
      case 'export': {
        const format = oneOf('--format', values.get('format'), 'csv', 'json', 'html', 'markdown', 'epub');
        const out = values.get('out');
        if (!format) throw new UsageError({ kind: 'missing', operand: '--format' });
        if (out === undefined) throw new UsageError({ kind: 'missing', operand: '--out' });
        return { name, folder: folder(), query: next('QUERY'), format, out };
      }
      case 'verify':
        return { name, folder: folder() };
      case 'marks':
        return marksCommand(next, values, flags);
      default:
        throw new UsageError({ kind: 'unknown-command', name });
    }
  };
  const command = read();
  const [extra] = operands;
  if (extra !== undefined) throw new UsageError({ kind: 'too-many', word: extra });
  return command;
}

function marksCommand(
  next: (operand: string) => string,
  values: Words['values'],
  flags: Words['flags'],
): Command {
  const action = next('export|import');
  if (action === 'import') {
    const folder = next('DIR');
    const file = next('FILE');
    return { name: 'marks import', folder, file, preview: flags.has('preview'), json: flags.has('json') };
  }
  if (action !== 'export') throw new UsageError({ kind: 'unknown-command', name: `marks ${action}` });
  const format = oneOf('--format', values.get('format'), ...marksFormats) ?? 'json';
  const out = values.get('out');
  if (out === undefined) throw new UsageError({ kind: 'missing', operand: '--out' });
  return { name: 'marks export', folder: next('DIR'), format, out };
}

/**
 * Written by hand because a word with one hyphen is an operand here, which node:util's parseArgs cannot be told: the
 * query `-weather` asks for articles without that word.
 */
function sortWords(words: readonly string[]): Words {
  const operands: string[] = [];
  const given = new Set<(typeof flags)[number]>();
  const values = new Map<(typeof valued)[number], string>();
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      operands.push(...rest.splice(0));
    } else if (word === '-h') {
      given.add('help');
    } else if (!word.startsWith('--')) {
      operands.push(word);
    } else {
      const [, name, inline] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
      const flag = flags.find(each => each === name);
      const option = valued.find(each => each === name);
      if (flag) given.add(flag);
      if (!flag && !option) throw new UsageError({ kind: 'bad-option', option: word });
      if (!option) continue;
      const value = inline ?? rest.shift();
      if (value === undefined) throw new UsageError({ kind: 'missing', operand: `--${option} …` });
      values.set(option, value);
    }
  }
  return { operands, flags: given, values };
}

function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  ...allowed: readonly Value[]
): Value | undefined {
  if (value === undefined) return undefined;
  const known = allowed.find(each => each === value);
  if (known === undefined)
    throw new UsageError({ kind: 'bad-value', option, value, allowed: allowed.join('|') });
  return known;
}

function limitOf(value: string | undefined): number {
  if (value === undefined) return defaultLimit;
  if (!/^\d{1,9}$/.test(value)) {
    throw new UsageError({ kind: 'bad-value', option: '--limit', value, allowed: 'N' });
  }
  return Number(value);
}
