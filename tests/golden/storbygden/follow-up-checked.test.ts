import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkYear } from '../../../src/features/checks/check-year.ts';
import { asItIs, findingIn, isFound, isMended } from './findings.ts';
import { storbygden } from './folder.ts';

describe('people and answers', () => {
  test('reasons for leaving that are not as many as those who left are an error, also when some are hidden', () => {
    isFound('avslut.steget', 'fel', { 'avslut.csv': ['2024;steget;kvinna;annat;5', '2024;steget;kvinna;annat;6'] });
    isFound('avslut.fia', 'fel', { 'avslut.csv': ['2024;fia;kvinna;annat;2', '2024;fia;kvinna;annat;3'] });
  });

  test('a finding about hidden counts tells none of them', () => {
    const finding = findingIn(
      storbygden({ 'avslut.csv': ['2024;fia;kvinna;annat;2', '2024;fia;kvinna;annat;3'] }).report.findings,
      'avslut.fia',
    );
    assert.deepEqual(
      finding?.values.map((value) => value.shown),
      ['6', 'för få'],
    );
  });

  test('more new participants than participants are an error, among women too', () => {
    isFound('deltagare.nya-kvinnor.fia', 'fel', { 'deltagare.csv': ['2024;fia;kvinna;nya;4', '2024;fia;kvinna;nya;8'] });
    isFound('deltagare.nya.ung-kraft', 'fel', { 'deltagare.csv': ['2024;ung-kraft;man;nya;17', '2024;ung-kraft;man;nya;18'] });
  });

  test('more answers than asked are an error, wherever the records come from', () => {
    const { input, report } = asItIs;
    const responseCounts = input.records.responseCounts.map((row) => (row.group === 'avslut' ? { ...row, answered: 41 } : row));
    const findings = checkYear({ ...input, records: { ...input.records, responseCounts }, typed: report.typed, told: report.told }, []);
    assert.equal(findingIn(findings, 'svar.avslut.2024')?.severity, 'fel');
    assert.equal(findingIn(asItIs.report.findings, 'svar.avslut.2024'), undefined);
  });

  test('a share of few answers is told', () => {
    isFound('indikator.fa-svar.6', 'anmarkning', { 'indikatorer.csv': ['6;forbundet;;22;3;', '6;forbundet;;9;5;'] });
  });

  test('a share that no whole number of answers gives is an error', () => {
    isFound('indikator.8.2024', 'fel', { 'indikatorer.csv': ['24;;71', '24;;72'] });
  });

  test('hidden counts are told of, and counts shown though they are few are an error that must be accepted', () => {
    isMended('smagrupper.dolda', 'anmarkning', { 'arsmapp.yaml': ['minsta_grupp: 5', 'minsta_grupp: 1'] });
    const accepted = '- { fynd: smagrupper.offentliga, skal: Redan tryckta., av: Chefen, datum: 2025-02-20 }\n';
    const finding = findingIn(storbygden({ 'godkannanden.yaml': accepted }).report.findings, 'smagrupper.offentliga');
    assert.equal(finding?.severity, 'fel');
    assert.equal(finding?.accepted?.by, 'Chefen');
  });
});

describe('goals', () => {
  test('a verdict against the rule is an error without a reason, and told with one', () => {
    isFound('mal.stegforflyttning', 'fel', { 'mal.yaml': ['minst: 70 % }\n  bedomning: uppfyllt', 'minst: 70 % }\n  bedomning: inte'] });
    assert.equal(findingIn(asItIs.report.findings, 'mal.kostnad-steget')?.severity, 'anmarkning');
  });

  test('a measure that is missing is told', () => {
    isFound('mal.matt.stegforflyttning', 'varning', { 'mal.yaml': ['siffra: indikator.7', 'siffra: indikator.3'] });
  });

  test('a text with another limit than the rule is told', () => {
    isFound('mal.text.stegforflyttning', 'varning', { 'mal.yaml': ['mal: Minst 70 %', 'mal: Minst 75 %'] });
  });

  test('a verdict on a hidden figure is told of', () => {
    isMended('smagrupper.mal.fia-arbete', 'varning', { 'mal.yaml': ['insats.fia.avslut.arbete', 'insats.steget.avslut.arbete'] });
  });
});

describe('texts and the board', () => {
  test('a number typed by hand that is a figure is told, and a reference is not', () => {
    isMended('text.avskriven.viktiga-forhallanden.1.1507846kr', 'anmarkning', {
      'texter/viktiga-forhallanden.md': ['1 507 846 kr', '{{oversikt.eu-medel}}'],
    });
  });

  test('a share that its own counts do not give is an error', () => {
    isFound('text.andel.personal.1.70%(37av54)', 'fel', { 'texter/personal.md': 'Målet nåddes av 70 % (37 av 54).\n' });
  });

  test('few persons told in words are told of', () => {
    isFound('smagrupper.text.personal.1.tredeltagare', 'varning', { 'texter/personal.md': 'I Fia fick tre deltagare arbete.\n' });
  });

  test('a sentence with a hidden figure is told, and one with a figure that is missing is an error', () => {
    isMended('text.dold-siffra.deltagare.md.1', 'varning', { 'texter/deltagare.md': ' Deltagarna.\n' });
    isFound('text.saknat-varde.personal.md.1', 'fel', { 'texter/personal.md': 'Nettot blev {{insats.arena.kostnad-per-deltagare}}.\n' });
  });

  test('a reference to nothing is an error', () => {
    isFound('text.okand-siffra.personal.md.1', 'fel', { 'texter/personal.md': 'Resultatet blev {{rr.resultatet}}.\n' });
  });

  test('a chapter that the law wants and nobody has written is told', () => {
    isFound('kapitel.personal', 'varning', { 'texter/personal.md': null });
  });

  test('a member without a seat on the board is told, and one without a deputy is when there are deputies', () => {
    isFound('styrelse.oholm', 'varning', {
      'uppdrag.csv': ['styrelse;Ledamot;oholm;2023-01-01;;;', 'styrelse;Ledamot;oholm;2025-01-01;;;'],
    });
    isMended('styrelse.ersattare', 'anmarkning', { 'uppdrag.csv': ['styrelse;Ersättare;stora', 'beredningsgrupp;Ersättare;stora'] });
  });

  test('a late decision is told', () => {
    isFound('beslut.sent', 'varning', { 'arsmapp.yaml': ['beslutad: 2025-03-14', 'beslutad: 2025-04-01'] });
  });

  test('an acceptance of what is not found any more is told', () => {
    isFound('godkannande.balans.2022', 'anmarkning', { 'godkannanden.yaml': ['fynd: balans.2024', 'fynd: balans.2022'] });
  });
});
