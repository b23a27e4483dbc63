/**
 * How many faults a test of faults tries: a few each time, a hundred with
 * `FAULT_RUNS=100 npx vitest run --project integration any-damage crash`.
 */
export const faultRuns = Number(process.env['FAULT_RUNS'] ?? 8);
