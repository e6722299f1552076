import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith } from '../../../tests/support/a-folder.ts';
import type { CheckedFinding } from '../checks/finding.ts';
import { readYearFolder } from '../year-folder/year-folder.form.ts';
import { finishReport } from './finished-report.ts';
import { prepareReport } from './prepare.form.ts';

/** What the checks find in the small folder with other files in it. */
function findingsIn(changes: Readonly<Record<string, string>>): readonly CheckedFinding[] {
  const { value } = readYearFolder(folderWith(changes));
  assert.ok(value !== null);
  const prepared = prepareReport(value);
  return finishReport(prepared.input, prepared.problems).findings;
}

const chapter = (markdown: string) => ({ 'texter/inledning.md': `---\nkapitel: inledning\n---\n${markdown}\n` });

/** Severity and message of the findings whose id begins so. */
const found = (changes: Readonly<Record<string, string>>, id: string): readonly string[] =>
  findingsIn(changes)
    .filter((finding) => finding.id.startsWith(id))
    .map(({ severity, message }) => `${severity}: ${message}`);

test('a misspelled figure in a text is told with the figure that was meant, without the year', () => {
  assert.deepEqual(found(chapter('Vi fick {{rr.intakterna}}.'), 'text.okand-siffra'), [
    'fel: texter/inledning.md rad 4: Siffran rr.intakterna finns inte. Menade du "rr.intakter"?',
  ]);
});

test('a figure of a year that nothing is known about is told with the years that are known', () => {
  assert.deepEqual(found(chapter('Vi fick {{rr.intakter@2011}}.'), 'text.okand-siffra'), [
    'fel: texter/inledning.md rad 4: Siffran rr.intakter@2011 finns inte. Den finns bara för 2023.',
  ]);
});

test('a reference that is not closed is an error on its own line', () => {
  const [only, ...others] = found(chapter('Bra.\nVi fick {{rr.intakter och var nöjda.'), 'text.ofullstandig-hanvisning');
  assert.match(only ?? '', /^fel: texter\/inledning.md rad 5: /);
  assert.deepEqual(others, []);
  assert.deepEqual(found(chapter('Vi fick {{rr.intakter}}.'), 'text.ofullstandig-hanvisning'), []);
});

test('a table that is asked for within a paragraph is told to stand by itself', () => {
  const [only] = found(chapter('Se {{tabell:resultatrakning}} nedan.'), 'text.insatt-i-stycke');
  assert.match(only ?? '', /egen rad/);
});

test('in a table of Markdown the bar of a reference may be escaped', () => {
  const table = '| Vad | Belopp |\n|---|---:|\n| Intäkter | {{rr.intakter\\|tkr}} |';
  assert.deepEqual(found(chapter(table), 'text.'), []);
});

test('a formula of the association’s own that names no figure is an error', () => {
  const own = 'id;namn;enhet;decimaler;formel\nper;Per person;kr;0;rr.intakter / insats.vagen.deltagarna\n';
  assert.deepEqual(found({ 'berakningar.csv': own }, 'berakning.'), [
    'fel: berakningar.csv rad 2: Siffran insats.vagen.deltagarna finns inte. Menade du "insats.vagen.deltagare"?',
  ]);
  assert.deepEqual(found({ 'berakningar.csv': own.replace('deltagarna', 'deltagare') }, 'berakning.'), []);
});

test('a goal that is measured by no figure is an error', () => {
  const goal =
    '- id: a\n  grupp: vagen\n  mal: Många deltar.\n  regel: { siffra: insats.vagen.deltagarna, minst: 5 }\n  bedomning: uppfyllt\n';
  assert.deepEqual(found({ 'mal.yaml': goal }, 'mal.siffra'), [
    'fel: mal.yaml rad 1: Siffran insats.vagen.deltagarna finns inte. Menade du "insats.vagen.deltagare"?',
  ]);
  assert.deepEqual(found({ 'mal.yaml': goal.replace('deltagarna', 'deltagare') }, 'mal.siffra'), []);
});

