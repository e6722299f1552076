import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asItIs, type Changes, findingIn, isFound, isMended } from './findings.ts';
import { storbygden } from './folder.ts';

const BOOKS = 'bokforing/storbygden-2024.se';
const BOOKS_BEFORE = 'bokforing/storbygden-2023.se';

describe('the books', () => {
  test('a closing balance that nothing else in the books answers to stops balance sheet and cash flow', () => {
    const changes: Changes = { [BOOKS_BEFORE]: ['#UB 0 193010 1000000', '#UB 0 193010 999000'] };
    isFound('balans.2023', 'fel', changes);
    isFound('kassaflode.2023', 'fel', changes);
  });

  test('a posting that lacks its other half does so too', () => {
    isFound('balans.2023', 'fel', { [BOOKS_BEFORE]: ['#TRANS 301010 {} -11100000', '#TRANS 301010 {} -11099000'] });
  });

  test('an opening balance that is not the closing one of the year before is an error', () => {
    isFound('ingaende.1510', 'fel', { [BOOKS]: ['#IB 0 1510 31250.25', '#IB 0 1510 30000'] });
  });

  test('an account that one of the years lacks is missed too', () => {
    isFound('ingaende.138501', 'fel', { [BOOKS]: ['#IB 0 138501 85000\n', ''] });
  });

  test('equity that begins elsewhere than it ended is an error', () => {
    isFound('ingaende.eget-kapital.2024', 'fel', { [BOOKS]: ['#IB 0 2099 -402156.8\n', ''], 'konton.csv': ['2099;;;', '2099;;utanfor;'] });
  });

  test('a result carried to equity that is another than the result is an error', () => {
    isFound('resultat.omfort', 'fel', { [BOOKS]: ['#TRANS 8999 {} -180816.53', '#TRANS 8999 {} -170816.53'] });
  });

  test('equity that changes otherwise than by the result is told, with accounts outside the statements', () => {
    assert.doesNotMatch(findingIn(asItIs.report.findings, 'kapital.ovrigt')?.message ?? '', /8999/);
    const found = findingIn(storbygden({ 'konton.csv': ['642010;;;', '642010;;utanfor;'] }).report.findings, 'kapital.ovrigt');
    assert.match(found?.message ?? '', /Utanför räkningarna ligger 642010/);
  });

  test('a line that comes out negative is told', () => {
    isFound('balans.tecken.avsattningar-andra', 'varning', {
      'konton.csv': ['# Omsättningstillgångar\n', '193010;;avsattningar-andra;;;;;;;;;\n'],
    });
  });

  test('books of another year are no books of this one', () => {
    isFound('bokforing.fel-ar.storbygden-2023.se', 'fel', { [BOOKS]: null });
  });

  test('an account that no line asks for is an error', () => {
    isFound('bokforing.okant-konto.storbygden-2024.se', 'fel', { 'konton.csv': ['875010;;extraordinara-kostnader', '875010;;'] });
  });
});

