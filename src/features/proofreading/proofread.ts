import type { DocumentText } from '../../shared/document-text.ts';
import { checkAgain } from './again/check-again.ts';
import { sameEverywhere } from './again/same-everywhere.ts';
import { checkCardClaims } from './cards/card-claims.ts';
import { checkCardDeviations } from './cards/card-deviations.ts';
import { checkCardFlows } from './cards/card-flows.ts';
import { checkCardShares } from './cards/card-shares.ts';
import { checkCardWords } from './cards/card-words.ts';
import { type Card, cardsOf, isCard } from './cards/cards.ts';
import { checkCards } from './cards/check-cards.ts';
import { checkRowsAcross } from './cards/check-rows-across.ts';
import { interventionNames, namesOfMoney } from './cards/intervention-names.ts';
import { moneyFacts, namedTotals, totalFacts } from './cards/money-facts.ts';
import { checkRowTwins } from './cards/row-twins.ts';
import { checkToldOfCards } from './cards/told-of-cards.ts';
import { checkStatements } from './check-statements.ts';
import { checkGoals } from './goals/check-goals.ts';
import { madeOnce, notYetMade } from './made-once.ts';
import { checkNamedRows } from './named-rows/check-named-rows.ts';
import { checkAgeGroups } from './people/age-groups.ts';
import { checkAnswers } from './people/answers.ts';
import { checkAnswersAgain } from './people/answers-again.ts';
import { checkPeople } from './people/check-people.ts';
import { checkCostEachInTables } from './people/cost-each-in-tables.ts';
import { factsOfExits } from './people/exit-tables.ts';
import { checkFlowColumns } from './people/flow-columns.ts';
import { checkFractionsOfPeople } from './people/fractions-of-people.ts';
import { checkInterventionsCounted } from './people/interventions-counted.ts';
import { checkMoreThanBefore } from './people/more-than-before.ts';
import { checkParticipantsChanged } from './people/participants-changed.ts';
import { factsInTables, type PeopleFact } from './people/people-facts.ts';
import { factsTold } from './people/people-told.ts';
import { checkQuotientsAcross } from './people/quotients-across.ts';
import { checkReasonsBelow } from './people/reasons-below.ts';
import { checkSexShares } from './people/sex-shares.ts';
import { checkSexesApart } from './people/sexes-apart.ts';
import { checkSexesCompared } from './people/sexes-compared.ts';
import { checkSexesOfShares } from './people/sexes-of-shares.ts';
import { checkSexesWithin } from './people/sexes-within.ts';
import { checkSharesOfExits } from './people/shares-of-exits.ts';
import { checkSharesOfParticipants } from './people/shares-of-participants.ts';
import { checkSomeOfSex } from './people/some-of-sex.ts';
import { checkStillEnrolled } from './people/still-enrolled.ts';
import { checkSurveySexes } from './people/survey-sexes.ts';
import { factsOfOne } from './people/tables-of-one.ts';
import type { Proofreading } from './proofreading.ts';
import { checkProse } from './prose/check-prose.ts';
import { checkBudgetShares } from './prose/money/budget-shares.ts';
import { checkCostEachAgain } from './prose/money/cost-each-again.ts';
import { checkCostEachChanged } from './prose/money/cost-each-changed.ts';
import { checkCostEachOfAll } from './prose/money/cost-each-of-all.ts';
import { checkDeviationsListed } from './prose/money/deviations-listed.ts';
import { checkMoneyClaims } from './prose/money/money-claims.ts';
import { checkMoneyTold } from './prose/money/money-told.ts';
import { checkTooLarge } from './prose/money/too-large.ts';
import { municipalRows } from './statements/funding-rows.ts';
import { checkBetweenSexes } from './sums/between-sexes.ts';
import { checkCarriedForward } from './sums/carried-forward.ts';
import { checkChains } from './sums/chains.ts';
import { checkColumnSums } from './sums/column-sums.ts';
import { checkDatedBalances } from './sums/dated-balances.ts';
import { checkDirections } from './sums/directions.ts';
import { checkLabelShares } from './sums/label-shares.ts';
import { checkMarksCounted } from './sums/marks-counted.ts';
import { checkOpeningClosing } from './sums/opening-closing.ts';
import { checkPossibleNumbers } from './sums/possible-numbers.ts';
import { checkQuotients } from './sums/quotients.ts';
import { checkRiskValues } from './sums/risk-values.ts';
import { checkRowQuotients } from './sums/row-quotients.ts';
import { checkRowShares } from './sums/row-shares.ts';
import { checkScaleShares } from './sums/scale-shares.ts';
import { checkSexesBelow } from './sums/sexes-below.ts';
import { checkShareDifferences } from './sums/share-differences.ts';
import { checkShares } from './sums/shares.ts';
import { checkSignsDeclared } from './sums/signs-declared.ts';
import { checkWholeShares } from './sums/whole-shares.ts';
import { checkHeadings, withoutTwins } from './tables/headings-of-columns.ts';
import type { PrintedTable } from './tables/printed-table.ts';
import { findingsOf } from './told-once.ts';
import type { Trial } from './trial.ts';
import { type Understood, understand } from './understand.ts';
import { isExplained } from './words/explained.ts';
import { otherDocument } from './words/kind-of-document.ts';
import { withoutOtherAssociations } from './words/other-associations.ts';
import type { Sentence } from './words/passages.ts';

