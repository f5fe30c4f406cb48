import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeSourceContract } from '@logwright/connector-kit/testing';
import { fileSourceOf, makeFolder, removeFolder } from './support/read-all.js';
import { makeZip } from './support/zip-writer.js';

describeSourceContract('the file source', async () => {
  const folder = await makeFolder();
  const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');
  await writeFile(join(folder, 'a.log'), lines(35));
  await writeFile(join(folder, 'b.json'), JSON.stringify({ Records: Array.from({ length: 25 }, (_, id) => ({ id })) }));
  await writeFile(
    join(folder, 'c.zip'),
    makeZip([
      { name: 'x', content: lines(15) },
      { name: 'y', content: 'x', encrypted: true },
    ]),
  );
  return {
    items: 35 + 25 + 15 + 1,
    create: () => Promise.resolve(fileSourceOf({ paths: ['.'], maxBatchRecords: 10 }, folder)),
    createFailing: () => Promise.resolve(fileSourceOf({ paths: ['missing'] }, folder)),
    dispose: () => removeFolder(folder),
  };
});