test('a value of an earlier year under a misspelled name is told, and one under a right name is not', () => {
  const earlier = (figure: string) => ({ 'tidigare-ar.csv': `figur;ar;belopp_kr;varde;enhet\n${figure};2020;;75;procent\n` });
  assert.match(found(earlier('oversikt.soliditett'), 'tidigare.okand')[0] ?? '', /^varning: .*Menade du "oversikt.soliditet"\?$/);
  assert.deepEqual(found(earlier('oversikt.soliditet'), 'tidigare.okand'), []);
});

test('an event of another year is told', () => {
  const events = (date: string) => ({ 'handelser.csv': `datum;slag;namn;insats;deltagare;anmarkning\n${date};mote;Möte;;;\n` });
  assert.match(found(events('2024-02-10'), 'handelser.datum')[0] ?? '', /^varning: handelser.csv rad 2: .*utanför 2023/);
  assert.deepEqual(found(events('2023-02-10'), 'handelser.datum'), []);
});

test('a budget with a minus is told', () => {
  const budget = (amount: string) => ({ 'budget.csv': `ar;rad;namn;typ;belopp_kr\n2023;a;Insatser;kostnad;${amount}\n` });
  assert.match(found(budget('-500'), 'budget.minus')[0] ?? '', /utan minus/);
  assert.deepEqual(found(budget('500'), 'budget.minus'), []);
});

test('books without contributions ask for the accounts of contributions, and say nothing of the ceiling for equity', () => {
  const findings = findingsIn({}).map(({ id }) => id);
  assert.ok(findings.includes('bidrag.saknas'));
  assert.ok(!findings.includes('kapital.tak'));
  const accounts = 'konto;intaktsslag;medlem\n3010;medlemsbidrag;fk\n';
  assert.deepEqual(found({ 'konton.csv': accounts }, 'bidrag.saknas'), []);
});

test('books of the year after are no books of the year, though they compare with it', () => {
  const books = '#FLAGGA 0\n#SIETYP 1\n#RAR 0 20240101 20241231\n#RAR -1 20230101 20231231\n#KONTO 3010 Bidrag\n#RES -1 3010 -100\n';
  const [only] = found({ 'bokforing/2023.se': books }, 'bokforing.fel-ar');
  assert.match(only ?? '', /^fel: .*Bokföring för 2023 saknas\. Filerna gäller 2024/);
});

test('sections are numbered without gaps, whichever have been left out', () => {
  const { value } = readYearFolder(folderWith({ 'texter/utveckling.md': 'Det går framåt.' }));
  assert.ok(value !== null);
  const { document } = finishReport(prepareReport(value).input, []);
  const numbers = document.blocks.flatMap((block) => (block.kind === 'heading' && block.number?.startsWith('1.') ? [block.number] : []));
  assert.ok(numbers.length > 2);
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => `1.${index + 1}`),
  );
});

test('an acceptance is of the problem that it names, and of no other at the same place', () => {
  const accepted = (markdown: string) => {
    const [first] = findingsIn(chapter('Vi fick {{rr.intakterna}}.')).filter(({ id }) => id.startsWith('text.okand-siffra'));
    const godkannanden = `- fynd: ${first?.id}\n  skal: Vi vet\n  av: Ordföranden\n  datum: 2024-02-01\n`;
    return findingsIn({ ...chapter(markdown), 'godkannanden.yaml': godkannanden })
      .filter(({ id }) => id.startsWith('text.okand-siffra'))
      .map((finding) => finding.accepted !== null);
  };
  assert.deepEqual(accepted('Vi fick {{rr.intakterna}}.'), [true]);
  assert.deepEqual(accepted('Vi fick {{rr.kostnaderna}}.'), [false]);
  assert.deepEqual(accepted('Vi fick {{rr.intakterna}} och {{rr.kostnaderna}}.'), [true, false]);
});