/** Reads somebody's published report and tells what in it does not add up (granska). */
export function proofread(document: DocumentText): Proofreading {
  const understood = understand(document);
  const known = [
    ...inTables(understood),
    ...checkStatements(understood),
    ...madeOnce(ofInterventions(understood)),
    ...madeOnce(inWords(understood)),
  ];
  const compared = [...known, ...notYetMade(checkAgain(understood, interventionNames(understood.tables), known), known)];
  const made = [...compared, ...sameEverywhere(compared)];
  const trials = made.filter(({ finding }) => finding === null || !isExplained(finding, understood.sentences));
  return {
    findings: findingsOf(trials),
    checks: trials.map(({ finding: _, blamed: __, ...check }) => check),
    tables: understood.counted.length,
    unread: [...document.unread, ...otherDocument(document.lines)],
  };
}

/** Each table by itself. */
const inTables = ({ tables, counted, year, rowSums }: Understood): Trial[] => [
  ...rowSums,
  ...counted.flatMap(checkColumnSums),
  ...counted.flatMap(checkShares),
  ...counted.flatMap(checkShareDifferences),
  ...counted.flatMap(checkSexesBelow),
  ...counted.flatMap(checkCarriedForward),
  ...counted.flatMap(checkOpeningClosing),
  ...counted.flatMap(checkFlowColumns),
  ...counted.flatMap(checkDatedBalances),
  ...counted.flatMap(checkChains),
  ...tables.flatMap(checkMarksCounted),
  ...counted.flatMap(checkBetweenSexes),
  ...counted.flatMap(checkQuotients),
  ...counted.flatMap(checkRowQuotients),
  ...counted.flatMap(checkWholeShares),
  ...counted.flatMap(checkRowShares),
  ...counted.flatMap(checkLabelShares),
  ...counted.flatMap(checkScaleShares),
  ...counted.flatMap(checkRiskValues),
  ...counted.flatMap((table) => checkPossibleNumbers(table, year)),
  ...tables.flatMap(checkDirections),
  ...checkHeadings(counted),
];

/** Words that say that a person can be counted in several interventions. */
const COUNTED_TWICE =
  /(?:flera|fler än en|mer än en|två|flertal|olika) insats(?:er)?(?!\p{sc=Latin})|(?:förekommer|finns med) (?:två|flera) gånger|(?:räkna[ts]?|räknade) (?:bara |endast )?(?:en gång|flera gånger|dubbelt|i (?:båda|varje|flera))|dubbelräkn|unika (?:personer|deltagare|individer)/iu;

