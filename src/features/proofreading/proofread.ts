import type { DocumentText } from '../../shared/document-text.ts';
import { compare, largestOf } from '../../shared/exact.ts';
import { checkAmountsAgain } from './again/amounts-again.ts';
import { checkCountsAgain } from './again/counts-again.ts';
import { occurrencesOf } from './again/occurrences.ts';
import { sameEverywhere } from './again/same-everywhere.ts';
import { checkSumsAgain } from './again/sums-again.ts';
import { checkUnitSlips } from './again/unit-slips.ts';
import { checkCardClaims } from './cards/card-claims.ts';
import { checkCardShares } from './cards/card-shares.ts';
import { checkCardWords } from './cards/card-words.ts';
import { cardsOf, isCard } from './cards/cards.ts';
import { checkCards } from './cards/check-cards.ts';
import { checkRowsAcross } from './cards/check-rows-across.ts';
import { interventionNames, namesOfMoney } from './cards/intervention-names.ts';
import { moneyFacts, namedTotals, totalFacts } from './cards/money-facts.ts';
import { checkRowTwins } from './cards/row-twins.ts';
import { checkToldOfCards } from './cards/told-of-cards.ts';
import { checkGoals } from './goals/check-goals.ts';
import { madeOnce, notYetMade } from './made-once.ts';
import { checkNamedRows } from './named-rows/check-named-rows.ts';
import { checkAgeGroups } from './people/age-groups.ts';
import { checkAnswers } from './people/answers.ts';
import { checkAnswersAgain } from './people/answers-again.ts';
import { checkPeople } from './people/check-people.ts';
import { checkCostEachInTables } from './people/cost-each-in-tables.ts';
import { factsOfExits } from './people/exit-tables.ts';
import { checkInterventionsCounted } from './people/interventions-counted.ts';
import { checkMoreThanBefore } from './people/more-than-before.ts';
import { checkParticipantsChanged } from './people/participants-changed.ts';
import { factsInTables } from './people/people-facts.ts';
import { factsTold } from './people/people-told.ts';
import { checkSexShares } from './people/sex-shares.ts';
import { checkSharesOfExits } from './people/shares-of-exits.ts';
import { checkSomeOfSex } from './people/some-of-sex.ts';
import type { Proofreading } from './proofreading.ts';
import { checkComparisons } from './prose/changes/comparisons.ts';
import { checkProse } from './prose/check-prose.ts';
import { checkBudgetShares } from './prose/money/budget-shares.ts';
import { checkTold } from './prose/money/check-told.ts';
import { checkCostEachAgain } from './prose/money/cost-each-again.ts';
import { checkCostEachOfAll } from './prose/money/cost-each-of-all.ts';
import { checkDeviationsListed } from './prose/money/deviations-listed.ts';
import { checkMoneyClaims } from './prose/money/money-claims.ts';
import { checkMoneyTold } from './prose/money/money-told.ts';
import { openingFigures } from './prose/money/opening-figures.ts';
import { checkShareOfAmount } from './prose/money/share-of-amount.ts';
import { toldFigures } from './prose/money/told-figures.ts';
import { checkTooLarge } from './prose/money/too-large.ts';
import { checkPartsTold } from './prose/shares/parts-told.ts';
import { checkBetterThanBudget } from './statements/better-than-budget.ts';
import { checkFigures } from './statements/check-figures.ts';
import { checkDerivedBalance } from './statements/derived-balance.ts';
import { checkForecastsTold } from './statements/forecasts-told.ts';
import { municipalRows } from './statements/funding-rows.ts';
import { checkGuidelines } from './statements/guidelines.ts';
import { inPlaceOfTheYear, interimColumn } from './statements/interim.ts';
import { checkNoteSums } from './statements/note-sums.ts';
import { operationsTotals } from './statements/operations-columns.ts';
import { checkPayerFractions } from './statements/payer-fractions.ts';
import { checkPointsToCap } from './statements/points-to-cap.ts';
import type { PrintedFigure } from './statements/printed-figure.ts';
import { recogniseFigures } from './statements/recognise.ts';
import { checkRepeated } from './statements/repeated.ts';
import { checkBetweenSexes } from './sums/between-sexes.ts';
import { checkCarriedForward } from './sums/carried-forward.ts';
import { checkChains } from './sums/chains.ts';
import { checkColumnSums } from './sums/column-sums.ts';
import { checkDirections } from './sums/directions.ts';
import { checkLabelShares } from './sums/label-shares.ts';
import { checkOpeningClosing } from './sums/opening-closing.ts';
import { checkPossibleNumbers } from './sums/possible-numbers.ts';
import { checkQuotients } from './sums/quotients.ts';
import { checkRowQuotients } from './sums/row-quotients.ts';
import { checkRowShares } from './sums/row-shares.ts';
import { checkSexesBelow } from './sums/sexes-below.ts';
import { checkShareDifferences } from './sums/share-differences.ts';
import { checkShares } from './sums/shares.ts';
import { checkWholeShares } from './sums/whole-shares.ts';
import { checkHeadings, withoutTwins } from './tables/headings-of-columns.ts';
import { findingsOf } from './told-once.ts';
import type { Trial } from './trial.ts';
import { type Understood, understand } from './understand.ts';
import { nameIn } from './words/entities.ts';
import { isExplained } from './words/explained.ts';
import { withoutOtherAssociations } from './words/other-associations.ts';
import type { Sentence } from './words/passages.ts';

