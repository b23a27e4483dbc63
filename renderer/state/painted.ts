const frame = () => new Promise(resolve => requestAnimationFrame(resolve));

/**
 * Resolves once what the page holds now is on the screen, and whoever waited for that has seen it: the next frame paints
 * it, the one after finds it there, and another is left to what the reader does then.
 */
export async function painted(): Promise<void> {
  for (let frames = 0; frames < 3; frames++) await frame();
  await new Promise(resolve => setTimeout(resolve));
}
