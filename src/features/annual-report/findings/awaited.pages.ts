import { type Html, html } from '../../../platform/http/page.ts';
import { grid } from '../../../ui/parts.ts';
import { type AwaitedPart, awaitedCount } from '../../checks/awaited.ts';
import type { CheckedFinding } from '../../checks/finding.ts';
import type { YearFrame } from '../year/year-frame.pages.ts';
import { findingList } from './finding-item.pages.ts';

/** What is only not filled in yet, by the page where it is filled in. */
export function awaitedSection(
  view: Pick<YearFrame, 'records' | 'to'>,
  parts: readonly AwaitedPart[],
  below: (finding: CheckedFinding) => Html | '',
): Html | '' {
  if (parts.length === 0) return '';
  const { year } = view.records;
  return html`<section aria-labelledby="inte-ifyllt"><h2 id="inte-ifyllt">Inte ifyllt än (${awaitedCount(parts)})</h2>
<p>Texter, mål och egna beräkningar använder siffror som fanns tidigare år men inte finns för ${year} än. Fyll i dem allteftersom året går, så försvinner de härifrån. Behövs en siffra inte längre, ta bort den ur texten, målet eller beräkningen. Till dess är årsredovisningen ett utkast.</p>
${parts.map((part) => awaitedPart(view, part, below))}</section>`;
}

function awaitedPart(
  view: Pick<YearFrame, 'to'>,
  { path, name, figures }: AwaitedPart,
  below: (finding: CheckedFinding) => Html | '',
): Html {
  const waiting = [...new Set(figures.flatMap((figure) => figure.waiting))];
  return html`<details class="help"><summary>${name}: ${figures.length === 1 ? '1 siffra' : `${figures.length} siffror`}</summary>
<p><a href="${view.to.year}/${path}">Öppna ${name}</a></p>
${grid({
  id: `saknas-${path.replaceAll('/', '-')}`,
  caption: `Siffror som saknas, ${name}`,
  quietCaption: true,
  head: html`<tr><th scope="col">Siffra</th><th scope="col">Namn i texter och regler</th><th scope="col" class="number">Väntar på den</th></tr>`,
  body: figures.map(
    (figure) =>
      html`<tr><th scope="row">${figure.label}</th><td><code>${figure.id}</code></td><td class="number">${figure.waiting.length}</td></tr>`,
  ),
})}
<details class="help"><summary>Var de används<span class="unseen">, ${name}</span></summary>
${findingList(view.to, waiting, below)}</details></details>`;
}
