/**
 * The version of what is kept in files. Raise it when the form of a snapshot or of a record changes, and add the step
 * that leads from the form before to `migrations` in snapshot.ts. A program leaves what is newer than itself alone.
 */
export const marksFormat = 2;
