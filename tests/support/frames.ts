/** Node paints nothing, so a frame of its is over as soon as it is asked for. */
Object.assign(globalThis, {
  requestAnimationFrame: (callback: (time: number) => void) =>
    setImmediate(() => callback(performance.now())),
});
