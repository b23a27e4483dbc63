/**
 * How a contract between two processes is written down: every request once, with the schema of its input and
 * the type of its output; every event once, with the type of its value. `serve` and `connect` derive from it.
 */
import type { GenericSchema, InferOutput } from 'valibot';

declare const output: unique symbol;

export interface RequestShape<Schema extends GenericSchema = GenericSchema, Output = unknown> {
  readonly input: Schema;
  readonly [output]?: Output;
}

export interface EventShape<Value = unknown> {
  readonly [output]?: Value;
}

export interface Contract {
  readonly requests: Readonly<Record<string, RequestShape>>;
  readonly events: Readonly<Record<string, EventShape>>;
}

export const request = <Schema extends GenericSchema>(input: Schema) => ({
  returns: <Output>(): RequestShape<Schema, Output> => ({ input }),
});

export const event = <Value>(): EventShape<Value> => ({});

export type RequestName<C extends Contract> = keyof C['requests'] & string;
export type EventName<C extends Contract> = keyof C['events'] & string;

export type InputOf<C extends Contract, Name extends RequestName<C>> = InferOutput<
  C['requests'][Name]['input']
>;
export type OutputOf<C extends Contract, Name extends RequestName<C>> =
  C['requests'][Name] extends RequestShape<GenericSchema, infer Output> ? Output : never;
export type ValueOf<C extends Contract, Name extends EventName<C>> =
  C['events'][Name] extends EventShape<infer Value> ? Value : never;

/** One function a request. The signal fires when the client cancels or goes away. */
export type Handlers<C extends Contract> = {
  readonly [Name in RequestName<C>]: (
    input: InputOf<C, Name>,
    signal: AbortSignal,
  ) => OutputOf<C, Name> | Promise<OutputOf<C, Name>>;
};
