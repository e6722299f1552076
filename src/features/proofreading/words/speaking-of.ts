import { hasWords, nameIn, namesOf } from './entities.ts';
import type { Sentence } from './passages.ts';
import type { Quantity } from './quantities.ts';

/** Whether a sentence speaks of the report's own year: it names it, or no year at all and nothing that is before or after. */
export const isReportYear = (text: string, year: number): boolean => yearOf(text, year) === year;

/** The one year that a sentence names, the report's own where it names none; null where it speaks of several, or of before and after. */
export function yearOf(text: string, year: number): number | null {
  const own = withoutComparedYears(text);
  const years = [...new Set([...own.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:])/g)].map(([written]) => Number(written)))];
  if (years.length > 0) return years.length === 1 ? (years[0] ?? null) : null;
  return /förra året|föregående|tidigare år|i fjol|året (?:innan|före)(?!\p{sc=Latin})|sedan start|nästa år|kommande|hittills/iu.test(own)
    ? null
    : year;
}

/** Whether no other years are named than these; a sentence that names none does. `2023:4` is the number of something. */
export const namesNoYearBut = (text: string, ...years: readonly number[]): boolean =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:])/g)].every(([written]) => years.includes(Number(written)));

/** Without the years that something is compared with. */
export const withoutComparedYears = (text: string): string => text.replace(COMPARED, '');

/** `en höjning från 2019` speaks of the year after, `lika många som 2024` of another than 2024; `(20 660 kr 2019)` is told beside. */
const COMPARED =
  /(?:(?:lika \p{sc=Latin}{3,10} som|samma (?:\p{sc=Latin}{3,12} )?som|från|sedan|än|mot|jämfört med|jämfört med året) (?:år |(?:första|andra) halvåret |samma (?:tid|period) (?:år )?|(?:budgeten|prognosen|utfallet) (?:för )?(?:år )?)?|(?:mot|jämföra? med|jämfört med) \d[\d  ]{0,10}(?:kr|kronor|tkr)? ?(?:(?:under|år) )?)(?:(?:19|20)\d\d(?!\d)|förra året|föregående år|året innan|tidigare år|i fjol)| \(\d[^()]{1,25} (?:år )?(?:19|20)\d\d\)/gu;

/** Whom a number is told of: the one that is named right after it, the last that is named before it, else the only one in the sentence, else the one whose section it stands in. */
export function subjectOf(sentence: Sentence, quantity: Quantity, names: readonly string[]): string | null {
  const after = namedAfter(sentence.text.slice(quantity.end), names);
  return after === undefined ? subjectAt(sentence, quantity.at, names) : after;
}

/** Whom what stands there is told of: the last that is named before it, else the only one in the sentence, else the one whose section it stands in. */
export function subjectAt({ text, headings }: Sentence, at: number, names: readonly string[]): string | null {
  const before = lastNamed(text.slice(0, at).toLowerCase(), names);
  if (before !== null) return before;
  const own = withoutComparedNames(text, names);
  if (names.some((name) => isNamed(own.toLowerCase(), name))) return nameIn(own, names);
  if (OF_INTERVENTIONS.test(text) || OF_OFFICE.test(text)) return null;
  const section = headings.findLast((heading) => nameIn(heading, names) !== null);
  return section === undefined ? null : nameIn(section, names);
}

/** `De fyra insatserna kostade tillsammans` is of none of them, whose chapter it may stand in. */
const OF_INTERVENTIONS =
  /(?<!\p{sc=Latin})(?:insatserna|(?:alla|samtliga|förbundets|våra|individinriktade) insatser|(?:alla|samtliga) \d{1,4} deltagare)(?!\p{sc=Latin})/iu;

/** `Administrationen kostade` is of the office, under whatever heading it stands. */
const OF_OFFICE = /^(?:administrationen|kansliet|förbundskansliet|styrelsen|revisionen|förbundet)(?!\p{sc=Latin})/iu;

/** What stands under a kind of interventions, `Individinriktade insatser`, is of those, and tells nothing of all of them. */
export const isUnderKind = ({ headings }: Sentence): boolean => /inriktade/i.test(headings.at(-1) ?? '');

/** Sentences that are about all of them, wherever they stand. */
export const speaksOfAll = (text: string): boolean =>
  /(?<!\p{sc=Latin})(?:totalt|sammanlagt|sammantaget|samtliga|alla (?:\d{1,4} )?(?:insatser|deltagare)|tillsammans|i genomsnitt|i snitt|förbundets?|insatserna)(?!\p{sc=Latin})/iu.test(
    text,
  );

/** `18 409 kronor i Fokus Ung`; null where nobody knows the name, and undefined where none stands there. */
function namedAfter(text: string, names: readonly string[]): string | null | undefined {
  const [, near = ''] =
    /^ ?(?:(?:kr|kronor|tkr|procent|%) ?)?(?:per (?:deltagare|person) )?(?:i|för|på|inom) (\p{Lu}[^.,;:()\d]{1,40})/u.exec(text) ?? [];
  const found = names.filter((name) => namesOf(name).some((each) => near.toLowerCase().startsWith(each)));
  if (found.length === 1) return found[0];
  return /^\p{Lu}{2,}-/u.test(near) ? null : undefined;
}

/** Without the one that another is compared with: `tvärtom mot Ung Framåt: 17 kvinnor` is not of Ung Framåt. */
export const withoutComparedNames = (text: string, names: readonly string[]): string =>
  text.replace(COMPARED_WITH, (words, name: string) => (nameIn(name, names) === null ? words : ''));

const COMPARED_WITH =
  /(?:vidare till|näst efter|efter|trots|tvärtom mot|till skillnad (?:från|mot)|jämfört med|i motsats till|liksom(?: i)?|precis som(?: i)?) (\p{Lu}[^.,;:()]{1,40})/gu;

const isNamed = (text: string, name: string): boolean => namesOf(name).some((each) => hasWords(text, each));

/** Null where two are named together, as in `Ankaret och Bryggan kostade`. */
function lastNamed(text: string, names: readonly string[]): string | null {
  const places = names.flatMap((name) => {
    const at = Math.max(...namesOf(name).map((each) => (hasWords(text, each) ? text.lastIndexOf(each) : -1)));
    return at < 0 ? [] : [{ name, at }];
  });
  const [last, previous] = places.sort((a, b) => b.at - a.at);
  if (last === undefined) return null;
  const isTogether = previous !== undefined && !/\d/.test(text.slice(previous.at, last.at));
  return isTogether ? null : last.name;
}