/** What is told of interventions in tables, cards and text: people, money and goals. */
function ofInterventions({ tables, counted, sentences: all, year }: Understood): Trial[][] {
  const sentences = withoutOtherAssociations(all);
  const dated = counted.map(withoutTwins).filter((table) => !isCard(table));
  const money = moneyFacts(dated, year);
  const cards = cardsOf(tables.filter(isCard));
  const interventions = interventionNames(tables);
  const people = [...factsInTables(counted), ...factsOfOne(counted), ...factsOfExits(counted, interventions, year)];
  const told = factsTold(sentences, { year, names: interventions });
  return [
    checkPeople(
      people,
      told,
      sentences.some(({ text }) => COUNTED_TWICE.test(text)),
    ),
    checkCards(cards, { people, money, year }),
    ...ofCards(cards, sentences),
    ...ofPeople({ tables, counted, sentences, year }, { people, told, dated, names: interventions }),
    [...checkCostEachInTables(dated, people), ...checkQuotientsAcross(dated, people)],
    checkRowsAcross(money),
    checkRowTwins(money),
    ...checkNamedRows(sentences, { counted, dated, tables, money, year }),
    checkTooLarge(sentences, counted),
    checkMoneyClaims(sentences, [...money, ...totalFacts(dated, year), ...namedTotals(dated, year)], year),
    checkDeviationsListed(sentences, money, year),
    checkBudgetShares(sentences, [...money, ...totalFacts(dated, year)], year),
    checkMoneyTold(sentences, { names: namesOfMoney(money, interventions), money, people, year }),
    checkCostEachOfAll(sentences, { names: interventions, money, people, year }),
    checkCostEachAgain(sentences, counted, year),
    checkCostEachChanged(sentences, counted, year),
    checkSignsDeclared(sentences, dated),
    ...checkGoals(sentences, tables, year),
  ];
}

interface KnownOfPeople {
  readonly people: readonly PeopleFact[];
  readonly told: readonly PeopleFact[];
  /** The tables that are no cards. */
  readonly dated: readonly PrintedTable[];
  /** Of the interventions. */
  readonly names: readonly string[];
}

/** What is told of the participants: by tables, and by sentences beside them. */
function ofPeople({ tables, counted, sentences, year }: Omit<Understood, 'rowSums'>, known: KnownOfPeople): Trial[][] {
  const { people, told, dated } = known;
  const named = { names: known.names, year };
  return [
    checkSexShares(sentences, people, named),
    checkSharesOfExits(sentences, people, named),
    checkSharesOfParticipants(sentences, people, named),
    checkInterventionsCounted(sentences, counted),
    checkStillEnrolled(sentences, counted),
    checkParticipantsChanged(sentences, dated, year),
    checkMoreThanBefore(sentences, dated, year),
    checkAgeGroups(counted, [...people, ...told]),
    checkAnswers(sentences, [...people, ...told], named),
    checkSomeOfSex(sentences),
    checkFractionsOfPeople(sentences, people, named),
    checkReasonsBelow(tables),
    checkSurveySexes(sentences, counted),
    checkSexesCompared(sentences, counted),
    checkSexesApart(sentences, people, year),
    checkSexesWithin(sentences),
    checkSexesOfShares(sentences),
    checkAnswersAgain(sentences, counted),
  ];
}

/** What cards of facts tell by themselves, and what running text tells of them. */
const ofCards = (cards: readonly Card[], sentences: readonly Sentence[]): Trial[][] => [
  checkCardWords(cards),
  checkCardShares(cards),
  checkCardClaims(cards),
  checkCardFlows(cards),
  checkCardDeviations(cards),
  checkToldOfCards(sentences, cards),
];

/** Sentences by themselves. */
const inWords = ({ sentences, counted, year }: Understood): Trial[][] => [
  ...checkProse(sentences, {
    year,
    counts: factsInTables(counted).map(({ value }) => value),
    members: counted.map((table) => municipalRows(table).length).filter((count) => count > 0),
  }),
];
