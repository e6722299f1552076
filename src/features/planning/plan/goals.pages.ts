import { type Html, html } from '../../../platform/http/page.ts';
import { kr, percent } from '../amounts.ts';
import { columnNames } from './column-names.ts';
import type { EquityGoal, PlanGoals } from './plan-goals.ts';
import { isOpen, type OpenedPlan, versionAddress } from './plan-view.ts';

interface Judged {
  readonly isMet: boolean;
  readonly text: string;
}

/** How the plan stands to the goals and the law. Nothing of it stops anybody. */
export function goalsSection(view: OpenedPlan, goals: PlanGoals): Html {
  const { year } = view;
  const judged = [...goals.equity.map((goal) => equityText(year, goal)), ...deviationText(year, goals), ...balanceTexts(year, goals)];
  return html`<section aria-labelledby="mal"><h2 id="mal">Finansiella mål och lagens krav</h2>
<ul class="findings">${goals.isOpeningTold ? '' : openingMissing(view)}${judged.map(item)}</ul>
<details><summary>Vad lagen kräver av budgeten</summary>
<ul class="plain"><li>Styrelsen fastställer budgeten senast den 30 november ${year - 1}, efter samråd med medlemmarna. Sammanträdet är offentligt (lag 2003:1210, 19 och 23 §§).</li>
<li>Budgeten ska säga hur verksamheten finansieras, vilken ekonomisk ställning som väntas vid årets slut och vilka finansiella mål som gäller, och innehålla en plan för tre år med budgetåret först (kommunallagen 11:6).</li>
<li>Intäkterna ska vara större än kostnaderna (kommunallagen 11:5). Att planera ett underskott för att använda sparade medel förekommer; skriv i verksamhetsplanen varför.</li></ul></details></section>`;
}

function openingMissing(view: OpenedPlan): Html {
  const { year, foreseenOre, plan } = view;
  const link = isOpen(view) ? html` <a href="${versionAddress(view, plan.number, '/installningar')}">Fyll i ingående saldo</a>` : '';
  const proposed = foreseenOre === null ? '' : ` Planen för ${year - 1} räknar med ${kr(foreseenOre)}.`;
  return html`<li class="finding finding-varning"><p><span class="tag tag-varning">Se över</span> Ingående saldo är inte ifyllt. Planens saldon är därför räknade från noll, och målet för det egna kapitalet bedöms inte.${proposed}${link}</p></li>`;
}

const item = ({ isMet, text }: Judged): Html =>
  isMet
    ? html`<li class="finding"><p><span class="tag tag-final">Uppfyllt</span> ${text}</p></li>`
    : html`<li class="finding finding-varning"><p><span class="tag tag-varning">Se över</span> ${text}</p></li>`;

function equityText(year: number, { column, closingOre, cap, capOre, isMet }: EquityGoal): Judged {
  const name = columnNames(year)[column];
  if (closingOre < 0) return { isMet: false, text: `${name}: ${kr(-closingOre)} saknas vid årets slut.` };
  return {
    isMet,
    text: `${name}: det som är kvar vid årets slut, ${kr(closingOre)}, bör vara högst ${percent(cap)} av medlemsbidragen, ${kr(capOre)}.`,
  };
}

const deviationText = (year: number, { deviation }: PlanGoals): readonly Judged[] =>
  deviation === null
    ? []
    : [
        {
          isMet: deviation.isMet,
          text: `Prognosen för ${year - 1} års kostnader avviker ${percent(deviation.share, 1)} från budgeten; målet är högst 5 %.`,
        },
      ];

const COVERED: Readonly<Record<string, string>> = {
  true: 'Sparade medel räcker till det.',
  false: 'Sparade medel räcker inte till det.',
  null: 'Om sparade medel räcker till det går inte att säga utan ingående saldo.',
};

function balanceTexts(year: number, { notInBalance, unfilled }: PlanGoals): readonly Judged[] {
  const empty = unfilled.map((column) => ({
    isMet: false,
    text: `${columnNames(year)[column]}: intäkter eller kostnader är inte ifyllda.`,
  }));
  if (empty.length === 0 && notInBalance.length === 0)
    return [{ isMet: true, text: 'Varje planerat års intäkter täcker årets kostnader.' }];
  const short = notInBalance.filter(({ column }) => !unfilled.includes(column));
  return empty.concat(
    short.map(({ column, shortOre, isCovered }) => ({
      isMet: false,
      text: `${columnNames(year)[column]}: kostnaderna är ${kr(shortOre)} större än årets intäkter. ${COVERED[String(isCovered)]}`,
    })),
  );
}
