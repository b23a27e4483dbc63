/** Memory of every process of a program: its proportional share (PSS), as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises';
import { inMegabytes, limitAt } from './figures.mjs';

/** @typedef {import('./figures.mjs').Row} Row */
/** @typedef {ReadonlyMap<string, number>} MemoryByRole Bytes. */
/** @typedef {ReadonlyMap<string, number>} HandlesByRole Open files, sockets and watches. */

/** @type {(file: string) => Promise<string>} */
const read = file => readFile(file, 'utf8').catch(() => '');

/** @type {(commandLine: string) => string} */
function roleOf(commandLine) {
  if (commandLine.includes('--type=renderer')) return 'the window';
  if (commandLine.includes('node.mojom.NodeService')) return 'the archive process';
  return commandLine.includes('--type=') ? "Chromium's own processes (GPU, network, zygotes)" : 'the shell';
}

/**
 * The process and all its descendants.
 * @param {number} root
 */
async function familyOf(root) {
  const all = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number);
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const pid of all) {
    // The name in parentheses may hold anything; what follows the last one is state and parent.
    const [, parent] = (await read(`/proc/${pid}/stat`)).replace(/^.*\) /s, '').split(' ');
    parents.set(pid, Number(parent));
  }
  const family = new Set([root]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid);
  }
  return family;
}

/**
 * What each process of a program has of something, added up by what the processes are for.
 * @param {number} pid
 * @param {(member: number) => Promise<number>} amountOf
 * @returns {Promise<ReadonlyMap<string, number> | undefined>} undefined where there is no /proc
 */
async function byRole(pid, amountOf) {
  if (process.platform !== 'linux') return undefined;
  /** @type {Map<string, number>} */
  const amounts = new Map();
  for (const member of await familyOf(pid)) {
    const amount = await amountOf(member);
    if (amount === 0) continue;
    const role = roleOf(await read(`/proc/${member}/cmdline`));
    amounts.set(role, (amounts.get(role) ?? 0) + amount);
  }
  return amounts;
}

/** @type {(pid: number) => Promise<MemoryByRole | undefined>} */
export const memoryOf = pid =>
  byRole(pid, async member => {
    const share = /^Pss:\s+(\d+) kB$/m.exec(await read(`/proc/${member}/smaps_rollup`))?.[1];
    return Number(share ?? 0) * 1024;
  });

/** @type {(pid: number) => Promise<HandlesByRole | undefined>} */
export const handlesOf = pid =>
  byRole(pid, member =>
    readdir(`/proc/${member}/fd`).then(
      handles => handles.length,
      () => 0,
    ),
  );

/**
 * @param {number} size
 * @param {MemoryByRole | undefined} broadsheet
 * @param {MemoryByRole | undefined} empty
 * @returns {Row[]}
 */
export function memoryRows(size, broadsheet, empty) {
  if (!broadsheet || !empty) return [];
  const total = (/** @type {MemoryByRole} */ memory) =>
    [...memory.values()].reduce((sum, bytes) => sum + bytes, 0);
  const roles = [...broadsheet.keys()].map(role => ({
    measure: `Memory (PSS) of ${role}`,
    broadsheet: inMegabytes(broadsheet.get(role) ?? 0),
    yardstick: empty.has(role) ? inMegabytes(empty.get(role) ?? 0) : '—',
  }));
  const over = (total(broadsheet) - total(empty)) / 1e6;
  return [
    {
      measure: 'Memory (PSS) of all processes, idle (an empty Electron window)',
      broadsheet: inMegabytes(total(broadsheet)),
      yardstick: inMegabytes(total(empty)),
      bar: { value: over, unit: 'MB', atMost: limitAt(size, 150, 500) },
    },
    ...roles,
  ];
}
