import { compare, type Exact, exact, isEqual, parseExact, roundedSteps } from '../../shared/exact.ts';
import type { CheckContext, Rule } from './check-context.ts';
import type { Finding } from './finding.ts';
import { STATUTORY_TEXTS } from './statutory-texts.ts';

/** Chapters that the law wants and that have no text. */
export const chaptersAreWritten: Rule = ({ records }) =>
  STATUTORY_TEXTS.filter(({ chapter }) => !records.texts.some((text) => text.chapter === chapter && text.markdown.trim() !== '')).map(
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

/** A percentage is the one that its own counts give: 68,5 % and not 70 % for 37 of 54. Texts are read with their figures filled in. */
export const sharesMeetTheirCounts: Rule = ({ told }) =>
  told.flatMap((text) =>
    sharesIn(text.text)
      .filter((share) => !isShareOf(share))
      .map(({ written, part, whole }): Finding => {
        const place = `${text.file} rad ${text.line}`;
        const right = whole === 0 ? 'ingenting' : `${roundedSteps(exact(part * 100, whole))} %`;
        return {
          id: `text.andel.${text.file.replace(/^texter\/|\.md$/g, '')}.${text.line}.${written.replace(/\s/g, '')}`,
          severity: 'fel',
          message: `"${written}" går inte ihop: ${part} av ${whole} är ${right}. Hämta både antal och andel från samma siffror.`,
          values: [{ label: 'Skrivet', shown: written, figure: null, place }],
        };
      }),
  );

interface WrittenShare {
  readonly written: string;
  readonly percent: Exact;
  readonly decimals: number;
  readonly part: number;
  readonly whole: number;
}

// No digit before: within a long row of digits every one of them would be tried as the first.
const PERCENT = String.raw`(?<percent>(?<!\d)\d+(?:,(?<decimals>\d+))?)\s?(?:%|procent)`;
const COUNTS = String.raw`(?<part>(?<!\d)\d+) av (?:de |totalt |sammanlagt )?(?<whole>\d+)`;
/** `68 % (37 av 54)` and `37 av 54 svarande (68 %)`. */
const SHARES = [
  new RegExp(String.raw`${PERCENT} \(${COUNTS}[^)]{0,40}\)`, 'gu'),
  new RegExp(String.raw`${COUNTS}[^.()]{0,40}\(${PERCENT}\)`, 'gu'),
];

export function sharesIn(text: string): WrittenShare[] {
  return SHARES.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ 0: written, groups }) => ({
    written,
    percent: parseExact(groups?.percent ?? '') ?? exact(0),
    decimals: groups?.decimals?.length ?? 0,
    part: Number(groups?.part),
    whole: Number(groups?.whole),
  }));
}

/** Rounded as everything is, or cut off as many do by hand. */
function isShareOf({ percent, decimals, part, whole }: WrittenShare): boolean {
  if (whole === 0 || part > whole) return false;
  const scale = 10n ** BigInt(decimals);
  const rounded = exact(roundedSteps(exact(part * 100, whole), decimals), scale);
  return isEqual(rounded, percent) || isEqual(exact((BigInt(part) * 100n * scale) / BigInt(whole), scale), percent);
}

/** Few persons told in words escape the protection that figures have. */
export const fewPersonsAreNotTyped: Rule = (context) => {
  if (context.records.acceptances.some(({ finding }) => finding === 'smagrupper.offentliga')) return [];
  const limit = exact(context.records.settings.smallestShownGroup);
  return context.typed.flatMap((text) =>
    [...text.text.matchAll(FEW_PERSONS)]
      .filter(({ groups }) => compare(numberOf(groups?.number ?? ''), limit) < 0)
      .map(({ 0: written }) => fewPersons(text, written)),
  );
};

const FEW_PERSONS =
  /(?<![\p{L}\p{N},.])(?<number>två|tre|fyra|fem|sex|sju|åtta|nio|[2-9])\s(?:deltagare|personer|kvinnor|män|ungdomar|individer)\b/giu;

const WORDS = ['', '', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const numberOf = (word: string): Exact => exact(WORDS.includes(word.toLowerCase()) ? WORDS.indexOf(word.toLowerCase()) : Number(word));

const fewPersons = ({ file, line }: CheckContext['typed'][number], written: string): Finding => ({
  id: `smagrupper.text.${file.replace(/^texter\/|\.md$/g, '')}.${line}.${written.replace(/\s/g, '')}`,
  severity: 'varning',
  message: `"${written}" är få personer och skrivet för hand, så det döljs inte. Stryk antalet om det gäller deltagare, eller hämta det som en siffra.`,
  values: [{ label: 'Skrivet', shown: written, figure: null, place: `${file} rad ${line}` }],
});
