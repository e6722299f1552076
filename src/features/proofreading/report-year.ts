import { type DocumentText, textOf } from '../../shared/document-text.ts';
import type { PrintedTable } from './tables/printed-table.ts';

/**
 * The year that a report is about: the latest one with an outcome in most of its tables, which a plan has none of; else what its title says.
 * What is said of when it was adopted, and of plans and budgets in a report, is no title.
 */
export function mostLikelyYear({ lines }: DocumentText, tables: readonly PrintedTable[]): number {
  const first = lines.slice(0, FIRST_LINES).map(textOf);
  const titled = first.flatMap((text) => titleYear(text) ?? [])[0];
  const latest = latestYear(tables);
  const isPlan = first.slice(0, TITLE_LINES).some((text) => /verksamhetsplan|(?<!\p{sc=Latin})budget(?!\p{sc=Latin})/iu.test(text));
  if (titled === undefined || (!isPlan && latest !== undefined && latest.tables > 1 && Math.abs(latest.year - titled) === 1))
    return latest?.year ?? titled ?? 0;
  return titled;
}

const FIRST_LINES = 60;
const TITLE_LINES = 8;

const TITLE =
  /(?:årsredovisning|delårsrapport|verksamhetsberättelse|verksamhetsplan|årsrapport|verksamhetsåret|räkenskapsåret)(?<between>[^.\n]{0,40}?)(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)/iu;

/** A line of its own below the title: `1 januari – 30 juni 2023`, `Januari–augusti 2022`. */
const PERIOD =
  /^(?:för )?(?:perioden )?(?:den )?(?:1 )?jan(?:uari)? ?(?:(?:19|20)\d\d ?)?(?:[–-]|till(?: och med)?|t\.?o\.?m\.?) ?(?:den )?(?:\d{1,2} )?\p{sc=Latin}{3,9} (?<year>(?:19|20)\d\d)$/iu;

function titleYear(text: string): number | null {
  const period = PERIOD.exec(text.trim())?.groups?.year;
  if (period !== undefined) return Number(period);
  const { between = '', year } = TITLE.exec(text)?.groups ?? {};
  return year === undefined || /antag|beslut|behandl|fastställ|dnr|godkän|skriven|budget för/i.test(between) ? null : Number(year);
}

function latestYear(tables: readonly PrintedTable[]): { readonly year: number; readonly tables: number } | undefined {
  const latest = tables.flatMap(({ columns }) => {
    const years = columns.flatMap(({ role, year }) => (role === 'actual' && year !== null ? [year] : []));
    return years.length === 0 ? [] : [Math.max(...years)];
  });
  const counts = Map.groupBy(latest, (year) => year);
  const [best] = [...counts].sort((a, b) => b[1].length - a[1].length || b[0] - a[0]);
  return best === undefined ? undefined : { year: best[0], tables: best[1].length };
}
