import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { emptyDatabase } from '../../tests/support/database.ts';
import { prepareReport } from '../features/annual-report/prepare.form.ts';
import { figureKey } from '../features/figures/figure.ts';
import { readYearFolder } from '../features/year-folder/year-folder.form.ts';
import { filesOfFolder } from './year-folder.ts';

const program = fileURLToPath(new URL('samband.ts', import.meta.url));
const { host, port, user, database } = await emptyDatabase({ migrated: true });
const addressAs = (who: string | undefined) => `postgres:///${database}?host=${encodeURIComponent(String(host))}&port=${port}&user=${who}`;
const place = mkdtempSync(join(tmpdir(), 'samband-utlast-'));
after(() => rmSync(place, { recursive: true }));

function samband(...args: readonly string[]) {
  const env = { ...process.env, DATABASE_URL: addressAs('samband_application'), DATABASE_OWNER_URL: addressAs(user), PGPASSWORD: 'none' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: place, env });
  return { status, stdout, stderr };
}

const REPORT = `Samordningsförbundet Norra Ån
Årsredovisning 2023

Deltagare 2023

Insats\tKvinnor\tMän\tTotalt
Lotsen\t12\t9\t21
Steget\t3\t14\t17
Totalt\t15\t23\t38

Resultaträkning
\t2023\t2022
Verksamhetens intäkter\t1 500 000\t1 400 000
Verksamhetens kostnader\t-1 450 000\t-1 420 000
Verksamhetens resultat\t50 000\t-20 000
Årets resultat\t50 000\t-20 000

Not 2. Verksamhetens kostnader\t2023\t2022
Lotsen\t-850 000\t-820 000
Kansli\t-600 000\t-600 000
Summa\t-1 450 000\t-1 420 000

Måluppfyllelse

Mål\tUtfall\tBedömning
Minst 60 % av deltagarna ska gå vidare till arbete\t64 %\tUppfyllt
Minst 40 deltagare ska få stöd under året\t38\tInte uppfyllt
`;

test('what was read out of a report is imported, and exported as it was', () => {
  writeFileSync(join(place, 'rapport.txt'), REPORT);
  assert.equal(samband('granska', 'rapport.txt', '--extract', 'mapp').status, 0);
  const imported = samband('import', 'mapp');
  assert.equal(imported.status, 0, imported.stderr);
  assert.match(imported.stdout, /Mappen har ingen bokföring/);
  assert.match(imported.stdout, /Norra Ån 2023 är inläst/);
  assert.equal(samband('export', 'norra-an', '2023', '--till', 'ut').status, 0);
  assert.match(samband('import', 'ut').stdout, /inget har ändrats/);
});

const PLAN = `Samordningsförbundet Södra Ån
Verksamhetsplan 2024

Medlemmar är Försäkringskassan, Arbetsförmedlingen, Region Halland och Laholms kommun.

Budget 2024
\tBudget 2024\tPlan 2025
Lotsen\t850 000\t860 000
Kansli\t600 000\t610 000
Summa kostnader\t1 450 000\t1 470 000
`;

const INTERIM = `Samordningsförbundet Västra Ån
Delårsrapport januari–augusti 2023

Resultaträkning
\tJan–aug 2023\tJan–aug 2022
Verksamhetens intäkter\t1 000 000\t900 000
Verksamhetens kostnader\t-950 000\t-920 000
Periodens resultat\t50 000\t-20 000
`;

test('a plan and a report of a part of a year are imported too, though they have no figure of the whole year', () => {
  for (const [name, text, told] of [
    ['plan', PLAN, /Södra Ån 2024 är inläst/],
    ['delar', INTERIM, /Västra Ån 2023 är inläst/],
  ] as const) {
    writeFileSync(join(place, `${name}.txt`), text);
    assert.equal(samband('granska', `${name}.txt`, '--extract', name).status, 0);
    const imported = samband('import', name);
    assert.equal(imported.status, 0, imported.stderr);
    assert.match(imported.stdout, told);
  }
  assert.equal(samband('export', 'sodra-an', '2024', '--till', 'plan-ut').status, 0);
  assert.match(samband('import', 'plan-ut').stdout, /inget har ändrats/);
});

test('its figures can be asked for, and few people are hidden as in any year', async () => {
  const { value: records } = readYearFolder(await filesOfFolder(join(place, 'mapp')));
  assert.ok(records !== null);
  const { book } = prepareReport(records).input;
  const kindOf = (id: string): string | undefined => book.find(figureKey(id, 2023))?.value.kind;
  assert.deepEqual([kindOf('rr.intakter'), kindOf('rr.arets-resultat')], ['known', 'known']);
  assert.deepEqual([kindOf('not.verksamhetens-kostnader.lotsen'), kindOf('not.verksamhetens-kostnader.summa')], ['known', 'known']);
  assert.deepEqual(
    records.goals.map(({ verdict, rule }) => [verdict, rule?.kind === 'limit' ? kindOf(rule.figure) : null]),
    [
      ['uppfyllt', 'known'],
      ['inte', 'known'],
    ],
  );
  assert.deepEqual([kindOf('insats.lotsen.deltagare'), kindOf('insats.steget.kvinnor')], ['known', 'hidden']);
});
