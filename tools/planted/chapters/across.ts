import { slug } from '../../../src/shared/swedish.ts';
import { relate, relateSame } from '../draft.ts';
import type { Page } from '../page.ts';
import { relateCards } from './cards.ts';
import { relateForeword } from './opening.ts';

/** What is told in several chapters and must be the same in all of them. */
export function relateAcross(page: Page): void {
  relateStatements(page);
  relateNotes(page);
  relateOverview(page);
  relateMembers(page);
  relateCards(page);
  relateForeword(page);
}

/** What the members paid is told in the text about financing and, line by line, in a note. */
function relateMembers({ draft, facts, style }: Page): void {
  const state = slug(
    style.memberWord === 'Medlemsavgift'
      ? 'Medlemsavgift staten via Försäkringskassan'
      : `${style.memberWord} staten via Försäkringskassan`,
  );
  const region = slug(`${style.memberWord} ${facts.association.region}`);
  relateSame(draft, 'tabell-mot-prosa', { change: ['bi.stat'], same: [`n2.${state}.0`, `rr.${state}.0`] });
  relateSame(draft, 'tabell-mot-prosa', { change: ['bi.region'], same: [`n2.${region}.0`, `rr.${region}.0`] });
  relateSame(draft, 'resultat-skiljer', { change: ['bk.resultat', 'bk.krav'], same: ['rr.resultat.0'] });
}

function relateStatements({ draft }: Page): void {
  for (const column of ['0', '1']) {
    relateSame(draft, 'resultat-skiljer', { change: [`br.ekres.${column}`, `kf.resultat.${column}`], same: [`rr.resultat.${column}`] });
    relateSame(draft, 'kassaflode', { change: [`kf.slut.${column}`], same: [`br.kassa.${column}`] });
  }
  relateSame(draft, 'ingaende-utgaende', { change: ['kf.borjan.0'], same: ['kf.slut.1', 'br.kassa.1'] });
  relateSame(draft, 'resultat-skiljer', { change: ['dr.resultat.u', 'dr.prosa.resultat'], same: ['rr.resultat.0'] });
}

function relateNotes({ draft }: Page): void {
  const pairs = [
    ['n2.summa', 'rr.intakter'],
    ['n3.summa', 'rr.kostnader'],
    ['n4.summa', 'br.fordringar'],
    ['n5.summa', 'br.skulder'],
  ] as const;
  for (const [note, statement] of pairs) {
    for (const column of ['0', '1']) {
      const [sum, line] = [`${note}.${column}`, `${statement}.${column}`];
      relateSame(draft, 'not-mot-rakning', { change: [line], same: [sum] });
    }
  }
}

function relateOverview({ draft, style }: Page): void {
  for (const column of ['0', '1']) {
    const isAnew = style.restated && column === '1';
    for (const row of isAnew ? ['intakter', 'resultat'] : ['intakter', 'kostnader', 'resultat']) {
      relateSame(draft, 'tabell-mot-tabell', { change: [`ov.${row}.${column}`], same: [`rr.${row}.${column}`] });
    }
    relateSame(draft, 'tabell-mot-tabell', { change: [`mb.resultat.${column}`], same: [`rr.resultat.${column}`] });
    relateSame(draft, 'tabell-mot-tabell', { change: [`ks.summa.${column}`], same: [`rr.kostnader.${column}`, `n3.summa.${column}`] });
  }
  relateSame(draft, 'tabell-mot-prosa', { change: ['ov.prosa.intakter'], same: ['rr.intakter.0', 'ov.intakter.0'] });
  if (draft.slots.has('mb.ek.0')) relate(draft, 'tabell-mot-tabell', { key: 'mb.ek.0', from: ['br.ekut.0', 'dr.ek.u'] });
}
