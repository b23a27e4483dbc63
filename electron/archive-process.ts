/**
 * Entry of the archive process: one open archive, any number of clients. The shell hands over a port for each
 * client, and says when to watch the folder and when to close.
 */
import { parseArgs } from 'node:util';
import type { ParentPort } from 'electron';
import { archiveHandlers } from './archive/archive-handlers.ts';
import { Archive } from './archive/archive.ts';
import { threadFilesIn } from './archive/threads.ts';
import { inTime } from './base/in-time.ts';
import { giveMemoryBack } from './base/spare-memory.ts';
import { archiveContract } from './contract/archive-contract.ts';
import { exportContract } from './contract/export-contract.ts';
import { exportHandlers } from './export/export-handlers.ts';
import { portPipe } from './shell/port-pipe.ts';
import { serve, type Service } from './wire/serve.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '' },
    data: { type: 'string', default: '' },
    marks: { type: 'string', default: '' },
    pictures: { type: 'string', default: '' },
    zone: { type: 'string', default: 'UTC' },
    crashed: { type: 'boolean', default: false },
    anew: { type: 'boolean', default: false },
  },
});
/** Nothing has been told for so long, in milliseconds: the archive is at rest. */
const restMs = 5000;
/** An export that is broken off removes what it wrote, unless the disk does not answer. */
const breakOffMs = 2500;
const threads = threadFilesIn(__dirname);
const opened = Archive.open({ ...values, threads, hasCrashed: values.crashed }, values.anew);
const handlers = archiveHandlers(opened);
const clients: Service<typeof archiveContract>[] = [];
const exportServices: Service<typeof exportContract>[] = [];

void opened.then(
  archive => {
    let version = -1;
    let rest: NodeJS.Timeout | undefined;
    archive.onStatus(status => {
      clearTimeout(rest);
      if (status.state === 'idle') rest = setTimeout(giveMemoryBack, restMs);
      for (const client of clients) client.emit('status', status);
      if (status.version === version) return;
      version = status.version;
      for (const client of clients) client.emit('changed', { version });
    });
    archive.marks.onMarked(news => {
      for (const client of clients) client.emit('marked', news);
    });
  },
  // Every client that asks is told; the process stays to tell them.
  () => undefined,
);

let watching: Promise<void> | undefined;
/** Whoever only asks what is known leaves the folder in peace. */
function watch(): void {
  watching ??= opened.then(
    archive => archive.watch(),
    () => undefined,
  );
}

function addClient(port: Electron.MessagePortMain): void {
  const client = serve(archiveContract, portPipe(port), handlers);
  clients.push(client);
  // It may know only what was so when the archive was last open.
  void opened.then(
    archive => client.emit('status', archive.status()),
    () => undefined,
  );
  port.on('close', () => {
    void client.close();
    clients.splice(clients.indexOf(client), 1);
  });
}

/** The shell's own port, on which it has articles written out. */
function serveExports(port: Electron.MessagePortMain): void {
  const { root, pictures } = values;
  const place = { thread: threads.exporter, root, pictures };
  const handlers = exportHandlers(opened, place, progress => service.emit('progress', progress));
  const service = serve(exportContract, portPipe(port), handlers);
  exportServices.push(service);
  port.on('close', () => void service.close());
}

async function close(): Promise<void> {
  for (const client of clients) void client.close();
  const brokenOff = Promise.all(exportServices.map(service => service.close()));
  await inTime<unknown>(brokenOff, breakOffMs, () => undefined);
  await opened.then(
    archive => archive.close(),
    () => undefined,
  );
  process.exit(0);
}

const parent: ParentPort = process.parentPort;
parent.on(
  'message',
  ({
    data,
    ports: [port],
  }: {
    readonly data: { readonly type?: string };
    readonly ports: Electron.MessagePortMain[];
  }) => {
    if (data.type === 'client' && port) addClient(port);
    if (data.type === 'exports' && port) serveExports(port);
    if (data.type === 'watch') watch();
    if (data.type === 'close') void close();
  },
);
