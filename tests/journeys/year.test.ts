import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { correctedFile } from './corrected-file.ts';
import { assertAccessible, assertAccessibleStill, assertNoSidewaysScroll, DOCUMENT_TEXT, keepPicture, textOf } from './looking.ts';
import { openSite, type Seat, type Site } from './site.ts';

/** Where a journey is made, and how it is looked at on the way. */
interface Journey extends Site {
  readonly seat: Seat;
  /** `/storbygden` */
  readonly association: string;
  /** Looks at a page as a person does who has come to it, and keeps a picture. */
  look(page: Page, name: string): Promise<void>;
}

async function correctsTheBooks({ open, base, year, seat, look }: Journey): Promise<void> {
  const page = await open(base, { ...seat, as: 'ekonom' });
  await goTo(page, 'Bokföring');
  await page.getByLabel('SIE-fil, eller tabell').setInputFiles(correctedFile(year));
  await press(page, 'Granska filen');
  assert.match(await textOf(page.locator('section[aria-labelledby=skillnad] dl')), /Skillnad ?10 000,00 kr/);
  await look(page, 'fil-granskas');
  await press(page, 'Läs in filen');
  assert.match(await textOf(page.locator('#historik tbody tr').first()), /^rattad-\d+\.se/);
  await look(page, 'fil-inlast');
  await page.goto(`${base}/arsredovisning`);
  const corrected = await textOf(resultIn(page, year));
  await page.goto(`${base}/bokforing`);
  await press(page, /^Lägg tillbaka/);
  await page.goto(`${base}/arsredovisning`);
  assert.notEqual(await textOf(resultIn(page, year)), corrected);
  await page.context().close();
}

async function budgets({ open, association, year, seat, look }: Journey): Promise<void> {
  const page = await open(`${association}/${year + 1}/plan`, seat);
  await press(page, 'Börja med en tom plan');
  await follow(page, 'Lägg till en rad');
  const amount = page.getByRole('textbox', { name: `Belopp, Budget ${year + 1}` });
  await page.getByLabel('Namn').fill('Kompassen');
  await amount.fill('tjugo tusen');
  await press(page, 'Spara raden');
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getByLabel('Namn').inputValue(), 'Kompassen', 'what was right is still there');
  await look(page, 'rad-med-fel');
  await amount.fill('1 250 000');
  await press(page, 'Spara raden');
  assert.match(await textOf(page.locator('main')), /Kompassen.*1 250 000/);

  await follow(page, 'Fastställ');
  await page.getByLabel('Beslutets dag').fill(`${year}-02-20`);
  await page.getByLabel('Paragraf').fill('§ 61');
  await page.getByLabel('Sammanträde').fill('Styrelsens sammanträde');
  await look(page, 'plan-faststalls');
  await press(page, 'Fastställ');
  assert.match(await textOf(page.locator('.lead').first()), new RegExp(`fastställd 20 februari ${year}, § 61, Styrelsens sammanträde`));
  assert.equal(await page.getByRole('link', { name: 'Lägg till en rad' }).count(), 0);
  await look(page, 'plan-faststalld');
  await page.context().close();
}

async function followsUp({ open, base, seat, look }: Journey): Promise<void> {
  const page = await open(base, seat);
  await goTo(page, 'Uppföljning');
  await look(page, 'uppfoljning');
  await follow(page, 'Kompassen');
  await page.getByRole('radio', { name: /^Eg/ }).check();
  await page.getByLabel('Eget belopp').fill('7 100 000');
  await press(page, 'Spara prognosen');
  await page.getByRole('alert').waitFor();
  assert.match(await page.getByLabel('Eget belopp').inputValue(), /7.100.000/);
  await page.getByLabel('Varför?').fill('En plats färre från september.');
  await press(page, 'Spara prognosen');
  assert.match(await textOf(page.locator('section[aria-labelledby=prognos-del]')), /7 100 000 kr: En plats färre från september/);
  await page.getByLabel(/^Kommentar till och med/).fill('Starten blev en månad senare än planerat.');
  await press(page, 'Spara kommentaren');
  assert.match(await textOf(page.locator('section[aria-labelledby=kommentarer]')), /Starten blev en månad senare/);
  await look(page, 'uppfoljning-rad');
  await page.context().close();
}

async function writesAndAdopts({ open, base, year, seat, look }: Journey): Promise<void> {
  const page = await open(base, seat);
  await goTo(page, 'Texter');
  await page.locator('main').getByRole('link', { name: 'Årsredovisning' }).first().click();
  await page.locator('main table').getByRole('link').first().click();
  await page.locator('textarea[name=text]').fill('Verksamheten var i gång hela året. Resultatet blev {{rr.arets-resultat}}.');
  await press(page, 'Spara');
  await page.getByText('Texten är sparad.').waitFor();
  await look(page, 'text-sparad');

  await page.goto(base);
  await goTo(page, 'Dokument');
  await page.getByRole('link', { name: /^Fastställ.*Årsredovisning/ }).click();
  await press(page, 'Fastställ');
  assert.ok((await page.getByRole('alert').getByRole('link').count()) >= 2, 'everything that is missing is told at once');
  await page.getByLabel('Dag för beslutet').fill(`${year}-02-28`);
  await page.getByLabel('Sammanträde').fill('styrelsens sammanträde');
  await page.getByLabel('Paragraf').fill('12');
  await look(page, 'faststaller');
  await press(page, 'Fastställ');
  // The tests' clock stands still in the middle of the year.
  await page.getByLabel('Dagen är rätt').check();
  await press(page, 'Fastställ');
  assert.match(await textOf(page.locator('.lead').first()), new RegExp(`^Fastställd av styrelsen 28 februari ${year}`));
  await look(page, 'faststalld');
  await page.context().close();
}

