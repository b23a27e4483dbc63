import { expect, it } from 'vitest';
import { identify } from '../../../../electron/archive/marks/identify.ts';
import { Catalogue } from '../../../../electron/catalogue/catalogue.ts';
import { inFolder } from '../../catalogue/in-folder.ts';
import { sampleRecord } from '../../catalogue/sample-record.ts';

it('leaves out articles that have just gone, which nothing would be known by', async () => {
  await inFolder(async folder => {
    const { catalogue } = await Catalogue.open(folder);
    for (const id of [0, 1, 2]) catalogue.put(id, sampleRecord(id));
    await catalogue.flush(1);
    const identifying = identify([0, 1, 2], catalogue);
    catalogue.remove(1);
    const { ids, identities } = await identifying;
    expect(ids).toEqual([0, 2]);
    expect(identities.paths).toEqual([sampleRecord(0).path, sampleRecord(2).path]);
    expect([...identities.digests.subarray(4)]).toEqual([...(catalogue.identityOf(2)?.digest ?? [])]);
  });
});
