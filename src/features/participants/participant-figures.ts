import { exact } from '../../shared/exact.ts';
import type { FigureDefinition, Formula } from '../figures/figure.ts';
import { countOf } from '../figures/figure.ts';
import { figuresIn, peopleIn, rowsOf, sumOf, type Words } from '../figures/formulas.ts';
import type { Intervention } from '../interventions/intervention.ts';
import { codeName } from './code-name.ts';
import type { Code, CountKind, ExitCount, ParticipantCount, Sex, VolumeCount } from './counts.ts';
import { KIND_NAMES } from './own-counts.ts';

/** The counts of one year folder: participants, exits and volumes, and the names of the codes. */
export interface Counts {
  readonly participants: readonly ParticipantCount[];
  readonly exits: readonly ExitCount[];
  readonly volumes: readonly VolumeCount[];
  readonly codes: readonly Code[];
}

const KINDS: readonly CountKind[] = ['deltagare', 'nya', 'avslutade'];

/** Every count of participants, for each intervention and for all of them together, year by year. */
export function defineParticipants(counts: Counts, interventions: readonly Intervention[]): FigureDefinition[] {
  const years = [...new Set([...counts.participants, ...counts.exits].map((row) => row.year))];
  return years.flatMap((year) => {
    const ofYear = {
      ...counts,
      participants: counts.participants.filter((row) => row.year === year),
      exits: counts.exits.filter((row) => row.year === year),
    };
    return [...interventions.flatMap((each) => interventionFigures(ofYear, each, year)), ...totalFigures(ofYear, interventions, year)];
  });
}

function interventionFigures(counts: Counts, intervention: Intervention, year: number): FigureDefinition[] {
  const people = peopleIn(year);
  const own = `insats.${intervention.id}`;
  const participants = counts.participants.filter((row) => row.intervention === intervention.id);
  const exits = counts.exits.filter((row) => row.intervention === intervention.id);
  const sexes = KINDS.flatMap((kind) =>
    sexFigures(participants, kind, own).map(([id, formula, label]) =>
      people(id, formula, [`${intervention.name}, ${label}`, `${label} i ${intervention.name}.`]),
    ),
  );
  const kinds = KINDS.filter((kind) => participants.some((row) => row.kind === kind)).map((kind) =>
    people(`${own}.${kind}`, rowsOf(rowsFor(participants, kind)), [
      `${intervention.name}, ${KIND_NAMES[kind].toLowerCase()}`,
      `${KIND_NAMES[kind]} i ${intervention.name} under året.`,
    ]),
  );
  return [
    ...kinds,
    ...sexes,
    ...reasonsOf(exits).map((reason) =>
      people(`${own}.avslut.${reason}`, rowsOf(exitRows(exits, reason)), exitWords(reason, counts.codes, intervention.name)),
    ),
  ];
}

function sexFigures(rows: readonly ParticipantCount[], kind: CountKind, own: string): [string, Formula, string][] {
  const NAMES: readonly [Sex, string, string][] = [
    ['kvinna', 'kvinnor', 'kvinnor'],
    ['man', 'man', 'män'],
  ];
  const suffix = kind === 'deltagare' ? '' : `${kind}-`;
  return NAMES.filter(([sex]) => rows.some((row) => row.kind === kind && row.sex === sex)).map(([sex, slugged, word]) => [
    `${own}.${suffix}${slugged}`,
    rowsOf(rowsFor(rows, kind, sex)),
    kind === 'deltagare' ? word : `${KIND_NAMES[kind].toLowerCase()}, ${word}`,
  ]);
}

const rowsFor = (rows: readonly ParticipantCount[], kind: CountKind, sex?: Sex) =>
  rows
    .filter((row) => row.kind === kind && (sex === undefined || row.sex === sex))
    .map((row) => ({ label: row.sex, value: exact(row.count), source: row.source }));

const reasonsOf = (exits: readonly ExitCount[]): string[] => [...new Set(exits.map((row) => row.reason))];
const exitRows = (exits: readonly ExitCount[], reason: string) =>
  exits.filter((row) => row.reason === reason).map((row) => ({ label: row.sex, value: exact(row.count), source: row.source }));

