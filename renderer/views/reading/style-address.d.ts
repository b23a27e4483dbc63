/** Vite gives the address of a style sheet that is not part of the window's own. */
declare module '*.css?url&no-inline' {
  const address: string;
  export default address;
}
