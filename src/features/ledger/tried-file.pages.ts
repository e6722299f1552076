import { type Html, html, type Page } from '../../platform/http/page.ts';
import { exact } from '../../shared/exact.ts';
import type { Problem } from '../../shared/problem.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { type Choice, errorSummary, fileField, form, selectField, submit } from '../../ui/forms.ts';
import { page } from '../../ui/layout.ts';
import { type Fact, facts, grid } from '../../ui/parts.ts';
import { CHART_NAMES } from './chart.ts';
import { kronor } from './kronor.ts';
import type { RowAccount, StatementRow } from './trial-statements.ts';
import type { TriedFile } from './tried-file.ts';
import { CHECKSUM_NAMES, CHOSEN_BY, ENCODING_NAMES, yearNames } from './tried-file-words.ts';

/** Where anyone may see what a SIE file holds. `problem` tells why nothing was read the last time. */
export const tryPage = (problem: string | null): Page =>
  page({
    title: 'Prova en SIE-fil',
    isWrong: problem !== null,
    here: '/prova',
    main: html`<div class="wide">
${errorSummary(problem === null ? [] : [{ field: 'fil', message: problem }])}
<h1>Prova en SIE-fil</h1>
<p class="lead">Se resultaträkning och balansräkning ur en bokföringsfil, och vad som eventuellt är fel i den. Ingenting sparas.</p>
${tryForm(problem)}
<p class="quiet">SIE är ett format som svenska ekonomisystem kan exportera. Alla typer går att läsa: 1, 2, 3, 4E och 4I.</p>
</div>`,
  });

const tryForm = (problem: string | null): Html =>
  form({
    action: '/prova',
    sendsFiles: true,
    content: html`${fileField({ name: 'fil', label: 'SIE-fil', accept: '.se,.si,.sie', error: problem ?? undefined })}
${selectField({ name: 'kontoplan', label: 'Kontoplan', choices: CHART_CHOICES, value: '' })}
${submit('Visa innehållet')}`,
  });

const CHART_CHOICES: readonly Choice[] = [
  { value: '', label: 'Föreslå efter kontonas namn' },
  ...Object.entries(CHART_NAMES).map(([value, label]) => ({ value, label })),
];

/** What the file holds: its problems first, then its statements. */
export const triedFilePage = (tried: TriedFile, name: string): Page =>
  page({
    title: `${name} – Prova en SIE-fil`,
    here: '/prova',
    crumbs: [{ href: '/prova', name: 'Prova en SIE-fil' }],
    main: html`<div class="wide">
<h1>${name}</h1>
${tried.file.ledger.accounts.length === 0 ? refusal(tried) : content(tried)}
<section aria-labelledby="en-till"><h2 id="en-till">Prova en fil till</h2>${tryForm(null)}</section>
</div>`,
  });

const refusal = ({ problems }: TriedFile): Html =>
  html`<div class="notice" role="status"><h2>Filen gick inte att läsa</h2>${problems.slice(0, 5).map((problem) => html`<p>${problem.message}</p>`)}</div>`;

const content = (tried: TriedFile): Html => html`<p class="quiet">Det här visas bara för dig och sparas inte.</p>
${facts(factsOf(tried))}
${problemSection(tried.problems)}
${statementSection(tried, ['resultatrakning', 'Resultaträkning'], tried.statements.incomeStatement)}
${statementSection(tried, ['balansrakning', 'Balansräkning'], tried.statements.balanceSheet)}`;

function factsOf({ file, chart }: TriedFile): readonly Fact[] {
  const { company, program, ledger } = file;
  const known = (text: string): string => (text.trim() === '' ? 'Uppgift saknas' : text.trim());
  const year = ledger.years.find(({ index }) => index === 0);
  return [
    ['Företag', known(`${company.name} ${company.organisationNumber}`)],
    ['Räkenskapsår', year === undefined ? 'Uppgift saknas' : `${year.start} – ${year.end}`],
    ['Program', known(`${program.name} ${program.version}`)],
    ['Fil', `SIE ${file.sieType}, ${ENCODING_NAMES[file.encoding]}, ${CHECKSUM_NAMES[file.checksum]}`],
    ['Kontoplan', `${CHART_NAMES[chart.id]}, ${CHOSEN_BY[chart.by]}`],
    [
      'Innehåll',
      `${count(ledger.accounts.length)} konton, ${count(ledger.vouchers.count)} verifikationer, ${count(ledger.postings.count)} bokföringsrader`,
    ],
  ];
}

const count = (number: number): string => swedishNumber(exact(number));

const MOST_SHOWN = 200;

function problemSection(problems: readonly Problem[]): Html {
  const heading = html`<h2 id="problem">Problem i filen (${problems.length})</h2>`;
  if (problems.length === 0) return html`<section aria-labelledby="problem">${heading}<p>Inga problem hittades.</p></section>`;
  const worstFirst = [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const rest = problems.length > MOST_SHOWN ? html`<p>Här visas de första ${MOST_SHOWN}. Rätta dem och prova igen.</p>` : '';
  return html`<section aria-labelledby="problem">${heading}<ul class="findings">${worstFirst.slice(0, MOST_SHOWN).map(problemItem)}</ul>${rest}</section>`;
}

const problemItem = ({ severity, line, message }: Problem): Html =>
  severity === 'error'
    ? html`<li class="finding finding-fel"><p><span class="tag tag-fel">Fel</span> ${line === null ? '' : `Rad ${line}. `}${message}</p></li>`
    : html`<li class="finding finding-varning"><p><span class="tag tag-varning">Varning</span> ${line === null ? '' : `Rad ${line}. `}${message}</p></li>`;

function statementSection(tried: TriedFile, [id, name]: readonly [string, string], rows: readonly StatementRow[]): Html {
  const shown = rows.filter((row) => row.amountOre !== 0 || (row.previousAmountOre ?? 0) !== 0);
  const years = yearNames(tried);
  if (shown.length === 0)
    return html`<section aria-labelledby="${id}-del"><h2 id="${id}-del">${name}</h2><p>Filen har inga belopp här.</p></section>`;
  const head = html`${years.map((year) => html`<th scope="col" class="number">${year}</th>`)}`;
  return html`<section aria-labelledby="${id}-del"><h2 id="${id}-del">${name}</h2>
${grid({
  id,
  caption: name,
  quietCaption: true,
  head: html`<tr><th scope="col">Rad</th>${head}</tr>`,
  body: shown.map(
    (row) => html`<tr class="${row.isSum ? 'total' : 'line'}"><th scope="row">${row.label}</th>${amountCells(row, years.length)}</tr>`,
  ),
})}
<details class="accounts"><summary>Visa kontona på varje rad</summary>${grid({
    id: `${id}-konton`,
    caption: `${name}, konton`,
    head: html`<tr><th scope="col">Konto</th><th scope="col">Rad</th>${head}</tr>`,
    body: shown.flatMap((row) =>
      row.accounts.map(
        (account) =>
          html`<tr><th scope="row">${account.account} ${account.name}</th><td>${row.label}</td>${amountCells(account, years.length)}</tr>`,
      ),
    ),
  })}</details></section>`;
}

function amountCells({ amountOre, previousAmountOre }: Pick<RowAccount, 'amountOre' | 'previousAmountOre'>, years: number): Html {
  const before = years < 2 ? '' : html`<td class="number">${previousAmountOre === null ? '' : kronor(previousAmountOre)}</td>`;
  return html`<td class="number">${kronor(amountOre)}</td>${before}`;
}
