/**
 * Finds the marks of an archive, also after its folder was moved to another place, disk or machine: the articles that
 * were marked tell.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveId } from '../../base/archive-id.ts';
import { inTime } from '../../base/in-time.ts';
import { marksPlaces } from '../../marks/marks-places.ts';
import { readMarks } from '../../marks/open-marks.ts';

/** For a folder that may be on a dead share. */
const patienceMs = 3000;
/** So many articles are looked for to tell whether two folders are one archive. */
const sampled = 16;

interface Sample {
  readonly path: string;
  /** 16 hexadecimal digits. */
  readonly hash: string;
}

/** The folder in `marks` where the marks of the archive in `root` are, or are to be. */
export async function findMarksFolder(marks: string, root: string): Promise<string> {
  const places = await marksPlaces(marks);
  const known = places.find(place => place.root === root);
  if (known) return known.folder;
  for (const place of places) {
    if (place.root !== undefined && (await hasMoved(place.folder, place.root, root))) return place.folder;
  }
  const taken = new Set(places.filter(place => place.root !== undefined).map(({ folder }) => folder));
  const name = join(marks, archiveId(root));
  let folder = name;
  for (let number = 2; taken.has(folder); number++) folder = `${name}-${number}`;
  return folder;
}

/** Whether most of what was marked stands in `root`, and is no longer where it was: a copy of an archive is another one. */
async function hasMoved(folder: string, before: string, root: string): Promise<boolean> {
  const samples = await samplesOf(folder);
  const { present, same } = await standing(root, samples);
  if (same === 0 || present * 2 < samples.length) return false;
  if (await isSameFolder(before, root)) return true;
  // What does not answer is not there: a share may be gone as a disk may.
  const { present: left } = await inTime(standing(before, samples), patienceMs, () => nothing);
  return left === 0;
}

/** A link at the old place may lead to the new one, and a file system may know one folder by names in other case. */
async function isSameFolder(before: string, root: string): Promise<boolean> {
  const stats = Promise.all([stat(before, { bigint: true }), stat(root, { bigint: true })]);
  const same = stats.then(
    ([one, other]) => one.dev === other.dev && one.ino === other.ino,
    () => false,
  );
  return inTime(same, patienceMs, () => false);
}

async function samplesOf(folder: string): Promise<readonly Sample[]> {
  const read = await readMarks(folder).catch(() => undefined);
  if (!read) return [];
  const { identities, size } = read.table;
  const samples: Sample[] = [];
  for (let slot = 0; slot < size && samples.length < sampled; slot++) {
    const path = identities.path(slot);
    if (path === null || read.table.isMissed(slot) || !read.table.isMarked(slot)) continue;
    const hash = [...identities.hash(slot)].map(word => word.toString(16).padStart(8, '0')).join('');
    samples.push({ path, hash });
  }
  return samples;
}

interface Standing {
  readonly present: number;
  readonly same: number;
}

const nothing: Standing = { present: 0, same: 0 };

async function standing(root: string, samples: readonly Sample[]): Promise<Standing> {
  let present = 0;
  let same = 0;
  for (const { path, hash } of samples) {
    const bytes = await contentAt(root, path);
    if (!bytes) continue;
    present++;
    if (createHash('sha256').update(bytes).digest('hex').startsWith(hash)) same++;
  }
  return { present, same };
}

async function contentAt(root: string, path: string): Promise<Uint8Array | undefined> {
  for (const spelling of new Set([path, path.normalize('NFC'), path.normalize('NFD')])) {
    const file = join(root, spelling);
    try {
      if ((await stat(file)).isFile()) return await readFile(file);
    } catch {
      continue;
    }
  }
  return undefined;
}
