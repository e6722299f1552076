import { compare, exact, isEqual, multiply, roundedSteps, sumExact } from '../../shared/exact.ts';
import { NBSP } from '../../shared/swedish.ts';
import { type FigureKey, figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { fillReferences } from '../figures/references.ts';
import { VERDICT_NAMES } from '../goals/judging.ts';
import { at, type CheckContext, type Rule, valueAt, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';

/** Those who left are as many as the reasons for leaving. */
export const exitsMeetReasons: Rule = (context) =>
  context.records.interventions.flatMap((each): Finding[] => {
    const year = context.records.year;
    const reasons = [
      ...new Set(context.records.exitCounts.filter((row) => row.intervention === each.id && row.year === year).map((row) => row.reason)),
    ];
    const values = reasons.map((reason) => knownValue(context.book, figureKey(`insats.${each.id}.avslut.${reason}`, year)));
    const left = valueAt(context, `insats.${each.id}.avslutade`);
    if (left === null || reasons.length === 0 || values.includes(null)) return [];
    const sum = sumExact(values.flatMap((value) => value ?? []));
    if (isEqual(sum, left)) return [];
    return [
      {
        id: `avslut.${each.id}`,
        severity: 'fel',
        message: `${each.name}: avslutsorsakerna är tillsammans inte lika många som de avslutade. Rätta avslut.csv eller deltagare.csv, eller lägg till en orsak "uppgift saknas".`,
        values: [
          valueOf(context, at(context, `insats.${each.id}.avslutade`), 'deltagare.csv'),
          { label: 'Avslutsorsaker tillsammans', shown: String(sum.numerator), figure: null, place: 'avslut.csv' },
        ],
      },
    ];
  });

/** Parts of a group are not larger than the group. */
export const partsWithinWholes: Rule = (context) =>
  context.records.interventions.flatMap((each) =>
    (
      [
        ['nya', 'deltagare', 'Nya deltagare är fler än deltagarna'],
        ['avslutade', 'deltagare', 'De avslutade är fler än deltagarna'],
      ] as const
    ).flatMap(([part, whole, message]): Finding[] => {
      const [small, large] = [valueAt(context, `insats.${each.id}.${part}`), valueAt(context, `insats.${each.id}.${whole}`)];
      if (small === null || large === null || compare(small, large) <= 0) return [];
      const values = [part, whole].map((name) => valueOf(context, at(context, `insats.${each.id}.${name}`), 'deltagare.csv'));
      return [{ id: `deltagare.${part}.${each.id}`, severity: 'fel', message: `${message} i ${each.name}.`, values }];
    }),
  );

/** No group has more answers than were asked. */
export const answersWithinAsked: Rule = (context) =>
  context.records.responseCounts
    .filter((row) => row.answered > row.asked)
    .map(
      (row): Finding => ({
        id: `svar.${row.group}.${row.year}`,
        severity: 'fel',
        message: `${row.name}: fler svar än tillfrågade ${row.year}.`,
        values: [
          valueOf(context, figureKey(`svar.${row.group}.tillfragade`, row.year), 'svarsfrekvens.csv'),
          valueOf(context, figureKey(`svar.${row.group}.svar`, row.year), 'svarsfrekvens.csv'),
        ],
      }),
    );

/** A percentage is one that whole answers out of n can give (GRIM). */
export const sharesArePossible: Rule = (context) =>
  context.records.indicatorResults.flatMap((result): Finding[] => {
    if (result.share === null || result.answers === null || result.answers === 0 || isPossible(result.share, result.answers)) return [];
    return [
      {
        id: `indikator.${result.indicator}.${result.year}`,
        severity: 'fel',
        message: `Indikator ${result.indicator} ${result.year}: andelen ${roundedSteps(result.share, 2)}${NBSP}% kan inte uppstå av ${result.answers} svar. Kontrollera antalet eller andelen.`,
        values: [],
      },
    ];
  });

/** Whether some whole number of answers out of n, rounded or cut off, gives the percentage. */
export function isPossible(share: { numerator: bigint; denominator: bigint }, answers: number): boolean {
  const wanted = roundedSteps(share, 2);
  const nearest = roundedSteps(exact(share.numerator * BigInt(answers), share.denominator));
  return [-1n, 0n, 1n].some((step) => {
    const percent = exact((nearest + step) * 100n, answers);
    return roundedSteps(percent) === wanted || percent.numerator / percent.denominator === wanted;
  });
}

/** The verdict that was decided is the one that the goal's own rule gives, or has a reason (måluppfyllelse). */
export const verdictsFollowRules: Rule = (context) =>
  context.goals.flatMap(({ goal, byRule }): Finding[] => {
    if (byRule === null || goal.verdict === null || goal.verdict === byRule) return [];
    const decided = VERDICT_NAMES[goal.verdict].toLowerCase();
    const ruled = VERDICT_NAMES[byRule].toLowerCase();
    return [
      {
        id: `mal.${goal.id}`,
        severity: goal.reason === null ? 'fel' : 'anmarkning',
        message: `Målet "${told(context, goal.text)}" är bedömt som ${decided}, men regeln ger ${ruled}. ${goal.reason === null ? 'Ändra bedömningen eller skriv ett skäl i mal.yaml.' : `Skäl: ${told(context, goal.reason)}`}`,
        values: measuresOf(context, goal.rule),
      },
    ];
  });

const told = ({ book, records }: CheckContext, text: string): string => fillReferences(text, book, records.year);

type GoalRuleOf = CheckContext['goals'][number]['goal']['rule'];

function measuresOf(context: CheckContext, rule: GoalRuleOf): Finding['values'] {
  if (rule === null) return [];
  if ('rules' in rule) return rule.rules.flatMap((part) => measuresOf(context, part));
  const key = (rule.figure.includes('@') ? rule.figure : `${rule.figure}@${context.records.year}`) as FigureKey;
  return [valueOf(context, key, 'målets mått')];
}

/** A goal with a rule whose measure is missing can not be judged. */
export const goalsHaveMeasures: Rule = (context) =>
  context.goals
    .filter(({ goal, byRule }) => goal.rule !== null && byRule === null)
    .map(
      ({ goal }): Finding => ({
        id: `mal.matt.${goal.id}`,
        severity: 'varning',
        message: `Målet "${told(context, goal.text)}" kan inte bedömas: måttet i regeln saknas för året. Se rad ${goal.source.line ?? '–'} i ${goal.source.file}.`,
        values: measuresOf(context, goal.rule),
      }),
    );

/** From what a person writes to what a figure holds, and from that to what is compared: whole kronor, whole per cent. */
const TYPED_UNITS = {
  money: { base: exact(100), perUnit: exact(1, 100), decimals: 0 },
  share: { base: exact(1, 100), perUnit: exact(1), decimals: 2 },
  count: { base: exact(1), perUnit: exact(1), decimals: 0 },
  number: { base: exact(1), perUnit: exact(1), decimals: 0 },
} as const;

/** A value written down for a year is the one that the books give. */
export const earlierFiguresAgree: Rule = (context) =>
  context.records.earlierFigures.flatMap((row): Finding[] => {
    const key = figureKey(row.figure, row.year);
    const figure = context.book.find(key);
    if (figure === undefined || figure.value.kind !== 'known' || figure.formula.kind === 'given') return [];
    const { base, perUnit, decimals } = TYPED_UNITS[figure.unit.kind];
    const written = roundedSteps(multiply(multiply(row.value, base), perUnit), decimals);
    const computed = roundedSteps(multiply(figure.value.exact, perUnit), decimals);
    if (written === computed) return [];
    return [
      {
        id: `tidigare.${row.figure}.${row.year}`,
        severity: 'varning',
        message: `${figure.label} ${row.year} står med ett annat värde i tidigare-ar.csv än vad som kan beräknas. Det beräknade används.`,
        values: [
          valueOf(context, key, 'beräknat'),
          { label: 'Uppgivet', shown: String(written), figure: null, place: `tidigare-ar.csv rad ${row.source.line ?? '–'}` },
        ],
      },
    ];
  });

/** Counts of few people must not be shown unless they are public already. */
export const smallCountsAreProtected: Rule = (context) => {
  const { records, book } = context;
  const limit = exact(records.settings.smallestShownGroup);
  const small = [...book.figures.values()].filter(
    (figure) =>
      figure.aboutPeople === true &&
      figure.value.kind === 'known' &&
      figure.value.exact.numerator > 0n &&
      compare(figure.value.exact, limit) < 0,
  );
  const hidden = [...book.figures.values()].filter((figure) => figure.value.kind === 'hidden');
  if (small.length > 0) {
    return [
      {
        id: 'smagrupper.offentliga',
        severity: 'fel',
        message: `${small.length} siffror gäller färre än ${records.settings.smallestShownGroup} personer och visas ändå. Det går bara om de redan är offentliga och någon godkänt det med skäl.`,
        values: small.slice(0, 10).map((figure) => valueOf(context, figure.key, 'deltagarstatistiken')),
      },
    ];
  }
  if (hidden.length === 0) return [];
  return [
    {
      id: 'smagrupper.dolda',
      severity: 'anmarkning',
      message: `${hidden.length} siffror visas inte, eftersom de gäller färre än ${records.settings.smallestShownGroup} personer eller röjer en sådan siffra.`,
      values: [],
    },
  ];
};
