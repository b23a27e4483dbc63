/** The window's ends of the two contracts, served from within the test over the real wire. */
import { archiveContract, type ArchiveContract } from '../../../../electron/contract/archive-contract.ts';
import { hostContract, type HostContract } from '../../../../electron/contract/host-contract.ts';
import { Failure } from '../../../../electron/base/failure.ts';
import { connect, type Connection } from '../../../../electron/wire/connect.ts';
import type { Contract, Handlers } from '../../../../electron/wire/contract.ts';
import type { Pipe } from '../../../../electron/wire/messages.ts';
import { serve, type Service } from '../../../../electron/wire/serve.ts';

/** Two ends of a pipe within one process; messages are copied, as they are between processes. */
function pipes(): readonly [Pipe, Pipe] {
  const ends = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()] as const;
  const end = (own: (typeof ends)[number], other: (typeof ends)[number]): Pipe => ({
    send(message) {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => other.forEach(listener => listener(copy)));
    },
    onMessage(listener) {
      own.add(listener);
      return () => own.delete(listener);
    },
  });
  return [end(ends[0], ends[1]), end(ends[1], ends[0])];
}

interface Served<C extends Contract> {
  readonly wire: Connection<C>;
  /** What `wire` speaks over. */
  readonly pipe: Pipe;
  readonly service: Service<C>;
}

/** Answers what is given; any other request fails. */
function served<C extends Contract>(contract: C, handlers: Partial<Handlers<C>>): Served<C> {
  const refuse = () => {
    throw new Failure('message-refused');
  };
  const names = Object.keys(contract.requests);
  const all = { ...Object.fromEntries(names.map(name => [name, refuse])), ...handlers } as Handlers<C>;
  const [client, server] = pipes();
  return { service: serve(contract, server, all), wire: connect<C>(client), pipe: client };
}

export const servedArchive = (handlers: Partial<Handlers<ArchiveContract>>): Served<ArchiveContract> =>
  served<ArchiveContract>(archiveContract, handlers);

export const servedHost = (handlers: Partial<Handlers<HostContract>>): Served<HostContract> =>
  served<HostContract>(hostContract, handlers);