async function readsAndSigns({ open, base, seat, look }: Journey): Promise<void> {
  const member = await open('/', { ...seat, as: 'styrelse' });
  const manager = await open(`${base}/dokument`, seat);
  await manager.locator('select[name^=plats-]').first().selectOption({ index: 1 });
  await press(manager, 'Spara platserna');
  await manager.context().close();

  await member.goto(`${base}/dokument`);
  await member.getByRole('link', { name: /version 1$/ }).click();
  assert.match(await textOf(member.locator('.reading-text')), /Verksamheten var i gång hela året\. Resultatet blev [−\d]/);
  await look(member, 'styrelsen-laser');
  await member.getByLabel('Jag har läst dokumentet och intygar').check();
  await press(member, 'Skriv under');
  assert.match(await textOf(member.locator('#platser caption')), /^1 av \d+ har skrivit under/);
  assert.equal(await member.getByRole('button', { name: 'Skriv under' }).count(), 0, 'nobody signs twice');
  await look(member, 'underskriven');
  await member.context().close();
}

async function publishes({ open, base, association, year, seat, look }: Journey): Promise<void> {
  const page = await open(`${base}/dokument`, seat);
  await page.getByRole('link', { name: /version 1$/ }).click();
  await press(page, 'Publicera');
  await page.context().close();
  const anybody = await open(`/offentligt${association}`, { ...seat, as: 'nobody' });
  await anybody
    .locator('main')
    .getByRole('link', { name: new RegExp(`Årsredovisning ${year}`) })
    .first()
    .click();
  const seen = await textOf(anybody.locator('main'));
  assert.match(seen, /Verksamheten var i gång hela året/);
  assert.match(seen, /Person \S+, 1 mars 2024/, 'who has signed');
  await look(anybody, 'offentligt');
  await anybody.context().close();
}

async function audits({ open, base, year, seat, look }: Journey): Promise<void> {
  const page = await open(`${base}/arsredovisning`, { ...seat, as: 'revisor' });
  await resultIn(page, year).click();
  const down = ['Resultat efter finansiella poster', 'Verksamhetens resultat', 'Verksamhetens nettokostnader', 'Verksamhetens kostnader'];
  for (const line of down) await follow(page, line);
  const account = page.locator('#konton tbody tr').first();
  const shown = await textOf(account.locator('td').last());
  await account.locator('a').click();
  assert.ok((await textOf(page.locator('#utdrag tr.total').last())).includes(shown.replace('−', '')), shown);
  await page.locator('#utdrag tbody a').first().click();
  assert.match(await textOf(page.locator('h1')), /^Verifikation/);
  await look(page, 'verifikation');
  await page.goto(`${base}/dokument`);
  assert.equal(await page.getByRole('link', { name: /^Fastställ/ }).count(), 0);
  await page.context().close();
}

const JOURNEYS: readonly (readonly [string, (journey: Journey) => Promise<void>])[] = [
  ['the ekonom reads in a corrected file, sees what it changes, and lays the former back', correctsTheBooks],
  ['the förbundschef budgets the next year, and what has been adopted is closed', budgets],
  ['the förbundschef follows up, foresees the year and comments what differs', followsUp],
  ['the förbundschef writes, and adopts what has been written', writesAndAdopts],
  ['the board member reads and signs', readsAndSigns],
  ['what is published is read by anybody', publishes],
  ['the revisor follows a total down to a voucher, and may change nothing', audits],
];

const SEATS: readonly (readonly [string, string, Seat])[] = [
  ['with JavaScript', 'ar-1440', { width: 1440 }],
  ['without JavaScript, on a telephone', 'ar-390', { width: 390, javaScript: false }],
];

const sites = await Promise.all(SEATS.map(async (seat) => [await openSite(), seat] as const));

for (const [site, [how, picture, seat]] of sites) {
  const look = async (page: Page, name: string): Promise<void> => {
    await keepPicture(page, `${picture}-${name}`);
    // The document itself is looked at among all pages, in accessibility.test.ts.
    await (seat.javaScript === false ? assertAccessibleStill : assertAccessible)(page, DOCUMENT_TEXT);
    await assertNoSidewaysScroll(page);
  };
  const journey = { ...site, association: site.base.replace(/\/\d+$/, ''), seat, look };
  describe(`the year ${how}`, () => {
    for (const [name, make] of JOURNEYS) {
      test(name, () => make(journey));
    }
  });
}

/** By the year's own menu, which is folded on a telephone. */
async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Sidor i året' });
  if (await menu.locator('summary').isVisible()) await menu.locator('summary').click();
  await menu.getByRole('link', { name, exact: true }).click();
}

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

function resultIn(page: Page, year: number): Locator {
  return page.locator(`#tabell-resultatrakning a[data-figure="rr.arets-resultat@${year}"]`).first();
}
