import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { figureId } from '../../src/features/figures/figure.ts';
import type { YearRecords } from '../../src/features/year-folder/year-records.ts';
import { absolute, compare, exact, subtract } from '../../src/shared/exact.ts';
import { extractedFrom, openPlace } from '../../tests/proofreading/a-folder-from-a-report.ts';
import type { Draft } from './draft.ts';
import { makeReport, writeReport } from './make-report.ts';
import { type Style, styleOf } from './style.ts';

const place = openPlace();
after(place.close);

/** An annual report in the style of a seed, where tables keep their kronor. */
const annual = (seed: number): Style => ({ ...styleOf(seed), kind: 'annual', statementUnit: 'kr' });

/** What the generator calls its places, and what the folder calls the same figure. */
const FIGURES: Readonly<Record<string, string>> = {
  'rr.intakter': 'rr.intakter',
  'rr.kostnader': 'rr.kostnader',
  'rr.resultat': 'rr.arets-resultat',
  'br.fordringar': 'br.fordringar',
  'br.kassa': 'br.kassa-bank',
  'br.sumtill': 'br.summa-tillgangar',
  'br.skulder': 'br.kortfristiga-skulder',
  'kf.slut': 'kf.likvida-medel-slut',
  'ov.soliditet': 'oversikt.soliditet',
  'ov.anstallda': 'oversikt.anstallda',
};

interface Compared {
  readonly key: string;
  readonly isRight: boolean;
}

/** Every figure that the folder has against what the generator printed. */
function compared(draft: Draft, { earlierFigures, year }: YearRecords): Compared[] {
  return [...draft.slots].flatMap(([key, { number }]) => {
    const [, name = '', back = ''] = /^(.+)\.(\d)$/.exec(key) ?? [];
    const figure = FIGURES[name];
    const found = earlierFigures.find((each) => each.figure === figure && each.year === year - Number(back));
    if (found === undefined || number === null) return [];
    const difference = absolute(subtract(absolute(found.value), absolute(exact(BigInt(number.value)))));
    return [{ key, isRight: compare(difference, exact(0)) === 0 }];
  });
}

const LEAST_FIGURES = 12;

for (const [seed, format] of [
  [2, 'html'],
  [4, 'docx'],
  [8, 'text'],
  [11, 'kolumner'],
  [15, 'html'],
] as const) {
  test(`what is read out of report ${seed} as ${format} is read in without errors, and equals what is printed`, async () => {
    const { draft, document } = writeReport(seed, annual(seed));
    const { run, year, rowProblems, rows } = await extractedFrom(place, document, format);
    assert.equal(run.status, 0, run.stderr);
    assert.ok(year.value !== null);
    const told = year.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    assert.deepEqual([told, rowProblems], [[], []]);
    const figures = compared(draft, year.value.records);
    assert.deepEqual(
      figures.filter(({ isRight }) => !isRight),
      [],
    );
    assert.ok(figures.length >= LEAST_FIGURES, `only ${figures.length} figures of the statements`);
    assert.ok(rows.length > figures.length);
  });
}

test('the association, its members, interventions and participants are those of the report', async () => {
  const seed = 2;
  const { document, draft } = writeReport(seed, annual(seed));
  const { year } = await extractedFrom(place, document, 'html');
  assert.ok(year.value !== null);
  const { association, members, interventions, participantCounts } = year.value.records;
  assert.equal(association.name, document.author);
  assert.equal(`Organisationsnummer ${association.organisationNumber}`, document.coverLines[0]);
  const kinds = members.map(({ kind }) => kind);
  assert.deepEqual(kinds.slice(0, 3), ['forsakringskassan', 'arbetsformedlingen', 'region']);
  assert.ok(kinds.slice(3).every((kind) => kind === 'kommun'));
  for (const [index, { id }] of interventions.entries()) {
    const women = participantCounts.find((row) => row.intervention === id && row.sex === 'kvinna');
    if (women !== undefined) assert.equal(women.count, draft.slots.get(`dt.${index}.kvinnor`)?.number?.value, id);
  }
  assert.ok(participantCounts.length > 0);
});

test('what is wrong in the report is never called sure, where proofreading has found it', async () => {
  for (const seed of [2, 6, 8]) {
    const { document } = makeReport(seed, annual(seed));
    const { run, rows, year } = await extractedFrom(place, document, 'html');
    assert.ok(run.status === 0 || run.status === 1);
    assert.deepEqual(
      year.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    const clashing = rows.filter(({ otherValues }) => otherValues !== null);
    assert.ok(clashing.every(({ verdict }) => verdict === 'osäker'));
    const first = rows.findIndex(({ verdict, writtenIn }) => verdict === 'säker' && writtenIn !== null);
    assert.ok(
      rows.slice(first).every(({ verdict, writtenIn }) => verdict === 'säker' || writtenIn === null),
      'doubtful ones come first',
    );
  }
});

test('every figure of the folder has a row that tells how sure it is and where it stands', async () => {
  const { document } = makeReport(9, annual(9));
  const { rows, year } = await extractedFrom(place, document, 'docx');
  const told = new Map(rows.map((row) => [row.figure, row]));
  for (const { figure, year: own } of year.value?.records.earlierFigures ?? []) {
    const row = told.get(`${figure}@${own}`);
    assert.ok(row !== undefined, figure);
    assert.equal(row.writtenIn, 'tidigare-ar.csv');
    assert.ok(row.line !== null && row.words !== null);
    assert.ok(compare(row.sureness, exact(0)) >= 0 && compare(row.sureness, exact(1)) < 0);
  }
  assert.ok([...told.keys()].some((key) => figureId(key as never).startsWith('forbund')));
});

test('no person is named in the folder', async () => {
  for (const seed of [2, 3, 4]) {
    const { document } = writeReport(seed, annual(seed));
    const printed = JSON.stringify(document.blocks);
    const leader = /har bidragit! ([^,]+), ordförande/.exec(printed)?.[1];
    const { files } = await extractedFrom(place, document, 'text');
    for (const [name, bytes] of files) {
      const text = new TextDecoder().decode(bytes);
      assert.ok(leader === undefined || !text.includes(leader), `${leader} stands in ${name}`);
    }
  }
});
