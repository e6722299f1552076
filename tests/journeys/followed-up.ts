import { addUpload } from '../../src/features/bookkeeping/upload.store.ts';
import { addForecast } from '../../src/features/follow-up/forecast.store.ts';
import { addRegistration } from '../../src/features/follow-up/intervention-money/registration.store.ts';
import { addComment } from '../../src/features/follow-up/variance-comment.store.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { NOW } from '../people/signed-in.ts';
import { readFolder, STORBYGDEN } from '../years/kept-folder.ts';

/** Something to look at on the pages that are empty until somebody has done something: a file that waits, a comment, a forecast, a requisition. */
export async function followUpSomething(database: Database, key: AssociationId, year: number): Promise<void> {
  const [file] = readFolder(STORBYGDEN).records.bookFiles.filter(({ name }) => name.includes(String(year)));
  const text = new TextDecoder('latin1').decode(file?.bytes).replace('"Export av bokföringsår"', '"Rättad"');
  const bytes = Buffer.from(text.replaceAll('#TRANS 501010', '#TRANS 0555'), 'latin1');
  const by = { year, person: null, now: NOW };
  await database.change(key, async (writer) => {
    await addUpload(writer, { ...by, name: 'rattad.se', bytes, contentSha256: 'x', columnMap: null, isWaiting: true });
    await addForecast(writer, { ...by, line: 'kompassen', method: 'egen', amountOre: 725_000_000, comment: 'Två platser färre' });
    await addComment(writer, { ...by, line: 'kompassen', month: 6, content: 'Hyran kom sent.' });
    await addRegistration(writer, { ...by, ...REQUISITION });
  });
}

const REQUISITION = {
  kind: 'rekvisition',
  intervention: 'kompassen',
  member: 'fjallmark',
  amountOre: 60_000_000,
  startsOn: '2024-01-01',
  endsOn: '2024-01-31',
  datedOn: '2024-02-05',
  number: 'R1',
  attestedBy: 'Ekonomen',
  paidOn: null,
  comment: '',
} as const;
