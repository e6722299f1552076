import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { prepareReport } from '../../../src/features/annual-report/prepare.form.ts';
import type { FigureKey } from '../../../src/features/figures/figure.ts';
import { knownValue } from '../../../src/features/figures/known.ts';
import type { ChartId } from '../../../src/features/ledger/chart.ts';
import { readSie } from '../../../src/features/ledger/sie/read-sie.ts';
import { trialStatements } from '../../../src/features/ledger/trial-statements.ts';
import { readYearFolder } from '../../../src/features/year-folder/year-folder.form.ts';

/** Statements counted by hand from the files' accounts, in kronor; lines that are nothing are left out. */
const COUNTED: Readonly<Record<string, { readonly chart: ChartId; readonly year: Readonly<Record<string, string>> }>> = {
  'kommun-bas.se': {
    chart: 'kommun-bas',
    year: {
      'rr.intakter': '1225000', // 600 000 + 625 000
      'rr.kostnader': '-1166000', // 900 000 + 70 000 + 22 000 + 96 000 + 74 000 + realisationsförlust 4 000
      'rr.avskrivningar': '-14000',
      'rr.nettokostnader': '45000',
      'rr.verksamhetens-resultat': '45000',
      'rr.finansiella-intakter': '9919.5',
      'rr.finansiella-kostnader': '-500',
      'rr.resultat-efter-finansiella-poster': '54419.5',
      'rr.extraordinara-intakter': '5000',
      'rr.extraordinara-kostnader': '-20000',
      'rr.arets-resultat': '39419.5', // lika med konto 89910
      'br.maskiner-inventarier': '42000', // 80 000 − 38 000
      'br.materiella': '42000',
      'br.anlaggningstillgangar': '42000',
      'br.fordringar': '45500.5', // 25 000 + 12 500,50 + 8 000
      'br.kassa-bank': '590419',
      'br.omsattningstillgangar': '635919.5',
      'br.summa-tillgangar': '677919.5',
      'br.eget-kapital-ingaende': '460000',
      'br.arets-resultat': '39419.5',
      'br.eget-kapital': '499419.5',
      'br.avsattningar-pensioner': '20000',
      'br.avsattningar-andra': '15000',
      'br.avsattningar': '35000',
      'br.kortfristiga-skulder': '143500', // 83 500 + 60 000
      'br.skulder': '143500',
      'br.summa-eget-kapital-och-skulder': '677919.5',
    },
  },
  'region-bas.se': {
    chart: 'region-bas',
    year: {
      'rr.intakter': '1000000',
      'rr.kostnader': '-925680.4', // 400 000 + 125 680 + 260 000,40 + 80 000 + 60 000
      'rr.nettokostnader': '74319.6',
      'rr.verksamhetens-resultat': '74319.6',
      'rr.finansiella-intakter': '6400',
      'rr.finansiella-kostnader': '-2000',
      'rr.resultat-efter-finansiella-poster': '78719.6',
      'rr.arets-resultat': '78719.6',
      'br.fordringar': '1500', // momsen och skattekontot är skulder i år
      'br.kortfristiga-placeringar': '100000',
      'br.kassa-bank': '779220', // 300 000 + 1 000 000 − 505 680 + 25 000 − 95 600 + 55 500
      'br.omsattningstillgangar': '880720',
      'br.summa-tillgangar': '880720',
      'br.eget-kapital-ingaende': '305000',
      'br.arets-resultat': '78719.6',
      'br.eget-kapital': '383719.6',
      'br.langfristiga-skulder': '50000',
      'br.kortfristiga-skulder': '447000.4', // 415 000,40 + 20 000 + skattekonto 7 000 + moms 25 000 − 15 000 − 5 000
      'br.skulder': '497000.4',
      'br.summa-eget-kapital-och-skulder': '880720',
    },
  },
};

for (const [name, { chart, year }] of Object.entries(COUNTED)) {
  const bytes = readFileSync(join(import.meta.dirname, name));

  test(`${name}: the report's statements are those counted by hand`, () => {
    const sheet = `format: samband-arsmapp/1\nforbund: { id: a, namn: Förbundet A, kortnamn: A }\nar: 2024\nkontoplan: ${chart}\n`;
    const { value } = readYearFolder(
      new Map<string, Uint8Array>([
        ['arsmapp.yaml', Buffer.from(sheet)],
        [`bokforing/${name}`, bytes],
      ]),
    );
    assert.ok(value !== null);
    const { input } = prepareReport(value);
    const ids = [...input.book.figures.keys()].filter((key) => /^(rr|br)\.[^@]*@2024$/.test(key));
    const amounts = ids.map(
      (key) => [key.replace('@2024', ''), kronor(Number(knownValue(input.book, key as FigureKey)?.numerator))] as const,
    );
    assert.deepEqual(Object.fromEntries(amounts.filter(([, amount]) => amount !== '0').sort(byName)), sorted(year));
  });

  test(`${name}: the statements of the file alone are the same`, () => {
    const { value } = readSie(bytes, name);
    assert.ok(value !== null);
    const { incomeStatement, balanceSheet } = trialStatements(value.ledger, { chart, overrides: new Map() });
    const amounts = [
      ...incomeStatement.map(({ line, amountOre }) => [`rr.${line}`, kronor(amountOre)] as const),
      ...balanceSheet.map(({ line, amountOre }) => [`br.${line}`, kronor(amountOre)] as const),
    ];
    assert.deepEqual(Object.fromEntries(amounts.filter(([, amount]) => amount !== '0').sort(byName)), sorted(year));
  });
}

const kronor = (ore: number): string => String(ore / 100);
const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);
const sorted = (amounts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(amounts).sort(byName));
