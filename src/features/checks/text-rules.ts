import { absolute, compare, type Exact, exact, isEqual, multiply, parseExact, roundedSteps, subtract } from '../../shared/exact.ts';
import type { Figure } from '../figures/figure.ts';
import { type CheckContext, type Rule, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';
import { STRUCTURE_TEXTS } from './statutory-texts.ts';

/** Texts refer to figures; a number typed by hand that is, or nearly is, a known figure may be wrong tomorrow. */
export const numbersAreNotTyped: Rule = (context) => {
  const figures = [...context.book.figures.values()].filter((figure) => figure.value.kind === 'known');
  return context.typed.flatMap((text) => typedNumbers(text.text).flatMap((typed) => findingFor(context, { ...typed, ...text }, figures)));
};

interface TypedNumber {
  readonly written: string;
  readonly value: Exact;
  readonly unit: 'kr' | 'tkr' | 'procent' | 'antal';
}

const NUMBER =
  /(?<![\w,.–/:§-])(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?(?:[ \u00a0\u202f]?(%|procent|kronor|kr|tkr|tusen kronor))?(?![\w:/–-]|[.,]\d)/g;

/** Numbers in a text that could be figures: amounts, percentages, and counts above a dozen that are no years. */
export function typedNumbers(text: string): TypedNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const value = parseExact(`${match[1]}${match[2] === undefined ? '' : `,${match[2]}`}`);
    const unit = unitOf(match[3]);
    if (value === null || isLaw(text, match.index)) return [];
    if (unit === 'antal' && (compare(value, exact(13)) < 0 || isYear(match[1] ?? ''))) return [];
    return [{ written: match[0].trim(), value, unit }];
  });
}

function unitOf(word: string | undefined): TypedNumber['unit'] {
  if (word === '%' || word === 'procent') return 'procent';
  if (word === 'tkr' || word === 'tusen kronor') return 'tkr';
  return word === undefined ? 'antal' : 'kr';
}

const isYear = (digits: string): boolean => /^(19|20)\d\d$/.test(digits);
/** Paragraphs, chapters, ages and dates are no figures of the year. */
const isLaw = (text: string, at: number): boolean =>
  /(§|kap\.|kapitel|vecka|prop\.|bilaga|not|avsnitt|nr|SFS|sida|ålder(?:n)?|mellan) ?$/i.test(text.slice(Math.max(0, at - 12), at)) ||
  /^\d+ ?(§|kap|år\b|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)/i.test(text.slice(at));

function findingFor(
  context: CheckContext,
  typed: TypedNumber & { readonly file: string; readonly line: number },
  figures: readonly Figure[],
): Finding[] {
  const equal = figures.find((figure) => isSame(typed, figure));
  const near = equal ?? figures.find((figure) => isNear(typed, figure));
  if (near === undefined) return [];
  return [
    {
      id: `text.avskriven.${typed.file.replace(/^texter\/|\.md$/g, '')}.${typed.line}.${typed.written.replace(/\s/g, '')}`,
      severity: equal === undefined ? 'varning' : 'anmarkning',
      message:
        `"${typed.written}" är skrivet för hand och är ${equal === undefined ? 'nästan' : ''} lika med ${near.label}. Hämta siffran med {{${near.key}}} i stället.`.replace(
          'är  lika',
          'är lika',
        ),
      values: [
        { label: 'Skrivet', shown: typed.written, figure: null, place: `${typed.file} rad ${typed.line}` },
        valueOf(context, near.key, 'beräknat'),
      ],
    },
  ];
}

/** The figure in the unit that the number is typed in; null when they can not be compared. */
function scaled(typed: TypedNumber, figure: Figure): Exact | null {
  const factor = FACTORS[figure.unit.kind][typed.unit];
  return figure.value.kind !== 'known' || factor === undefined ? null : multiply(figure.value.exact, factor);
}

const FACTORS: Readonly<Record<Figure['unit']['kind'], Partial<Record<TypedNumber['unit'], Exact>>>> = {
  money: { kr: exact(1, 100), antal: exact(1, 100), tkr: exact(1, 100_000) },
  share: { procent: exact(100) },
  count: { antal: exact(1) },
  number: { antal: exact(1) },
};

function isSame(typed: TypedNumber, figure: Figure): boolean {
  const value = scaled(typed, figure);
  if (value === null || (figure.unit.kind === 'money' && typed.unit === 'antal' && compare(typed.value, exact(1000)) < 0)) return false;
  return isEqual(exact(roundedSteps(absolute(value))), typed.value);
}

const NEAR = exact(1, 200);

/** Within half a per cent for amounts, within one for counts of a hundred and more. */
function isNear(typed: TypedNumber, figure: Figure): boolean {
  const value = scaled(typed, figure);
  if (value === null || compare(typed.value, exact(figure.unit.kind === 'money' ? 10_000 : 100)) < 0 || figure.unit.kind === 'share')
    return false;
  const difference = absolute(subtract(absolute(value), typed.value));
  const limit = figure.unit.kind === 'money' ? multiply(typed.value, NEAR) : exact(1);
  return compare(difference, limit) <= 0;
}

/** Chapters that the law wants and that have no text. */
export const chaptersAreWritten: Rule = ({ records }) =>
  STRUCTURE_TEXTS.filter(({ chapter }) => !records.texts.some((text) => text.chapter === chapter && text.markdown.trim() !== '')).map(
    ({ chapter, title, law }): Finding => ({
      id: `kapitel.${chapter}`,
      severity: 'varning',
      message: `Kapitlet ${title} har ingen text (${law}). Skriv den i texter/${chapter}.md.`,
      values: [],
    }),
  );

/** The report is to be made within three months of the year's end (lag 2003:1210 24 §). */
export const adoptedInTime: Rule = ({ records }) => {
  const { adoptedOn } = records.settings;
  if (adoptedOn === null || adoptedOn <= `${records.year + 1}-03-31`) return [];
  return [
    {
      id: 'beslut.sent',
      severity: 'varning',
      message: `Årsredovisningen beslutades ${adoptedOn}, efter den 31 mars ${records.year + 1} (lag 2003:1210 24 §).`,
      values: [],
    },
  ];
};

/** Each member has at least one member of the board and one deputy (lag 2003:1210 10 §). */
export const membersAreSeated: Rule = ({ records }) => {
  const board = records.mandates.filter((mandate) => mandate.body === 'styrelse');
  if (board.length === 0) return [];
  return records.members
    .filter((member) => !board.some((mandate) => mandate.member === member.id && !/ersättare/i.test(mandate.role)))
    .map(
      (member): Finding => ({
        id: `styrelse.${member.id}`,
        severity: 'varning',
        message: `${member.name} har ingen ledamot i styrelsen under året (lag 2003:1210 10 §). Kontrollera uppdrag.csv.`,
        values: [],
      }),
    );
};
