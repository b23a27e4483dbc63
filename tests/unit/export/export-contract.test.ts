import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportContract, type ExportContract } from '../../../electron/contract/export-contract.ts';
import type { Handlers } from '../../../electron/wire/contract.ts';
import { serve } from '../../../electron/wire/serve.ts';

/** Whatever is said over the pipe, and what came back; a handler that is reached says what it was given. */
async function answersTo(messages: readonly unknown[]) {
  const answers: { id: number; result: { ok: boolean; value?: unknown; failure?: { code: string } } }[] = [];
  const reached: unknown[] = [];
  const handler = (input: unknown) => void reached.push(input);
  const names = Object.keys(exportContract.requests);
  const handlers = Object.fromEntries(
    names.map(name => [name, handler]),
  ) as unknown as Handlers<ExportContract>;
  let say: (message: unknown) => void = () => undefined;
  const service = serve(
    exportContract,
    {
      send: message => void answers.push(message as (typeof answers)[number]),
      onMessage: listener => ((say = listener), () => undefined),
    },
    handlers,
  );
  for (const message of messages) say(message);
  await new Promise(setImmediate);
  await service.close();
  return { answers, reached };
}

const name = fc.oneof(fc.constantFrom(...Object.keys(exportContract.requests)), fc.string());
const parts = fc.oneof(
  fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true }),
  fc.record(
    {
      id: fc.oneof(fc.integer(), fc.double(), fc.constant(2 ** 60), fc.string()),
      path: fc.oneof(fc.string(), fc.constantFrom('../../etc/passwd', 'x'.repeat(1e6), '\0', 'C:\\x')),
      form: fc.string(),
      format: fc.string(),
      language: fc.oneof(fc.string(), fc.constantFrom('en', 'zh-CN')),
      file: fc.oneof(fc.string(), fc.constant('/etc/passwd\0.html')),
      scope: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

describe('the pipe by which articles leave the archive process', () => {
  it('answers each malformed request once, with a refusal, and hands nothing malformed on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, parts), { maxLength: 30 }), async requests => {
        const messages = requests.map(([name, input], id) => ({ type: 'request', id, name, input }));
        const { answers, reached } = await answersTo(messages);
        expect(answers.map(({ id }) => id).sort((a, b) => a - b)).toEqual(messages.map(({ id }) => id));
        const refused = answers.filter(({ result }) => !result.ok);
        expect(new Set(refused.map(({ result }) => result.failure?.code))).toEqual(
          new Set(refused.length > 0 ? ['message-refused'] : []),
        );
        expect(reached.length).toBe(answers.length - refused.length);
        for (const input of reached) {
          const { id } = input as { id?: unknown };
          if (id !== undefined) expect(Number.isSafeInteger(id) && Number(id) >= 0).toBe(true);
        }
      }),
    );
  });

  it('passes over whatever is no message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything({ withNullPrototype: true })), async noise => {
        const { reached } = await answersTo(noise);
        expect(reached).toEqual([]);
      }),
    );
  });

  it('refuses files, titles and paths that no system and no reader has', async () => {
    const order = { scope: { kind: 'articles', ids: [1] }, format: 'html', title: 'x', language: 'en' };
    const inputs = [
      ['write', { ...order, file: '' }],
      ['write', { ...order, file: '/x\0.html' }],
      ['write', { ...order, file: 'x'.repeat(100_000) }],
      ['write', { ...order, file: '/x.html', title: 'x'.repeat(100_000) }],
      ['write', { ...order, file: '/x.html', scope: { kind: 'articles', ids: [2 ** 40] } }],
      ['find', { path: 'x'.repeat(100_000), title: 'x', instant: 0 }],
      ['find', { path: 'x', title: 'x'.repeat(100_000), instant: 0 }],
      ['find', { path: 'x', title: 'x', instant: Infinity }],
      ['find', { path: 'x', title: 'x', instant: 0, hash: 'zz' }],
      ['text', { id: 2 ** 40, form: 'text', language: 'en' }],
      ['page', { id: -1, language: 'en' }],
    ] as const;
    const { answers, reached } = await answersTo(
      inputs.map(([name, input], id) => ({ type: 'request', id, name, input })),
    );
    expect(reached).toEqual([]);
    expect(answers).toHaveLength(inputs.length);
  });
});