/** A code's name in the association's own list, else the code itself. */
const exitWords = (reason: string, codes: readonly Code[], where: string) =>
  [
    `${where}, avslutade: ${codeName(codes, 'avslutsorsak', reason)}`,
    `Avslutade i ${where} med orsaken ${codeName(codes, 'avslutsorsak', reason)}.`,
  ] as const;

/** Totals over all interventions; what nobody has counted gets no total, since it would read as none. */
function totalFigures(counts: Counts, interventions: readonly Intervention[], year: number): FigureDefinition[] {
  const where = 'alla insatser';
  const total = (id: string, part: string, [counted, words]: readonly [readonly Intervention[], Words]): FigureDefinition[] => {
    const parts = counted.map((each) => `insats.${each.id}.${part}`);
    return parts.length === 0 ? [] : [peopleIn(year)(`deltagare.${id}`, sumOf(parts, year), words)];
  };
  return [
    ...TOTALS.flatMap(({ id, part, kind, sex, label }) => {
      const counted = interventions.filter((each) => isCounted(counts, each, { kind, sex }));
      return total(id, part, [counted, [label, `${label} i ${where}.`]]);
    }),
    ...reasonsOf(counts.exits).flatMap((reason) => {
      const counted = interventions.filter((each) => counts.exits.some((row) => row.intervention === each.id && row.reason === reason));
      return total(`avslut.${reason}`, `avslut.${reason}`, [counted, exitWords(reason, counts.codes, where)]);
    }),
  ];
}

interface Total {
  readonly id: string;
  readonly part: string;
  readonly kind: CountKind;
  readonly sex: Sex | null;
  readonly label: string;
}

const TOTALS: readonly Total[] = [
  { id: 'summa', part: 'deltagare', kind: 'deltagare', sex: null, label: 'Deltagare' },
  { id: 'kvinnor', part: 'kvinnor', kind: 'deltagare', sex: 'kvinna', label: 'Kvinnor' },
  { id: 'man', part: 'man', kind: 'deltagare', sex: 'man', label: 'Män' },
  { id: 'nya', part: 'nya', kind: 'nya', sex: null, label: 'Nya deltagare' },
  { id: 'avslutade', part: 'avslutade', kind: 'avslutade', sex: null, label: 'Avslutade deltagare' },
];

const isCounted = (counts: Counts, intervention: Intervention, { kind, sex }: Pick<Total, 'kind' | 'sex'>): boolean =>
  counts.participants.some((row) => row.intervention === intervention.id && row.kind === kind && (sex === null || row.sex === sex));

/** Structural work counted without persons, by kind and by intervention (volymer). */
export function defineVolumes(counts: Counts): FigureDefinition[] {
  const years = [...new Set(counts.volumes.map((row) => row.year))];
  return years.flatMap((year) => {
    const rows = counts.volumes.filter((row) => row.year === year);
    const kinds = [...new Set(rows.map((row) => row.kind))];
    const byIntervention = rows.filter((row) => row.intervention !== null);
    return [
      ...kinds.flatMap((kind) =>
        volumeFigures(
          `volym.${kind}`,
          rows.filter((row) => row.kind === kind),
          counts.codes,
        ),
      ),
      ...byIntervention.flatMap((row) => volumeFigures(`volym.${row.intervention}.${row.kind}`, [row], counts.codes)),
    ];
  });
}

function volumeFigures(id: string, rows: readonly VolumeCount[], codes: readonly Code[]): FigureDefinition[] {
  const [first] = rows;
  if (first === undefined) return [];
  const name = codeName(codes, 'volymslag', first.kind);
  const amount = (pick: (row: VolumeCount) => number | null) =>
    rows.map((row) => ({ label: row.intervention ?? name, value: exact(pick(row) ?? 0), source: row.source }));
  const count = figuresIn(countOf('antal'), first.year);
  return [
    count(id, rowsOf(amount((row) => row.count)), [name, `${name}: antal.`]),
    ...(rows.some((row) => row.occasions !== null)
      ? [count(`${id}.tillfallen`, rowsOf(amount((row) => row.occasions)), [`${name}, tillfällen`, `${name}: antal tillfällen.`])]
      : []),
  ];
}