/** Reads somebody's published report and tells what in it does not add up (granska). */
export function proofread(document: DocumentText): Proofreading {
  const understood = understand(document);
  const known = [
    ...inTables(understood),
    ...betweenStatements(understood),
    ...madeOnce(ofInterventions(understood)),
    ...madeOnce(inWords(understood)),
  ];
  const compared = [...known, ...notYetMade(toldAgain(understood), known)];
  const made = [...compared, ...sameEverywhere(compared)];
  const trials = made.filter(({ finding }) => finding === null || !isExplained(finding, understood.sentences));
  return {
    findings: findingsOf(trials),
    checks: trials.map(({ finding: _, blamed: __, ...check }) => check),
    tables: understood.counted.length,
    unread: document.unread,
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
  ...counted.flatMap(checkChains),
  ...counted.flatMap(checkBetweenSexes),
  ...counted.flatMap(checkQuotients),
  ...counted.flatMap(checkRowQuotients),
  ...counted.flatMap(checkWholeShares),
  ...counted.flatMap(checkRowShares),
  ...counted.flatMap(checkLabelShares),
  ...counted.flatMap((table) => checkPossibleNumbers(table, year)),
  ...tables.flatMap(checkDirections),
  ...checkHeadings(counted),
];

/** Words that say that an earlier year is told otherwise than it was. */
const RESTATED =
  /(?:jämförelse(?:år|tal|siffr|belopp)|föregående år|tidigare år|år \d{4}).{0,80}(?:räknats om|omräkna|omklassificera|justera|rättats|ändrats)|(?:räknats om|omräkna|omklassificera|justera|rättats|ändrats).{0,80}(?:jämförelse|föregående år)/i;

/** A column of a year that was corrected: `2020 (rättat)`. */
const CORRECTED = /\((?:rättat|rättad|rättade|omräknat|omräknad|justerat|justerad)\)/i;

/** What the statements, their notes and the text tell of the same money. */
function betweenStatements({ tables, counted, sentences: everything, year, rowSums }: Understood): Trial[] {
  const sentences = withoutOtherAssociations(everything);
  const dated = counted.map(withoutTwins);
  const recognised = recogniseFigures(dated, year);
  const all = [...recognised, ...operationsTotals(dated, recognised, year)];
  const interim = interimColumn(all, year);
  const printed = inPlaceOfTheYear(all, interim, year);
  const ofAll = ofTheWhole(sentences, interventionNames(tables));
  const told = [
    ...toldFigures(ofAll, { year, isInterim: interim !== null }),
    ...openingFigures(ofAll, { year, isInterim: interim !== null }),
  ];
  const isRestated =
    sentences.some(({ text }) => RESTATED.test(text)) || dated.some(({ columns }) => columns.some(({ label }) => CORRECTED.test(label)));
  const restatedBefore = isRestated ? year : null;
  return [
    ...checkFigures([...printed, ...told], { printed: withTold(printed, told), sums: rowSums, restatedBefore }),
    ...checkRepeated(printed, restatedBefore),
    ...checkDerivedBalance(printed),
    ...checkTold(told, printed),
    ...checkComparisons(sentences, printed, year),
    ...checkNoteSums(dated, year, restatedBefore),
    ...checkForecastsTold(sentences, { tables: dated, printed, year }),
    ...checkGuidelines(printed, sentences),
    ...checkPointsToCap(sentences),
    ...checkPayerFractions(sentences, printed, year),
    ...checkShareOfAmount(sentences, printed),
    ...checkBetterThanBudget(sentences, withTold(printed, told), year),
  ];
}

/** What the chapter of an intervention tells of a surplus or of costs is its own. */
const ofTheWhole = (sentences: readonly Sentence[], names: readonly string[]): Sentence[] =>
  sentences.filter(
    ({ text, headings }) => /förbundet/i.test(text) || !headings.slice(-2).some((heading) => nameIn(heading, names) !== null),
  );

/** What only the text tells counts as well as what a table tells, unless it is told roughly: `4,4 miljoner kronor`. */
function withTold(printed: readonly PrintedFigure[], told: readonly PrintedFigure[]): PrintedFigure[] {
  const coarsest = largestOf(printed.map(({ grain }) => grain));
  const isFine = ({ grain }: PrintedFigure): boolean => compare(grain, coarsest) <= 0;
  return [...printed, ...told.filter((figure) => isFine(figure) && !printed.some((each) => each.key === figure.key))];
}

/** Words that say that a person can be counted in several interventions. */
const COUNTED_TWICE =
  /(?:flera|fler än en|mer än en|två|flertal|olika) insats(?:er)?(?!\p{L})|(?:förekommer|finns med) (?:två|flera) gånger|(?:räkna[ts]?|räknade) (?:bara |endast )?(?:en gång|flera gånger|dubbelt|i (?:båda|varje|flera))|dubbelräkn|unika (?:personer|deltagare|individer)/iu;

/** What is told of interventions in tables, cards and text: people, money and goals. */
function ofInterventions({ tables, counted, sentences: all, year }: Understood): Trial[][] {
  const sentences = withoutOtherAssociations(all);
  const dated = counted.map(withoutTwins).filter((table) => !isCard(table));
  const money = moneyFacts(dated, year);
  const cards = cardsOf(tables.filter(isCard));
  const interventions = interventionNames(tables);
  const people = [...factsInTables(counted), ...factsOfExits(counted, interventions, year)];
  const told = factsTold(sentences, { year, names: interventions });
  return [
    checkPeople(
      people,
      told,
      sentences.some(({ text }) => COUNTED_TWICE.test(text)),
    ),
    checkCards(cards, { people, money, year }),
    checkSexShares(sentences, people, { names: interventions, year }),
    checkSharesOfExits(sentences, people, { names: interventions, year }),
    checkInterventionsCounted(sentences, counted),
    checkParticipantsChanged(sentences, dated, year),
    checkMoreThanBefore(sentences, dated, year),
    checkAgeGroups(counted, [...people, ...told]),
    checkAnswers(sentences, [...people, ...told], { names: interventions, year }),
    checkSomeOfSex(sentences),
    checkAnswersAgain(sentences, counted),
    checkCostEachInTables(dated, people),
    checkCardWords(cards),
    checkCardShares(cards),
    checkCardClaims(cards),
    checkToldOfCards(sentences, cards),
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
    ...checkGoals(sentences, tables),
  ];
}

/** What may be compared without knowing what it is: parts with their wholes, and amounts and counts wherever they stand again. */
function toldAgain({ counted, tables, sentences, year }: Understood): Trial[] {
  const amounts = occurrencesOf(counted.map(withoutTwins), sentences, year);
  return [
    ...checkPartsTold(sentences),
    ...checkUnitSlips(amounts),
    ...checkAmountsAgain(amounts),
    ...checkSumsAgain(amounts),
    ...checkCountsAgain(sentences, counted, interventionNames(tables)),
  ];
}

/** Sentences by themselves. */
const inWords = ({ sentences, counted, year }: Understood): Trial[][] => [
  ...checkProse(sentences, {
    year,
    counts: factsInTables(counted).map(({ value }) => value),
    members: counted.map((table) => municipalRows(table).length).filter((count) => count > 0),
  }),
];
