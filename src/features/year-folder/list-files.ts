import { no, type Result, yes } from '../../shared/result.ts';
import { type Goal, type GoalRule, RELATIONS, type Relation } from '../goals/goal.ts';
import type { Intervention } from '../interventions/intervention.ts';
import type { NoteLayout, NoteRow } from '../statements/layout.ts';
import { DATE, FIGURE_ID, oneOf, SLUG, TEXT, YES_NO } from './cell-kinds.ts';
import { optional, referring, required, withDefault } from './column.ts';
import { COUNT, LIMIT, type Limit, NUMBER_TEXT } from './number-kinds.ts';
import { convertedRecord, listOf, type RecordShape, record, shaped, shapedOr } from './shape.ts';
import { BALANCE_LINES, INCOME_LINES } from './words.ts';
import type { Acceptance } from './year-records.ts';

/** A file that is a list of records (YAML-lista). */
export interface ListFile {
  readonly name: string;
  readonly meaning: string;
  readonly item: RecordShape;
  /** The key that may have the same value once only. */
  readonly key: string;
}

const rowShape: RecordShape = record<NoteRow>({
  id: required('id', SLUG, 'Radens id; notrad skrivs <not>.<rad>.'),
  name: required('namn', TEXT, 'Radens namn.'),
  rows: shapedOr(
    shaped<readonly NoteRow[]>('rader', () => listOf(rowShape), 'Underrader.'),
    [],
  ),
});

const NOTED_LINE = required('omfattar', oneOf([...INCOME_LINES, ...BALANCE_LINES]), 'Rad i resultat- eller balansräkningen.');

export const notesFile: ListFile = {
  name: 'noter.yaml',
  meaning: 'Noterna i rapportens ordning, och deras rader.',
  item: record<NoteLayout>(
    {
      id: required('id', SLUG, 'Notens id.'),
      title: required('rubrik', TEXT, 'Notens rubrik.'),
      lines: shapedOr(
        shaped<readonly string[]>('omfattar', () => listOf(NOTED_LINE), 'Raderna i räkningarna som noten delar upp.'),
        [],
      ),
      showsBudget: withDefault(optional('visar_budget', YES_NO, 'Om noten visar budget bredvid utfall.'), false),
      rows: shapedOr(
        shaped<readonly NoteRow[]>('rader', () => listOf(rowShape), 'Notens rader.'),
        [],
      ),
    },
    true,
  ),
  key: 'id',
};

type Staffing = Intervention['staffing'][number];

const staffingShape = record<Staffing>({
  role: required('roll', TEXT, 'Rollen i insatsen.'),
  fullTimePosts: required('tjanster', NUMBER_TEXT, 'Antal heltidstjänster, till exempel "2,5".'),
});

export const interventionsFile: ListFile = {
  name: 'insatser.yaml',
  meaning: 'Insatserna.',
  item: record<Intervention>(
    {
      id: required('id', SLUG, 'Insatsens id, som andra filer hänvisar till.'),
      name: required('namn', TEXT, 'Insatsens namn.'),
      direction: required('inriktning', oneOf(['individ', 'struktur']), 'Individinriktad eller strukturövergripande.'),
      form: optional('form', TEXT, 'Förberedande, utredande, arbetslivsinriktad.'),
      owner: optional('huvudman', TEXT, 'Medlemmen eller någon annan som driver insatsen.'),
      startedOn: optional('start', DATE, 'Insatsens första dag.'),
      endedOn: optional('slut', DATE, 'Insatsens sista dag.'),
      purpose: optional('syfte', TEXT, 'Vad insatsen ska leda till.'),
      targetGroup: optional('malgrupp', TEXT, 'Vilka insatsen är till för.'),
      staffing: shapedOr(
        shaped<readonly Staffing[]>('bemanning', () => listOf(staffingShape), 'Roller och antal tjänster.'),
        [],
      ),
      plannedParticipants: optional('planerat_antal', COUNT, 'Så många deltagare som planerades för året.'),
    },
    true,
  ),
  key: 'id',
};

/** A rule as it is written: a figure with its limits, or several rules together. */
type WrittenRule = {
  readonly figure: string | null;
  readonly all: readonly GoalRule[] | null;
  readonly any: readonly GoalRule[] | null;
} & {
  readonly [Name in Relation]: Limit | null;
};

const limit = (name: Relation, meaning: string) =>
  optional(name, LIMIT, `${meaning}: ett tal (85 %, 5, 1 200 kr) eller en annan siffras id.`);

