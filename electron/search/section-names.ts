/** The value of a section field: names from the outermost on, a slash between two. */

/**
 * A slash within a name is escaped, and so is the sign that escapes. A slash before the first name says that it is one
 * of the top.
 */
export const sectionValue = (names: readonly string[], fromTop: boolean): string =>
  `${fromTop ? '/' : ''}${names.map(name => name.replace(/[\\/／]/g, String.raw`\$&`)).join('/')}`;

/** The names of a section path. Where a name holds a slash or a backslash, a backslash stands before it. */
export function sectionNames(value: string): string[] {
  const parts = value.match(/(?:\\[\\/／]|[^/／])+/g) ?? [];
  return parts.map(part => part.replace(/\\([\\/／])/g, '$1').trim()).filter(part => part !== '');
}
