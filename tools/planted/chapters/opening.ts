import { heading, numberColumn, paragraph, row, textColumn } from '../../../src/platform/documents/compose.ts';
import type { Block } from '../../../src/platform/documents/document.ts';
import { totalOf } from '../chance.ts';
import { relate, say } from '../draft.ts';
import { totalParticipants, yearBack } from '../facts/facts.ts';
import { nearest } from '../facts/parts.ts';
import { statementUnit } from '../numbers.ts';
import type { Page } from '../page.ts';
import { individual } from './participants.ts';

/** The words of the board's chairperson: the year in short, with numbers that other chapters have too. */
export function foreword(page: Page): readonly Block[] {
  const { draft, facts, write, year, wording } = page;
  const people = totalOf(individual(page).map(({ participants }) => participants));
  const result = yearBack(facts, 0).result;
  const thousand = draft.number('fo.resultat', nearest(Math.abs(result), 1_000), write.prose);
  const kind = result < 0 ? 'underskott' : 'överskott';
  const greeting = wording.pick([
    'Det har varit ett händelserikt år.',
    'Vi ser tillbaka på ett år av samarbete.',
    'Samverkan bygger på förtroende.',
  ]);
  return [
    heading(1, 'Ordföranden har ordet', { id: 'ordforande' }),
    paragraph(
      say`${greeting} Under ${year} har ${draft.number('fo.deltagare', people, write.count)} personer fått stöd genom våra individinriktade insatser. Året gav ett ${draft.claim('fo.tecken', kind)} på ${thousand} tkr.`,
    ),
    paragraph(say`Tack till alla som har bidragit! ${facts.association.board[0] ?? ''}, ordförande`),
  ];
}

/** Said when all chapters are written. */
export function relateForeword({ draft }: Page): void {
  if (!draft.slots.has('fo.deltagare')) return;
  const [counted, result] = [draft.slots.has('dt.prosa.totalt'), draft.slots.has('rr.resultat.0')];
  if (counted) relate(draft, 'prosa-mot-prosa', { key: 'fo.deltagare', from: ['dt.prosa.totalt', 'dt.summa.totalt'] });
  if (!result) return;
  relate(draft, 'tabell-mot-prosa', { key: 'fo.resultat', from: ['rr.resultat.0', 'fo.tecken'] });
  const right = draft.slots.get('fo.tecken')?.right;
  relate(draft, 'pastaende-resultat', {
    key: 'fo.tecken',
    wrongs: [right === 'underskott' ? 'överskott' : 'underskott'],
    from: ['rr.resultat.0', 'fo.resultat'],
  });
}

/** The balance requirement, which a negative result calls for reasons for. */
export function balanceRequirement({ draft, facts, write, style }: Page): readonly Block[] {
  const { result } = yearBack(facts, 0);
  const line = (key: string, label: string, kind: 'row' | 'total') => row(kind, [label, [draft.number(`bk.${key}`, result, write.cell)]]);
  const rows = [line('resultat', 'Årets resultat enligt resultaträkningen', 'row'), line('krav', 'Balanskravsresultat', 'total')];
  const caption = 'Balanskravsresultat';
  const columns = [textColumn(statementUnit(style)), numberColumn(String(yearBack(facts, 0).year))];
  const bill = draft.claim('lag.prop', '1996/97:52');
  relate(draft, 'lagrum', { key: 'lag.prop', wrongs: ['1996/96:52', '1997/96:52'] });
  const reason = say`Styrelsen anser att ett negativt resultat inte behöver återställas, med hänvisning till synnerliga skäl (prop. ${bill} s. ${style.order % 2 === 0 ? 38 : 94}).`;
  return [
    heading(2, caption, { id: 'balanskrav' }),
    { kind: 'table', id: 'bk', caption, unit: null, columns, groups: [], rows, notes: [] },
    paragraph(reason),
  ];
}

/** Who is employed, and how to reach them: numbers that are no amounts. */
export function staff({ draft, facts, write, year }: Page): readonly Block[] {
  const employed = draft.number('pe.anstallda', facts.employees, write.count);
  if (draft.slots.has('ov.anstallda.0')) {
    const wrongs = [facts.employees + 1, facts.employees + 2].map(write.count);
    relate(draft, 'tabell-mot-prosa', { key: 'pe.anstallda', wrongs, from: ['ov.anstallda.0'] });
  }
  draft.lures.add('telefonnummer, åldrar, datum och paragrafer');
  return [
    heading(2, 'Väsentliga personalförhållanden', { id: 'personal' }),
    paragraph(
      say`Vid utgången av ${year} hade förbundet ${employed} ${facts.employees === 1 ? 'anställd' : 'anställda'}. Kansliet nås på telefon ${facts.association.phone} vardagar kl. 9–15. Upplysningen lämnas enligt 11 kap. 5 § och 24 § i de lagar som gäller för förbundet.`,
    ),
    paragraph(
      say`Totalt berördes ${totalParticipants(facts)} personer av alla insatser tillsammans, både de individinriktade och de strukturövergripande.`,
    ),
  ];
}
