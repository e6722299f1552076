import { compare, exact } from '../../shared/exact.ts';
import { type Figure, figureKey } from '../figures/figure.ts';
import { TOO_FEW } from '../figures/shown.ts';
import type { CountKind, Sex } from '../participants/counts.ts';
import { at, type CheckContext, type Rule, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';

/** Those who left are as many as the reasons for leaving. Counted on the records, since hidden figures must add up too. */
export const exitsMeetReasons: Rule = (context) =>
  context.records.interventions.flatMap(({ id, name }): Finding[] => {
    const left = counted(context, id, { kind: 'avslutade' });
    const reasons = context.records.exitCounts.filter((row) => row.intervention === id && row.year === context.records.year);
    const sum = reasons.reduce((total, row) => total + row.count, 0);
    if (left === null || reasons.length === 0 || sum === left) return [];
    return [
      {
        id: `avslut.${id}`,
        severity: 'fel',
        message: `${name}: avslutsorsakerna är tillsammans inte lika många som de avslutade. Rätta avslut.csv eller deltagare.csv, eller lägg till en orsak "uppgift saknas".`,
        values: [
          valueOf(context, at(context, `insats.${id}.avslutade`), 'deltagare.csv'),
          { label: 'Avslutsorsaker tillsammans', shown: sumOfReasons(context, id, sum), figure: null, place: 'avslut.csv' },
        ],
      },
    ];
  });

/** The sum would tell a hidden reason when the others are shown. */
function sumOfReasons({ book, records }: CheckContext, id: string, sum: number): string {
  const hides = [...book.figures.values()].some(
    ({ key, value }) => key.startsWith(`insats.${id}.avslut`) && key.endsWith(`@${records.year}`) && value.kind === 'hidden',
  );
  return hides ? TOO_FEW : String(sum);
}

interface Counted {
  readonly kind: CountKind;
  readonly sex?: Sex;
}

/** What the records count, or null when nobody has. */
function counted({ records }: CheckContext, intervention: string, { kind, sex }: Counted): number | null {
  const rows = records.participantCounts.filter(
    (row) => row.intervention === intervention && row.year === records.year && row.kind === kind && (sex === undefined || row.sex === sex),
  );
  return rows.length === 0 ? null : rows.reduce((total, row) => total + row.count, 0);
}

/** Parts of a group are not larger than the group, among women and men neither. */
export const partsWithinWholes: Rule = (context) =>
  context.records.interventions.flatMap(({ id, name }) =>
    PARTS.flatMap(({ part, sex, suffix, told }): Finding[] => {
      const among = sex === undefined ? {} : { sex };
      const [small, large] = [counted(context, id, { kind: part, ...among }), counted(context, id, { kind: 'deltagare', ...among })];
      if (small === null || large === null || small <= large) return [];
      const keys = sex === undefined ? [part, 'deltagare'] : [`${part}-${suffix}`, suffix];
      return [
        {
          id: `deltagare.${part}${sex === undefined ? '' : `-${suffix}`}.${id}`,
          severity: 'fel',
          message: `${told} i ${name}. Rätta deltagare.csv.`,
          values: keys.map((key) => valueOf(context, at(context, `insats.${id}.${key}`), 'deltagare.csv')),
        },
      ];
    }),
  );

const PARTS: readonly { readonly part: CountKind; readonly sex?: Sex; readonly suffix: string; readonly told: string }[] = [
  { part: 'nya', suffix: '', told: 'Nya deltagare är fler än deltagarna' },
  { part: 'nya', sex: 'kvinna', suffix: 'kvinnor', told: 'Nya kvinnor är fler än kvinnorna' },
  { part: 'nya', sex: 'man', suffix: 'man', told: 'Nya män är fler än männen' },
  { part: 'avslutade', suffix: '', told: 'De avslutade är fler än deltagarna' },
  { part: 'avslutade', sex: 'kvinna', suffix: 'kvinnor', told: 'Avslutade kvinnor är fler än kvinnorna' },
  { part: 'avslutade', sex: 'man', suffix: 'man', told: 'Avslutade män är fler än männen' },
];

/** Counts of few people must not be shown unless they are public already. */
export const smallCountsAreProtected: Rule = (context) => {
  const { book, records } = context;
  const small = [...book.figures.values()].filter((figure) => isSmallAndShown(figure, records.settings.smallestShownGroup));
  if (small.length > 0) return [shownAnyway(context, small)];
  const hidden = [...book.figures.values()].filter((figure) => figure.value.kind === 'hidden');
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

const isSmallAndShown = ({ aboutPeople, value }: Figure, limit: number): boolean =>
  aboutPeople === true && value.kind === 'known' && value.exact.numerator > 0n && compare(value.exact, exact(limit)) < 0;

const shownAnyway = (context: CheckContext, small: readonly Figure[]): Finding => ({
  id: 'smagrupper.offentliga',
  severity: 'fel',
  message: `${small.length} siffror gäller färre än ${context.records.settings.smallestShownGroup} personer och visas ändå. Det går bara om de redan är offentliga och någon godkänt det med skäl.`,
  values: small.slice(0, 10).map((figure) => valueOf(context, figure.key, 'deltagarstatistiken')),
});

const FEW_ANSWERS = 10;

/** Shares of few answers swing by chance; what they rest on should be told. */
export const answersAreEnough: Rule = (context) =>
  context.records.indicatorResults
    .filter(
      ({ scope, answers, year }) => scope === 'forbundet' && year === context.records.year && answers !== null && answers < FEW_ANSWERS,
    )
    .map(
      ({ indicator, group, year }): Finding => ({
        id: `indikator.fa-svar.${indicator}${group === null ? '' : `.${group}`}`,
        severity: 'anmarkning',
        message: `Indikator ${indicator} bygger på färre än ${FEW_ANSWERS} svar. Säg det i texten, och dra inga slutsatser av små skillnader.`,
        values: [valueOf(context, figureKey(`indikator.${indicator}${group === null ? '' : `.${group}`}.svar`, year), 'indikatorer.csv')],
      }),
    );
