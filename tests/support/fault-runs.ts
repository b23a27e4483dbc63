/** How many faults a test of faults tries: a few each time, a hundred with `npm run kills`. */
export const faultRuns = Number(process.env['FAULT_RUNS'] ?? 8);
