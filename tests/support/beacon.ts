import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that hostile articles point at. */
export interface Beacon {
  /** Host and port. */
  readonly host: string;
  /** Who came: each connection, also one that asks for nothing, and each request. */
  readonly contacts: readonly string[];
  /** Whether it still notices who comes. */
  readonly isAwake: () => Promise<boolean>;
  readonly close: () => void;
}

export async function lightBeacon(): Promise<Beacon> {
  let contacts: string[] = [];
  const server = createServer((request, response) => {
    contacts.push(`${request.method} ${request.url}`);
    response.end();
  });
  server.on('connection', () => contacts.push('a connection'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    get contacts() {
      return contacts;
    },
    isAwake: async () => {
      const before = contacts;
      contacts = [];
      await fetch(`http://${host}/control`);
      const noticed = contacts.includes('a connection') && contacts.includes('GET /control');
      contacts = before;
      return noticed;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
