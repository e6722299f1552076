import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { prepareReport } from '../../src/features/annual-report/prepare.form.ts';
import { type FigureJson, figuresJson } from '../../src/features/annual-report/report-json.ts';
import { shownSheet } from '../../src/features/year-folder/on-screen/sheet.form.ts';
import { SHEETS, type Sheet } from '../../src/features/year-folder/on-screen/sheets.ts';
import type { ChapterText, YearRecords } from '../../src/features/year-folder/year-records.ts';
import { closePdf } from '../../src/platform/documents/pdf/pdf.ts';
import { type House, openHouse } from '../people/a-house.ts';
import { newSession, type SignedIn, signedInAs } from '../people/signed-in.ts';
import { readFolder } from '../years/kept-folder.ts';

after(closePdf);

/** Somebody who has nothing but the printed report, the books and a browser. */
interface Typing {
  readonly house: House;
  readonly who: SignedIn;
  readonly records: YearRecords;
  /** `/exempelbygden/2023`, as it came to be called. */
  readonly base: string;
}

for (const example of ['sodra-vatterbygden-2023', 'hoglandet-2020', 'sydnarke-2021']) {
  describe(`${example}, typed on screen from nothing`, async () => {
    const { records } = readFolder(join(import.meta.dirname, '../../examples', example));

    test('comes to the adopted report, with every figure as in its folder', async () => {
      const typing = await begin(records);
      await typeSheets(typing);
      await sendBooks(typing);
      await writeTexts(typing);
      await acceptWhatIsAccepted(typing);
      const sealed = await adopt(typing);
      const { figures } = prepareReport(records).input.book;
      const expected = withoutPlaces(figuresJson({ figures, find: (key) => figures.get(key) }, []));
      assert.deepEqual(withoutPlaces(sealed), expected);
    });
  });
}

async function begin(records: YearRecords): Promise<Typing> {
  const house = await openHouse({ isExample: true });
  house.set(`${records.year + 1}-03-20T12:00:00Z`);
  const { person } = await signedInAs(house.database, { at: house.now() });
  const who = { person, email: '', headers: await newSession(house.database, person, { at: house.now() }) };
  const { association } = records;
  const names = { namn: association.name, kortnamn: association.shortName, organisationsnummer: '', sate: '', id: association.id };
  const made = await house.post('/forbund/nytt', new URLSearchParams(names), who.headers);
  assert.equal(made.status, 303, await made.clone().text());
  const start = { ar: String(records.year), kontoplan: 'bas', regioner: '', kommuner: 'En kommun' };
  const started = await house.post(`/${association.id}/nytt-ar`, new URLSearchParams(start), who.headers);
  assert.equal(started.status, 303, await started.clone().text());
  return { house, who, records, base: `/${association.id}/${records.year}` };
}

/** Sheet by sheet. One that refers to what is not there yet is told so, and is tried again after the others, as a person does. */
async function typeSheets(typing: Typing): Promise<void> {
  let left: readonly Sheet[] = SHEETS;
  for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before; ) {
    before = left.length;
    left = await refusedOf(typing, left);
  }
  assert.deepEqual(
    left.map(({ id }) => id),
    [],
    'sheets that are never taken',
  );
}

async function refusedOf(typing: Typing, sheets: readonly Sheet[]): Promise<readonly Sheet[]> {
  const refused: Sheet[] = [];
  for (const sheet of sheets) refused.push(...((await typeSheet(typing, sheet)) ? [] : [sheet]));
  return refused;
}

async function typeSheet({ house, who, records, base }: Typing, sheet: Sheet): Promise<boolean> {
  const address = `${base}/uppgifter/${sheet.id}`;
  const page = (await house.shown(address, who.headers)).text;
  const fields = new URLSearchParams({ fran: valueIn(page, 'fran') });
  for (const [place, row] of shownSheet(sheet, records).entries())
    for (const [name, value] of Object.entries(row)) fields.set(`r${place}.${name}`, value);
  return (await house.post(address, fields, who.headers)).status === 303;
}

async function sendBooks({ house, who, records, base }: Typing): Promise<void> {
  for (const { name, bytes } of records.bookFiles) {
    const form = new FormData();
    form.append('fil', new Blob([new Uint8Array(bytes)]), name);
    const waiting = await house.post(`${base}/bokforing`, form, who.headers);
    const id = /fil=([0-9a-f-]+)/.exec(waiting.headers.get('location') ?? '')?.[1] ?? assert.fail(await waiting.text());
    assert.equal((await house.post(`${base}/bokforing/las-in`, new URLSearchParams({ fil: id }), who.headers)).status, 303);
  }
}

async function writeTexts(typing: Typing): Promise<void> {
  for (const text of typing.records.texts) await writeText(typing, text);
}

async function writeText({ house, who, base }: Typing, text: ChapterText): Promise<void> {
  const document = `${base}/texter/arsredovisning`;
  const own = { rubrik: text.title ?? '', niva: String(text.level), efter: text.after ?? '' };
  const added = text.title === null ? null : await house.post(document, new URLSearchParams(own), who.headers);
  const address = added?.headers.get('location') ?? `${document}/${text.id}`;
  const page = await house.shown(address, who.headers);
  assert.equal(page.status, 200, address);
  const fields = new URLSearchParams({ text: text.markdown, marke: valueIn(page.text, 'marke'), lage: 'klar' });
  const kept = await house.post(address, fields, who.headers);
  assert.equal(kept.status, 303, `${text.id}: ${await kept.clone().text()}`);
}

async function acceptWhatIsAccepted({ house, who, records, base }: Typing): Promise<void> {
  for (const { finding, reason } of records.acceptances) {
    const isGroups = finding === 'smagrupper.offentliga';
    const fields: Record<string, string> = isGroups
      ? { minsta: String(records.settings.smallestShownGroup), offentliga: 'ja', varfor: reason }
      : { fynd: finding, skal: reason };
    const accepted = await house.post(`${base}/kontroll/${isGroups ? 'sma-grupper' : 'godkann'}`, new URLSearchParams(fields), who.headers);
    assert.equal(accepted.status, 303, finding);
  }
}

/** The board's decision; tells the figures under its seal. */
async function adopt({ house, who, records, base }: Typing): Promise<readonly FigureJson[]> {
  const decision = { dag: `${records.year + 1}-03-08`, mote: 'styrelsens sammanträde', paragraf: '7' };
  const decided = await house.post(`${base}/dokument/arsredovisning/faststall`, new URLSearchParams(decision), who.headers);
  const address = decided.headers.get('location') ?? assert.fail(await decided.text());
  const content = (await house.shown(`${address}/innehall.json`, who.headers)).text;
  return (JSON.parse(content) as { readonly figures: readonly FigureJson[] }).figures;
}

const valueIn = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? assert.fail(name);

const withoutPlaces = (figures: readonly FigureJson[]) =>
  Object.fromEntries(figures.map(({ key, label, state, value, shown }) => [key, { label, state, value, shown }]));
