import type { ColumnRole, PrintedColumn } from './printed-table.ts';

/** `utfall jan–aug 24`, `budget helår 24` */
const OF_MONTHS = /(?:(?:jan|apr|maj|juli?|sept?|okt)\p{sc=Latin}{0,6}\.?[–-]\p{sc=Latin}{3,9}\.?|helår) ?[’']?([012]\d)$/u;

/** `Utfall 24`, `Plan 27`: money has no other two digits. */
const OF_YEAR = /^(?:utfall|bokslut|budget|prognos|plan) [’']?(1[3-9]|2\d|3[0-5])$/;

/** What the words of a heading tell of its column. */
function columnOf(label: string): PrintedColumn {
  const plain = label.toLowerCase();
  if (OF_NO_YEAR.some((words) => words.test(plain))) return { label, year: null, role: 'other' };
  const years = [...plain.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  const short = (/(?<![\d-])(\d{2})(?:-\d{2}-\d{2}|1231|0101|0630|0831)(?!\d)/.exec(plain) ??
    OF_MONTHS.exec(plain) ??
    OF_YEAR.exec(plain))?.[1];
  if (years.length === 0 && short !== undefined) years.push(2000 + Number(short));
  const role = ROLES.find(({ words }) => words.test(plain))?.role ?? (years.length > 0 ? 'actual' : 'other');
  return { label, year: years.at(-1) ?? null, role };
}

/** `T.o.m. 2013` is what all years until then have come to. */
const SO_FAR = /^(?:upparbetat |förbrukat |utfall )?(?:t\.? ?o\.? ?m\.?|till och med) (?:år )?(?:19|20)\d\d$/;

/** `Invånare 1 nov 2020` are counted on that day, and are nothing of the year's. */
const INHABITANTS = /^(?:antal )?(?:invånare|befolkning|folkmängd)/;

/** `varav kvar från 2023` is a part of this year's. */
const OF_SOME = /^(?:var|där)av (?:kvar|nya)(?!\p{sc=Latin})|kvar från (?:19|20)\d\d/u;

/** What each costs, and how many are planned for: no budget and no outcome of money. */
const FOR_EACH =
  /(?:kr(?:onor)?|tkr|kostnad|budget|utfall)(?: per | ?\/ ?)(?:deltagare|person|plats|individ)|^planera(?:t|de) (?:antal )?(?:deltagare|platser)/;

/** What was told before it was corrected. */
const SUPERSEDED = /enligt fastställd|före rättelse|före omräkning|tidigare redovisat/;

const OF_NO_YEAR = [SUPERSEDED, INHABITANTS, OF_SOME, SO_FAR, FOR_EACH];

/** The first that fits counts, so that `Avvikelse utfall – budget` is a variance. */
const ROLES: readonly { readonly role: ColumnRole; readonly words: RegExp }[] = [
  { role: 'note', words: /^not(?:er)?\.?$/ },
  // `Förändring, %` beside `Förändring` is a share of what was.
  { role: 'share', words: /(?:avvik\p{sc=Latin}{0,6}|ändring|skillnad|differens|diff)[ ,.(]{1,3}(?:i )?(?:%|procent(?!enhet))/u },
  {
    role: 'variance',
    words:
      /avvik|budget ?[–—-] ?utfall|utfall ?[–—-] ?budget|differens|diff\b|skillnad|kvar av|kvarstå|återstå|ändring|^från |avv\.|(?:mot|jmf med|jämfört med) (?:års)?budget/,
  },
  { role: 'share', words: /svarsfrekvens|svarsandel|\bandel|procent|^ ?%|% ?\)?$|i %|, ?% (?:19|20)\d\d$/ },
  { role: 'forecast', words: /prognos/ },
  { role: 'net', words: /netto/ },
  { role: 'income', words: /intäkt/ },
  { role: 'cost', words: /kostnad(?!.{0,3}(?:per |\/))/ },
  { role: 'budget', words: /budget|(?<!verksamhets)plan\b|beviljat/ },
  { role: 'actual', words: /utfall|bokslut|redovisat|resultat|faktiskt/ },
];

const isBudget = (label: string): boolean =>
  /budget/i.test(label) && !/avvik|utfall|differens|kvar|återstå|%|procent|andel|(?:mot|jmf med|jämfört med) (?:års)?budget/i.test(label);

/** `Avvi- kelse`, `jan– jun`: narrow columns cut their headings. */
const withoutCuts = (label: string): string =>
  label.replace(/(?<=\p{Ll})- (?!och |eller |samt )(?=\p{Ll}{2})/gu, '').replace(/(?<=\p{sc=Latin})– (?=\p{Ll})/gu, '–');

/** `Kostnad per deltagare | D:o 2016` */
const withoutDitto = (label: string, before: string): string =>
  label.replace(/^(?:d:o|dito)(?!\p{sc=Latin})/iu, () => before.replace(/(?:19|20)\d\d/g, '').trim());

/** A budget beside costs and nets stays a budget, whichever of them it is a budget of. */
export function columnsOf(written: readonly string[]): PrintedColumn[] {
  const whole = written.map(withoutCuts);
  const labels = whole.map((label, index) => withoutDitto(label, whole[index - 1] ?? ''));
  const isOfYears = labels.some((label) => /t\.? ?o\.? ?m|till och med|tidigare år|sedan start|återstår|kvarstår/i.test(label));
  const isRevised = labels.some((label) =>
    /budget.{0,40}(?:revidera|ändra|justera)|(?:revidera|ändra|justera)\p{sc=Latin}{0,8} budget/iu.test(label),
  );
  const areMerged = labels.some((label) => /eliminering/i.test(label));
  return labels.map((label) => {
    const column = columnOf(label);
    // What was granted for all the years of a project is no year's budget.
    if (isOfYears && /beviljat|beslutat/i.test(label)) return { ...column, role: 'other' };
    const isNoYears = (isRevised && /ursprung|antagen/i.test(label)) || (areMerged && !/samman|total|koncern|efter/i.test(label));
    if (isNoYears) return { ...column, role: 'other', year: null };
    return isBudget(label) ? { ...column, role: 'budget' } : column;
  });
}

/** `Kostnader jan–jun | Utfall 2024 | Budget 2024`: what heads the labels tells the period of all columns. */
export function withPeriod(labels: readonly string[], corner: string): readonly string[] {
  const [period] = PERIOD.exec(corner) ?? [];
  return period === undefined || labels.some((label) => MONTHS.test(label))
    ? labels
    : labels.map((label) =>
        /(?<!\d)(?:19|20)\d\d(?!\d)|utfall|budget/i.test(label) && !/prognos|helår/i.test(label) ? `${label} ${period}` : label,
      );
}

const PERIOD = /(?<!\p{sc=Latin})jan(?:uari)?(?:\.)? ?[-–] ?(?:mars|apr(?:il)?|juni?|aug(?:usti)?|sept?(?:ember)?)(?!\p{sc=Latin})/iu;
const MONTHS = /(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)|helår|prognos/i;
