import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './measuring.ts';
import { generateSie } from './sie-generator.ts';

export const LARGE_YEAR = 2023;
export const LARGE_POSTINGS = 100_000;

/** A year folder with a hundred thousand postings, a budget and account rules that divide them by project, imported by `samband import`. */
export function importLargeYear(folder: string, association: string, settings: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'bokforing'), { recursive: true });
  for (const [name, text] of Object.entries(files(association))) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'bokforing', 'bok.se'), generateSie(LARGE_POSTINGS));
  const imported = spawnSync(process.execPath, ['src/cli/samband.ts', 'import', folder], {
    cwd: root,
    env: { ...process.env, ...settings },
  });
  if (imported.status !== 0) throw new Error(`the large year was not imported: ${imported.stdout}${imported.stderr}`);
}

const PROJECTS = Array.from({ length: 8 }, (_, index) => `p${index + 1}`);

const files = (association: string): Readonly<Record<string, string>> => ({
  'arsmapp.yaml': `format: samband-arsmapp/1\nforbund:\n  id: ${association}\n  namn: Samordningsförbundet Stora filen\n  kortnamn: Stora filen\nar: ${LARGE_YEAR}\nkontoplan: bas\n`,
  'medlemmar.csv': 'medlem;namn;slag;kod\nregion;Regionen;region;06\n',
  'insatser.yaml': PROJECTS.map((id) => `- id: ${id}\n  namn: Insats ${id}\n  inriktning: individ\n`).join(''),
  'konton.csv': `konto;objekt;insats\n${['4', '5', '6', '7'].flatMap((account) => PROJECTS.map((id) => `${account};6:${id.toUpperCase()};${id}\n`)).join('')}`,
  'budget.csv': `ar;rad;namn;typ;belopp_kr;insats\n${LARGE_YEAR};bidrag;Bidrag;intakt;9000000;\n${PROJECTS.map((id) => `${LARGE_YEAR};${id};Insats ${id};kostnad;1000000;${id}\n`).join('')}`,
  'handelser.csv': `datum;slag;namn\n${LARGE_YEAR}-10-04;styrelsemote;Styrelsemöte\n`,
});
