import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { grid } from '../../../ui/parts.ts';
import { fillReferences } from '../../figures/references.ts';
import { type JudgedGoal, VERDICT_NAMES } from '../../goals/judging.ts';
import { type Measured, measuredBy } from '../../goals/measured.ts';
import type { OpenYear } from '../year/open-year.work.ts';
import { yearPage } from '../year/year-frame.pages.ts';

/** Every goal with what its rule measures, so that whoever wrote it sees what it gives. */
export function goalsPage(open: OpenYear): Page {
  const { records, goals } = open.input;
  return yearPage(
    { ...open, records },
    {
      title: 'Så bedöms målen',
      tab: 'siffror',
      crumbs: [{ href: '/', name: 'Förbund' }],
      main: ({ may }) => html`<div class="wide">
<h1>Så bedöms målen</h1>
<p class="lead">Här står vad varje måls regel mäter, vad utfallet är nu och vad regeln ger.${may('record.read') ? html` <a href="${open.to.year}/uppgifter/mal">Till uppgifterna om målen</a>` : ''}</p>
${goals.length === 0 ? html`<p class="empty">Inga mål är ifyllda för året. Fyll i dem under Uppgifter, Mål. Med en regel bedöms ett mål av sig självt.</p>` : table(open)}
</div>`,
    },
  );
}

const table = (open: OpenYear): Html =>
  grid({
    id: 'mal',
    caption: 'Mål med regel, utfall och bedömning',
    quietCaption: true,
    head: html`<tr><th scope="col">Mål</th><th scope="col">Mäts med</th><th scope="col" class="number">Utfall</th><th scope="col">Gräns</th><th scope="col">Regeln ger</th><th scope="col">I årsredovisningen</th></tr>`,
    body: open.input.goals.flatMap((judged) => goalRows(open, judged)),
  });

/** A goal with several comparisons takes as many rows. */
function goalRows(open: OpenYear, judged: JudgedGoal): readonly Html[] {
  const { book, records } = open.input;
  const { goal } = judged;
  const measured = goal.rule === null ? [] : measuredBy(goal.rule, book, records.year);
  const rows = Math.max(1, measured.length);
  return Array.from({ length: rows }, (_, place) =>
    place === 0
      ? html`<tr><th scope="row" rowspan="${rows}">${fillReferences(goal.text, book, records.year)}</th>${measuredCells(open, measured[0])}
<td rowspan="${rows}">${byRuleText(judged)}${howMany(judged)}</td><td rowspan="${rows}">${VERDICT_NAMES[judged.verdict]}${reasonText(judged)}</td></tr>`
      : html`<tr>${measuredCells(open, measured[place])}</tr>`,
  );
}

function measuredCells(open: OpenYear, measured: Measured | undefined): Html {
  if (measured === undefined) return html`<td colspan="3" class="quiet">Ingen regel. Målet bedöms av den som fyller i Bedömning.</td>`;
  const name =
    measured.key === null ? html`<code>${measured.name}</code>` : html`<a href="${open.to.figure(measured.key)}">${measured.name}</a>`;
  return html`<td>${name}${measured.problems.map((problem) => html`<p class="field-problem"><span class="unseen">Fel:</span> ${problem}</p>`)}</td>
<td class="number">${measured.outcome}</td><td>${measured.limit}</td>`;
}

function byRuleText({ goal, byRule }: JudgedGoal): string {
  if (goal.rule === null) return '–';
  return byRule === null ? 'Kan inte bedömas: siffran saknas.' : VERDICT_NAMES[byRule];
}

function howMany({ goal }: JudgedGoal): Html | '' {
  if (goal.rule === null || !('rules' in goal.rule)) return '';
  return html`<p class="hint">${goal.rule.kind === 'allOf' ? 'Alla jämförelserna ska hålla.' : 'En av jämförelserna räcker.'}</p>`;
}

/** Why the report says something else than the rule. */
function reasonText({ goal, byRule, verdict }: JudgedGoal): Html | '' {
  if (byRule === null || goal.verdict === null || goal.verdict === byRule) return '';
  if (verdict === byRule)
    return html`<p class="field-problem"><span class="unseen">Fel:</span> Målet är bedömt som ${VERDICT_NAMES[goal.verdict].toLowerCase()}, men skäl saknas. Därför gäller regeln.</p>`;
  return html`<p class="hint">Skäl: ${goal.reason ?? ''}</p>`;
}
