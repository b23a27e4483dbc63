import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { log } from '../base/log.ts';
import { JsonFile } from './json-file.ts';

/**
 * One small value in one JSON file of the user-data folder, replaced as a whole. A file that is damaged or does
 * not fit the schema is moved aside, never overwritten, and the initial value serves. Where writing fails, the
 * value holds for this run.
 */
export class StoredValue<Schema extends GenericSchema> {
  readonly #store: Low<InferOutput<Schema>>;
  #written: Promise<void> = Promise.resolve();

  private constructor(store: Low<InferOutput<Schema>>) {
    this.#store = store;
  }

  static async open<Schema extends GenericSchema>(
    file: string,
    schema: Schema,
    initial: InferOutput<Schema>,
  ): Promise<StoredValue<Schema>> {
    const kept = await readOrMoveAside(file, schema);
    return new StoredValue(new Low(new JsonFile<InferOutput<Schema>>(file), kept ?? initial));
  }

  get value(): InferOutput<Schema> {
    return this.#store.data;
  }

  set(value: InferOutput<Schema>): void {
    this.#store.data = value;
    this.#written = this.#store
      .write()
      .catch((thrown: unknown) => log('shell', 'could not be saved', thrown));
  }

  /** Resolves when the last value set is on disk. */
  written(): Promise<void> {
    return this.#written;
  }
}

async function readOrMoveAside<Schema extends GenericSchema>(
  file: string,
  schema: Schema,
): Promise<InferOutput<Schema> | undefined> {
  let fault: string;
  try {
    const content = await new JsonFile<unknown>(file).read();
    if (content === null) return undefined;
    const checked = safeParse(schema, content);
    if (checked.success) return checked.output;
    fault = checked.issues[0].message;
  } catch (thrown) {
    // What the system does not let us read may be sound.
    if (!(thrown instanceof SyntaxError)) {
      log('shell', `${file} cannot be read`, thrown);
      return undefined;
    }
    fault = thrown.message;
  }
  const aside = `${file}.damaged-${Date.now()}`;
  log('shell', `${file} cannot be used and is moved to ${aside}: ${fault}`);
  await rename(file, aside).catch((thrown: unknown) => log('shell', 'moving it failed', thrown));
  return undefined;
}
