import { bullets, heading, paragraph } from '../../../src/platform/documents/compose.ts';
import type { Block, Inline } from '../../../src/platform/documents/document.ts';
import { enumerated } from '../../../src/shared/swedish.ts';
import { totalOf } from '../chance.ts';
import { type Draft, relate, relateSum, say, type Term } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import type { YearMoney } from '../facts/money.ts';
import { percentOf } from '../facts/parts.ts';
import type { Write } from '../numbers.ts';
import { type Page, wrongPercentTexts } from '../page.ts';

const otherCounts = (page: Page, right: number): readonly string[] =>
  [right - 2, right - 1, right + 1, right + 2].filter((count) => count > 1).map(page.write.count);

/** Who the members are, what the law says, and what each of them pays. */
export function organisation(page: Page): readonly Block[] {
  const { draft, facts } = page;
  const { region, municipalities, name } = facts.association;
  const law = draft.claim('lag.finsam', '2003:1210');
  relate(draft, 'lagrum', { key: 'lag.finsam', wrongs: ['2003:1201', '2003:1012', '2013:1210'] });
  const members = enumerated(municipalities.map((place) => `${place} kommun`));
  return [
    heading(2, 'Organisation och finansiering', { id: 'organisation' }),
    paragraph(
      say`${name} är en fristående juridisk person enligt lagen (${law}) om finansiell samordning av rehabiliteringsinsatser. Medlemmar är Arbetsförmedlingen, Försäkringskassan, ${region} samt ${members}. Målgruppen är personer mellan 16 och 64 år.`,
    ),
    paragraph([...counted(page), ...shares(page)]),
  ];
}

/** How many the municipalities are, which the sentence before has told by name. */
function counted(page: Page): readonly Inline[] {
  const count = page.facts.association.municipalities.length;
  if (count < 3) return [];
  const number = page.draft.number('org.kommuner', count, page.write.count);
  relate(page.draft, 'antal-uppraknade', { key: 'org.kommuner', wrongs: otherCounts(page, count) });
  return say`De ${number} kommunerna delar på en fjärdedel av finansieringen. `;
}

function shares({ draft, facts, write, wording }: Page): readonly Inline[] {
  const year = yearBack(facts, 0);
  const local = totalOf(year.municipalities);
  const percent = (key: string, amount: number): Inline => {
    const right = percentOf(amount, year.contributions);
    relate(draft, 'bidrag-andel', { key: `bi.${key}.andel`, wrongs: wrongPercentTexts(right, write.percent), from: [`bi.${key}`] });
    return draft.number(`bi.${key}.andel`, right, write.percent);
  };
  const [state, regional, municipal] = [
    draft.number('bi.stat', year.state, write.prose),
    draft.number('bi.region', year.region, write.prose),
    draft.number('bi.kommun', local, write.prose),
  ];
  const told = wording.pick([
    () =>
      sharesBeside(year.year, [
        state,
        percent('stat', year.state),
        regional,
        percent('region', year.region),
        municipal,
        percent('kommun', local),
      ]),
    () => [
      ...totalPaid(draft, write.prose, year),
      ...sharesFirst([percent('stat', year.state), state, percent('region', year.region), regional, percent('kommun', local), municipal]),
    ],
  ])();
  if (year.state === year.region * 2) return told;
  draft.lures.add('andelar som inte är ½, ¼ och ¼ med förklaring');
  return [...told, ...say` Staten har efter överenskommelse betalat mindre än hälften, eftersom anslaget inte räckte till.`];
}

type SixPlaces = readonly [Inline, Inline, Inline, Inline, Inline, Inline];

const sharesBeside = (year: number, [state, stateShare, region, regionShare, local, localShare]: SixPlaces): readonly Inline[] =>
  say`Under ${year} bidrog staten med ${state} kr (${stateShare}), regionen med ${region} kr (${regionShare}) och kommunerna tillsammans med ${local} kr (${localShare}).`;

const sharesFirst = ([stateShare, state, regionShare, region, localShare, local]: SixPlaces): readonly Inline[] =>
  say`Staten stod för ${stateShare} (${state} kr), regionen för ${regionShare} (${region} kr) och kommunerna för ${localShare} (${local} kr).`;

function totalPaid(draft: Draft, write: Write, { year, contributions }: YearMoney): readonly Inline[] {
  const all = draft.number('bi.summa', contributions, write);
  const terms: readonly Term[] = [
    ['bi.stat', 1],
    ['bi.region', 1],
    ['bi.kommun', 1],
  ];
  relateSum(draft, 'bidrag-summa', { total: 'bi.summa', terms });
  return say`Medlemmarna bidrog ${year} med sammanlagt ${all} kr. `;
}

/** How often the board met, with the days, and what was arranged, with the subjects. */
export function governance(page: Page): readonly Block[] {
  const { draft, facts, write, year } = page;
  const [meetings, dialogues] = [facts.meetings.length, facts.dialogues.length];
  const met = draft.number('st.moten', meetings, write.count);
  const talked = draft.number('st.dialoger', dialogues, write.count);
  relate(draft, 'antal-uppraknade', { key: 'st.moten', wrongs: otherCounts(page, meetings) });
  relate(draft, 'antal-uppraknade', { key: 'st.dialoger', wrongs: otherCounts(page, dialogues) });
  return [
    heading(2, 'Styrning och uppföljning av verksamheten', { id: 'styrning' }),
    paragraph(
      page.wording.pick([
        () => say`Styrelsen har under ${year} sammanträtt ${met} gånger: ${enumerated(facts.meetings)}.`,
        () => say`Under ${year} höll styrelsen ${met} sammanträden (${facts.meetings.join(', ')}).`,
      ])(),
    ),
    paragraph(
      page.wording.pick([
        () => say`Förbundet genomförde ${talked} kunskapsdialoger under året:`,
        () => say`Under ${year} har ${talked} kunskapsdialoger hållits, nämligen:`,
      ])(),
    ),
    bullets(facts.dialogues.map((topic) => `Dialog om ${topic}`)),
  ];
}
