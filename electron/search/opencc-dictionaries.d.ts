/** Entries around bars; in each a character, a space and what it becomes. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
