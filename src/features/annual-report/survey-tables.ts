import type { Cell, Row, Table } from '../../platform/documents/document.ts';
import { exact } from '../../shared/exact.ts';
import { dateInText, swedishNumber } from '../../shared/swedish.ts';
import type { AssociationEvent, Body } from '../associations/association.ts';
import { servingDuring } from '../associations/serving.ts';
import { figureKey } from '../figures/figure.ts';
import { TOO_FEW } from '../figures/shown.ts';
import { codeName } from '../participants/code-name.ts';
import { exists, narrowNumber, textColumn } from './figure-table.ts';
import type { ReportContext } from './report-context.ts';
import { figureCell, fillLine, textCell } from './writing.ts';
import { smallCountsArePublic } from './year-figures.ts';

/** Structural work in numbers and occasions. */
export function volumeTable(context: ReportContext): Table {
  const { records, desk } = context;
  const kinds = [...new Set(records.volumeCounts.filter((row) => row.year === records.year).map((row) => row.kind))];
  const withOccasions = kinds.some((kind) => exists(desk, `volym.${kind}.tillfallen`, records.year));
  const cell = (id: string): Cell => (exists(desk, id, records.year) ? figureCell(desk, figureKey(id, records.year)) : textCell(''));
  return {
    kind: 'table',
    id: 'tabell-volymer',
    caption: 'Strukturövergripande arbete i antal',
    unit: null,
    columns: [textColumn('Slag', 3), narrowNumber('Antal'), ...(withOccasions ? [narrowNumber('Tillfällen')] : [])],
    groups: [],
    rows: kinds.map(
      (kind): Row => ({
        kind: 'row',
        cells: [
          textCell(codeName(records.codes, 'volymslag', kind)),
          cell(`volym.${kind}`),
          ...(withOccasions ? [cell(`volym.${kind}.tillfallen`)] : []),
        ],
      }),
    ),
    notes: [],
  };
}

/** Seats of a body during the year, with the member that chose and the time when it is not the whole year. */
export function mandateTable(context: ReportContext, body: Body, caption: string): Table {
  const { records } = context;
  const mandates = servingDuring(records.mandates, body, records.year);
  const nameOf = (id: string | null): string => records.members.find((member) => member.id === id)?.name ?? '';
  const named = mandates.some((mandate) => mandate.name !== null);
  return {
    kind: 'table',
    id: `tabell-${body}`,
    caption,
    unit: null,
    columns: [textColumn('Uppdrag', 2), ...(named ? [textColumn('Namn', 2)] : []), textColumn('Utsedd av', 3), textColumn('Tid', 3)],
    groups: [],
    rows: mandates.map(
      (mandate): Row => ({
        kind: 'row',
        cells: [
          textCell(mandate.role),
          ...(named ? [textCell(mandate.name ?? '')] : []),
          textCell(nameOf(mandate.member)),
          textCell([timeOf(mandate.from, mandate.until), mandate.remark ?? ''].filter((text) => text !== '').join('; ')),
        ],
      }),
    ),
    notes: [],
  };
}

function timeOf(from: string | null, until: string | null): string {
  if (from === null && until === null) return '';
  if (from === null) return `till och med ${dateInText(until ?? '')}`;
  return until === null ? `från och med ${dateInText(from)}` : `${dateInText(from)}–${dateInText(until)}`;
}

/** What took place during the year. */
export function eventTable(context: ReportContext): Table {
  const named = context.records.events.filter((event) => event.name !== '');
  return {
    kind: 'table',
    id: 'tabell-handelser',
    caption: 'Händelser under året',
    unit: null,
    columns: [textColumn('Datum', 2), textColumn('Händelse', 5), narrowNumber('Deltagare')],
    groups: [],
    rows: named.map(
      (event): Row => ({
        kind: 'row',
        cells: [
          textCell(event.date === null ? '' : dateInText(event.date)),
          textCell(event.name),
          textCell(participantsOf(context, event)),
        ],
      }),
    ),
    notes: [],
  };
}

/** Participants of an intervention are guarded at its gatherings too; at meetings and fairs nobody is a participant in that sense. */
function participantsOf({ records }: ReportContext, { participants, intervention }: AssociationEvent): string {
  if (participants === null) return '';
  const isFew = participants > 0 && participants < records.settings.smallestShownGroup;
  return isFew && intervention !== null && !smallCountsArePublic(records) ? TOO_FEW : swedishNumber(exact(participants));
}

/** The facts of one intervention, and its money and participants. */
export function interventionTable(context: ReportContext, id: string): Table | null {
  const intervention = context.records.interventions.find((each) => each.id === id);
  if (intervention === undefined) return null;
  const { desk, records } = context;
  const text = (label: string, value: string | null): Row[] =>
    value === null || value === ''
      ? []
      : [{ kind: 'row', cells: [textCell(label), { content: fillLine(desk, value, intervention.source) }] }];
  const figure = (label: string, part: string): Row[] =>
    exists(desk, `insats.${id}.${part}`, records.year)
      ? [{ kind: 'row', cells: [textCell(label), figureCell(desk, figureKey(`insats.${id}.${part}`, records.year), { bare: false })] }]
      : [];
  return {
    kind: 'table',
    id: `tabell-insats-${id}`,
    caption: intervention.name,
    unit: null,
    columns: [textColumn('Uppgift', 2), textColumn('Innehåll', 5)],
    groups: [],
    rows: [
      ...text('Huvudman', intervention.owner),
      ...text('Syfte', intervention.purpose),
      ...text('Målgrupp', intervention.targetGroup),
      ...text('Bemanning', intervention.staffing.map((post) => `${post.role}: ${post.fullTimePosts}`).join(', ')),
      ...figure('Planerat antal deltagare', 'planerat'),
      ...figure('Antal deltagare', 'deltagare'),
      ...figure('Budget', 'budget'),
      ...figure('Utfall', 'kostnad'),
      ...figure('Kostnad per deltagare', 'kostnad-per-deltagare'),
    ],
    notes: [],
  };
}
