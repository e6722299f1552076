import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFound, assertHolds } from '../../../../tests/proofreading/one-change.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const REPORT = `Årsredovisning 2023

Deltagare

Insats	Kvinnor	Män	Totalt	Varav nya	Avslutade
Växthuset	64	52	116	48	40
Brobygget	31	33	64	25	22
Summa	95	85	180	73	62

Under 2023 har 180 personer fått stöd genom våra insatser, varav 95 kvinnor och 85 män. 73 nya deltagare började och 62 avslutade deltagare lämnade insatserna.

I Växthuset deltog 116 personer, varav 64 kvinnor och 52 män.

Brobygget

Under året har 64 personer deltagit i insatsen. Av dem var 25 nya deltagare.

Framåt

Vi räknar med att 200 personer får stöd nästa år. Under 2022 har 150 personer fått stöd genom våra insatser.
`;

test('participants that are the same in table and text, and add up, give no finding', async () => {
  await assertHolds(REPORT, { summa: 10, upprepning: 10 });
});

test('women and men are all participants, in each row of the table', async () => {
  await assertFound(REPORT, ['Växthuset', '52', '25'], { is: 'fel summa', says: ['Växthuset', '116', '89'] });
  await assertFound(REPORT, ['Summa', '180', '108'], { is: 'fel summa', says: ['108', '180'] });
});

test('women and men are all participants in the text too', async () => {
  const alone = 'Årsredovisning 2023\n\nDeltagare\n\nI Växthuset deltog 116 personer, varav 64 kvinnor och 52 män.\n';
  await assertHolds(alone, { summa: 1 });
  await assertFound(alone, ['I Växthuset', '52 män', '42 män'], { is: 'fel summa', says: ['116', '106'] });
});

test('what the text tells of everybody is what the sum of the table has', async () => {
  const row = 'Under 2023 har';
  const alsoAt = ['Summa'];
  for (const [from, to, measure] of [
    ['180 personer', '190 personer', 'Deltagare'],
    ['95 kvinnor', '97 kvinnor', 'Kvinnor'],
    ['73 nya', '37 nya', 'Nya'],
    ['62 avslutade', '64 avslutade', 'Avslutade'],
  ] as const) {
    const values = [from, to].map((each) => each.slice(0, each.indexOf(' ')));
    await assertFound(REPORT, [row, from, to], { is: 'troligt fel upprepning', says: [measure, ...values], alsoAt });
  }
});

test('what the text tells of an intervention is what its row has, by name or by the section that it stands in', async () => {
  await assertFound(REPORT, ['I Växthuset deltog', '116', '161'], { is: 'fel summa', says: ['161', '116'] });
  await assertFound(REPORT, ['Under året har 64', '64', '46'], {
    is: 'troligt fel upprepning',
    says: ['Brobygget: deltagare', '46', '64'],
    alsoAt: ['Brobygget'],
  });
});

test('a count far from that of the table may be of others, and is a remark', async () => {
  await assertFound(REPORT, ['Under året har 64', '64', '264'], { is: 'anmärkning upprepning', says: ['264', '64'] });
});

test('without a table the same count in two places of the text is compared, and is never sure', async () => {
  const twice = `Årsredovisning 2023

Året som gick

Under 2023 har 180 personer fått stöd genom våra insatser.

Verksamheten

Under 2023 har 180 deltagare fått stöd genom våra insatser.
`;
  await assertHolds(twice, { upprepning: 1 });
  await assertFound(twice, ['Verksamheten | Under 2023', '180', '190'], {
    is: 'troligt fel upprepning',
    says: ['190', '180', 'texten på ett annat ställe'],
    alsoAt: ['Året som gick | Under 2023'],
  });
});

test('participants of another year, and those who are expected, are not compared with the table', async () => {
  const { checks } = await proofreadText(REPORT);
  const values = checks.flatMap(({ places }) => places.map(({ value }) => value));
  assert.ok(values.includes('180'));
  assert.deepEqual(
    values.filter((value) => value === '150' || value === '200'),
    [],
  );
});

const WORK = `Årsredovisning 2023

Deltagare

Insats	Kvinnor	Män	Totalt	Arbete	Studier
Växthuset	64	52	116	12	8
Brobygget	31	33	64	5	7
Summa	95	85	180	17	15

`;

test('women and men who took part are the participants together', async () => {
  const text = REPORT.replace('I Växthuset deltog 116 personer, varav 64 kvinnor och 52 män.', 'I Växthuset deltog 64 kvinnor och 52 män.');
  await assertHolds(text, { upprepning: 10 });
  await assertFound(text, ['I Växthuset', '52 män', '25 män'], {
    is: 'troligt fel upprepning',
    says: ['Växthuset: deltagare', '89', '116'],
    alsoAt: ['Växthuset'],
  });
});

test('those of whom something is told are the participants', async () => {
  const text = `${WORK}Av de 180 deltagarna bor hälften i Björkevik.\n`;
  await assertHolds(text, { upprepning: 1 });
  await assertFound(text, ['Av de 180', '180', '108'], {
    is: 'troligt fel upprepning',
    says: ['Deltagare', '108', '180'],
    alsoAt: ['Summa'],
  });
  await assertHolds(`${WORK}Av de 108 deltagarna som bor i Granby arbetar hälften.\n`, {});
});

test('to work or studies is what the two columns come to', async () => {
  const told = [
    'Under året gick 32 personer till arbete eller studier.',
    'Under året kom 32 till arbete och studier.',
    'Under året var det 32 personer som gick vidare till arbete eller studier.',
  ];
  for (const sentence of told) {
    await assertHolds(`${WORK}${sentence}\n`, { upprepning: 1 });
    await assertFound(`${WORK}${sentence}\n`, ['Under året', '32', '23'], {
      is: 'troligt fel upprepning',
      says: ['Arbete och studier är 23', '32 i tabellen'],
      alsoAt: ['Summa'],
    });
  }
});

test('what stands under a heading of its own is not of all participants', async () => {
  const told = (heading: string): string => `${WORK}${heading}\n\nUnder 2023 har 210 personer fått stöd genom våra insatser.\n`;
  for (const heading of ['Sommarlägret', 'Rehabmässan', 'Kraft i gemenskap']) await assertHolds(told(heading), {});
  for (const heading of ['Deltagare totalt', 'Våra insatser', 'Verksamheten', 'Sammanfattning'])
    await assertFound(`${told(heading)}`, ['Under 2023', '210', '211'], {
      is: 'troligt fel upprepning',
      says: ['211', '180'],
      alsoAt: ['Summa'],
    });
});

test('a sum of some interventions is not everybody', async () => {
  const table = (sum: string): string =>
    `Årsredovisning 2023\n\nInsats\tKvinnor\tMän\tTotalt\nNorr\t20\t30\t50\nSyd\t25\t15\t40\n${sum}\t45\t45\t90\n\nUnder 2023 har 140 personer deltagit i våra insatser.`;
  const told = async (sum: string): Promise<string[]> => (await proofreadText(table(sum))).findings.map(({ message }) => message);
  assert.deepEqual(await told('Summa distriktsteam'), []);
  assert.equal((await told('Summa')).length, 1);
});
