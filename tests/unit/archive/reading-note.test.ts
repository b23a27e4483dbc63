import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ReadingNote } from '../../../electron/archive/reading-note.ts';
import { temporaryFolder } from '../../support/archive.ts';

const notes: ReadingNote[] = [];
afterEach(() => notes.splice(0).forEach(note => note.close()));

function noteIn(folder: string, hasCrashed: boolean): ReadingNote {
  const note = new ReadingNote(folder, hasCrashed);
  notes.push(note);
  return note;
}

/** Reading that ends with the process, so never. */
const forEver = () => new Promise<never>(() => {});
const all = ['a.md', 'b.md', 'c.md', 'd.md'];

describe('the note of what is being read', () => {
  it('leads to the file that ends the process by its second crash, and blames no other', async () => {
    const folder = temporaryFolder('note');
    const first = noteIn(folder, false);
    expect(first.part(all)).toEqual({ culprits: [], suspects: [], others: all });
    await first.during(['a.md'], () => Promise.resolve());
    void first.during(['b.md'], forEver);
    void first.during(['c.md', 'd.md'], forEver);

    const second = noteIn(folder, true);
    expect(second.part(all)).toEqual({ culprits: [], suspects: ['b.md', 'c.md', 'd.md'], others: ['a.md'] });
    await second.during(['b.md'], () => Promise.resolve(), true);
    void second.during(['c.md'], forEver, true);

    const third = noteIn(folder, true);
    expect(third.part(all)).toEqual({ culprits: ['c.md'], suspects: [], others: ['a.md', 'b.md', 'd.md'] });
    // It is set aside as it is now; once it has changed it is read again.
    expect(third.part(['c.md'])).toEqual({ culprits: [], suspects: [], others: ['c.md'] });
  });

  it('suspects nothing where the process ended because somebody wanted it to, or between two files', async () => {
    const folder = temporaryFolder('note');
    void noteIn(folder, false).during(['a.md'], forEver);
    expect(noteIn(folder, false).part(all).suspects).toEqual([]);
    const alone = noteIn(folder, true);
    await alone.during(['a.md'], () => Promise.resolve(), true);
    expect(noteIn(folder, true).part(all).others).toEqual(all);
  });

  it.each([
    '',
    '{"alone":true',
    '{"alone":1,"paths":[2]}',
    '{"alone":false,"paths":["a.md"]}\nrest of a longer one',
  ])('passes over what is no note: %j', text => {
    const folder = temporaryFolder('note');
    writeFileSync(join(folder, 'reading.json'), text);
    expect(noteIn(folder, true).part(all).culprits).toEqual([]);
  });

  it('lets files be read though they cannot be noted', async () => {
    const note = noteIn(join(temporaryFolder('note'), 'gone'), false);
    expect(await note.during(['a.md'], () => Promise.resolve('read'))).toBe('read');
  });
});