describe('notes, assets and operations', () => {
  test('a note that does not add up to its line is an error', () => {
    isFound('not.fordringar.2024', 'fel', { 'noter.yaml': ['omfattar: [fordringar]', 'omfattar: [fordringar, kortfristiga-skulder]'] });
  });

  test('an account placed on a row that is the sum of others gets a row of its own', () => {
    isFound('not.kostnader.konto-401010', 'anmarkning', { 'konton.csv': ['401010;;;kostnader.kommuner', '401010;;;kostnader.insatser'] });
  });

  test('an account without a row of its own is told', () => {
    isMended('not.kostnader.konto-797310', 'anmarkning', { 'konton.csv': ['797310;;;;', '797310;;;kostnader.ovrigt;'] });
  });

  test('extraordinary items without a note are told', () => {
    isFound('not.extraordinara', 'varning', {
      'noter.yaml': ['omfattar: [extraordinara-intakter, extraordinara-kostnader]', 'omfattar: []'],
    });
  });

  test('a note without the cost of audit is told', () => {
    isFound('not.revision', 'anmarkning', {
      'noter.yaml': ['{ id: revision, namn: Revision }', '{ id: granskning, namn: Granskning }'],
      'konton.csv': ['642010;;;kostnader.revision', '642010;;;kostnader.granskning'],
    });
  });

  test('operations that do not end at the result are an error', () => {
    isFound('drift.resultat.2024', 'fel', { 'konton.csv': ['8;;;;finansiering;;;;;;;\n', ''] });
  });

  test('a budget by activity that does not end at the budgeted result is an error', () => {
    isFound('drift.budget', 'fel', { 'budget.csv': ['900 000;;;individ;fia', '900 000;;;;fia'] });
  });

  test('assets that the note and the balance sheet value differently are an error', () => {
    isFound('anlaggning.maskiner-inventarier', 'fel', { [BOOKS]: ['#UB 0 1220 605250', '#UB 0 1220 600000'] });
  });

  test('depreciation that the note and the income statement tell differently is an error', () => {
    isFound('avskrivningar.not', 'fel', { 'konton.csv': ['1229;;;;;;;;;;avskrivning', '1229;;;;;;;;;;anskaffning'] });
  });

  test('leases that only the year before tells of are told', () => {
    isFound('leasing.saknas', 'varning', {
      'leasing.csv': 'avtal;inom_ett_ar_kr;ett_till_fem_ar_kr;senare_kr;ar\nPersonbil;38 400;89 600;0;2023\n',
    });
  });

  test('assets without depreciation are told', () => {
    isFound('avskrivningar.saknas', 'varning', { 'konton.csv': ['# Intäkter\n', '77;;kostnader;;;;;;;;;\n78;;kostnader;;;;;;;;;\n'] });
  });

  test('a register that has another cost than the books is told', () => {
    isFound('anlaggning.register.immateriella', 'varning', { 'anlaggningar.csv': ['350 000', '340 000'] });
  });

  test('a cost that belongs to no row of the tree is told once for each account', () => {
    const changes: Changes = { 'konton.csv': ['6;1:10;;;administration;;kansli', '6;1:10;;;administration;;'] };
    isFound('kostnadsrad.655010', 'varning', changes);
    const ids = storbygden(changes).report.findings.map((finding) => finding.id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('funding and budget', () => {
  test('a contribution that belongs to no member is an error, told once', () => {
    isFound('bidrag.utan-medlem.303001', 'fel', {
      'konton.csv': ['303001;;;intakter.stora;;;;;medlemsbidrag;stora;', '303001;;;intakter.stora;;;;;medlemsbidrag;;'],
    });
  });

  test('a contribution booked otherwise than agreed is an error', () => {
    isFound('bidrag.stora.2024', 'fel', { 'bidrag.csv': ['1 412 300', '1 400 000'] });
  });

  test('a municipality outside the regions fills up both quarters, and another municipality does not', () => {
    isFound('bidrag.andelar', 'varning', { 'medlemmar.csv': ['Öholms kommun;kommun;0980', 'Öholms kommun;kommun;8205'] });
  });

  test('a state that pays less than half is told', () => {
    isFound('bidrag.andelar', 'varning', {
      'konton.csv': ['301010;;;intakter.staten;;;;;medlemsbidrag', '301010;;;intakter.staten;;;;;ovriga-bidrag'],
    });
  });

  test('accounts that are no contributions are told once, and not as an error of every member', () => {
    const changes: Changes = { 'konton.csv': [';medlemsbidrag;', ';ovriga-bidrag;'] };
    isFound('bidrag.saknas', 'varning', changes);
    const told = storbygden(changes).report.findings.filter(({ id }) => /^bidrag\..*\.2024$/.test(id));
    assert.deepEqual(told, []);
  });

  test('equity above its ceiling is told', () => {
    isMended('kapital.tak', 'varning', { 'arsmapp.yaml': ['andel: 15 %', 'andel: 25 %'] });
  });

  test('a missing budget is told', () => {
    isFound('budget.saknas', 'varning', { 'budget.csv': null });
  });

  test('a budget with larger costs than income is told', () => {
    isMended('budget.balans', 'varning', { 'budget.csv': ['Kansli;kostnad;4 510 000', 'Kansli;kostnad;1 000 000'] });
  });

  test('an intervention far from its budget is told', () => {
    isMended('insats.budget.ung-kraft', 'anmarkning', { 'budget.csv': ['2 450 000', '2 000 000'] });
  });

  test('a negative balanced-budget result must be explained', () => {
    assert.equal(findingIn(asItIs.report.findings, 'balanskrav.negativt')?.severity, 'anmarkning');
    assert.equal(findingIn(storbygden({ 'texter/balanskrav.md': null }).report.findings, 'balanskrav.negativt')?.severity, 'varning');
  });

  test('a value written down for a year that the books give otherwise is told', () => {
    isMended('tidigare.rr.kostnader.2023', 'varning', { 'tidigare-ar.csv': ['-23 000 000', '-23 580 193,90'] });
  });
});

test('errors that nobody has accepted make the report a draft, and accepted ones do not', () => {
  assert.equal(asItIs.report.document.draft, false);
  assert.equal(storbygden({ 'godkannanden.yaml': null }).report.document.draft, true);
});

test('the worst is told first', () => {
  const order = ['fel', 'varning', 'anmarkning'];
  const told = asItIs.report.findings.map((finding) => order.indexOf(finding.severity));
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
  );
});