const ruleShape: RecordShape = convertedRecord<GoalRule, WrittenRule>(
  {
    figure: optional('siffra', FIGURE_ID, 'Siffran som målet mäts med.'),
    minst: limit('minst', 'Minst så mycket'),
    hogst: limit('hogst', 'Högst så mycket'),
    over: limit('over', 'Mer än'),
    under: limit('under', 'Mindre än'),
    all: shapedOr(
      shaped<readonly GoalRule[] | null>('alla', () => listOf(ruleShape), 'Regler som alla ska vara uppfyllda.'),
      null,
    ),
    any: shapedOr(
      shaped<readonly GoalRule[] | null>('nagon', () => listOf(ruleShape), 'Regler varav minst en ska vara uppfylld.'),
      null,
    ),
  },
  { isPlaced: false, fromWritten: readRule, toWritten: writeRule },
);

function readRule(written: WrittenRule): Result<GoalRule, string> {
  if (written.all !== null || written.any !== null) return readGroup(written);
  const relations = RELATIONS.filter((relation) => written[relation] !== null);
  const [relation] = relations;
  if (written.figure === null)
    return no('Regeln säger inte vilken siffra den gäller. Skriv till exempel { siffra: indikator.7, minst: 85 % }.');
  if (relation === undefined || relations.length > 1)
    return no(`Regeln ska ha en av ${RELATIONS.join(', ')}. Flera regler sätts ihop med alla: eller nagon:.`);
  return yes(ruleFor(written.figure, relation, written[relation]));
}

function readGroup(written: WrittenRule): Result<GoalRule, string> {
  const { all, any } = written;
  const hasMore = written.figure !== null || RELATIONS.some((relation) => written[relation] !== null) || (all !== null && any !== null);
  const rules = all ?? any ?? [];
  if (hasMore) return no('alla och nagon ska stå ensamma. Lägg det andra som en egen regel i listan.');
  if (rules.length === 0) return no('Listan av regler är tom. Skriv minst en regel i alla eller nagon.');
  return yes({ kind: all === null ? 'anyOf' : 'allOf', rules });
}

function ruleFor(figure: string, relation: Relation, limit: Limit | null): GoalRule {
  if (limit === null || limit.kind === 'figure') return { kind: 'compared', figure, relation, with: limit?.figure ?? '' };
  return { kind: 'limit', figure, relation, limit: limit.value, ...(limit.unit === null ? {} : { limitUnit: limit.unit }) };
}

const NO_RULE: WrittenRule = { figure: null, minst: null, hogst: null, over: null, under: null, all: null, any: null };

function writeRule(rule: GoalRule): WrittenRule {
  if ('rules' in rule) return { ...NO_RULE, [rule.kind === 'allOf' ? 'all' : 'any']: rule.rules };
  const limit: Limit =
    rule.kind === 'compared' ? { kind: 'figure', figure: rule.with } : { kind: 'number', value: rule.limit, unit: rule.limitUnit ?? null };
  return { ...NO_RULE, figure: rule.figure, [rule.relation]: limit };
}

export const goalsFile: ListFile = {
  name: 'mal.yaml',
  meaning: 'Mål och bedömning.',
  item: record<Goal>(
    {
      id: required('id', SLUG, 'Målets id.'),
      set: referring(required('grupp', SLUG, 'overgripande, eller insatsens id.'), 'goalSet'),
      text: required('mal', TEXT, 'Målet med förbundets egna ord.'),
      rule: shapedOr(
        shaped<GoalRule | null>('regel', () => ruleShape, 'När målet är uppfyllt.'),
        null,
      ),
      verdict: optional('bedomning', oneOf(['uppfyllt', 'delvis', 'inte', 'ej-bedomt']), 'Styrelsens eller insatsens egen bedömning.'),
      reason: optional('skal', TEXT, 'Varför bedömningen avviker från regeln.'),
      comment: optional('kommentar', TEXT, 'Fri text.'),
    },
    true,
  ),
  key: 'id',
};

export const acceptancesFile: ListFile = {
  name: 'godkannanden.yaml',
  meaning: 'Anmärkningar som någon har godkänt, med skäl.',
  item: record<Acceptance>(
    {
      finding: required('fynd', TEXT, 'Anmärkningens id, ur kontrollen.'),
      reason: required('skal', TEXT, 'Varför anmärkningen godkänns.'),
      acceptedBy: required('av', TEXT, 'Vem som godkänner.'),
      acceptedOn: required('datum', DATE, 'Dagen för godkännandet.'),
    },
    true,
  ),
  key: 'finding',
};
