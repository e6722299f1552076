import { add, compare, subtract, ZERO } from '../../../shared/exact.ts';
import { isMetBy, outcomesIn, type Target, targetIn, verdictIn } from '../goals/verdicts.ts';
import { inKronor } from '../printed-number.ts';
import { judged, shownExact, type Trial, tried } from '../trial.ts';
import { isCount, isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { type Card, type CardField, type FieldName, fieldPlace } from './cards.ts';

/** What a card claims of itself: that its goal is met, that its budget was kept, and why people left. */
export const checkCardClaims = (cards: readonly Card[]): Trial[] =>
  cards.flatMap((card) => [...goalTrial(card), ...budgetTrials(card), ...exitTrial(card)]);

const fieldIn = ({ fields }: Card, name: FieldName): CardField | undefined => fields.find(({ field }) => field === name);

/** `Mål: minst 70 % …`, `Måluppfyllelse: Uppfyllt` and `Elva av 18 (61 %) gick vidare`. */
function goalTrial(card: Card): Trial[] {
  const judgement = judgementIn(card);
  if (judgement === null) return [];
  const { goal, verdict, target, isMet } = judgement;
  const outcomes = card.fields
    .filter((each) => each.field === 'text' && each !== verdict)
    .flatMap((field) => outcomesIn(field.text, target).map((outcome) => ({ field, outcome })));
  const fits = outcomes.find(({ outcome }) => isMetBy(target, outcome) === isMet);
  const meant = fits ?? outcomes[0];
  if (meant === undefined) return [];
  const shown = meant.outcome.told.map(({ written }) => written).join(' av ');
  return [
    judged(fits !== undefined, {
      kind: 'bedömning',
      places: [fieldPlace(verdict, verdict.text), fieldPlace(meant.field, shown), fieldPlace(goal, target.quantity.written)],
      arithmetic: `${shown} mot ${target.quantity.written}`,
      message: `${card.name}: målet ${target.quantity.written} sägs vara "${verdict.text}", men utfallet är ${shown}.`,
      sureness: 0.85,
    }),
  ];
}

interface Judgement {
  readonly goal: CardField;
  readonly verdict: CardField;
  readonly target: Target;
  readonly isMet: boolean;
}

/** The goal of a card and the verdict on it, where both are plain. */
function judgementIn(card: Card): Judgement | null {
  const own = card.fields.find(({ field, row, text }) => field === 'mål' && targetIn(row.label) !== null && verdictIn(text) !== null);
  const [goal, verdict] = own === undefined ? [fieldIn(card, 'mål'), card.fields.find(isVerdict)] : [own, own];
  // `Mål minst 20 %: ej uppnått` tells both in one row.
  const target = targetIn((own === undefined ? goal?.text : own.row.label) ?? '');
  const told = verdictIn(verdict?.text ?? '');
  if (goal === undefined || verdict === undefined || target === null) return null;
  return told === 'uppfyllt' || told === 'inte' ? { goal, verdict, target, isMet: told === 'uppfyllt' } : null;
}

const isVerdict = ({ row, text }: CardField): boolean =>
  /^måluppfyllelse|^uppfyll/i.test(row.label.trim()) && text.length < 40 && !/\d/.test(text);

const CLAIM =
  /(?:kostnad(?:en|erna)?|utfallet|insatsen|resultatet)[^.\d]{0,60}?(?<!\p{sc=Latin})(?<over>översteg|överskred|överskridit|över(?= budget)|högre än|dyrare än)?(?<under>understeg|underskred|underskridit|under(?= budget)|lägre än|billigare än)?(?: \p{sc=Latin}{1,12}){0,2} budget/iu;

/** `Kostnaden översteg budgeten` against the budget and the outcome of the card. */
function budgetTrials(card: Card): Trial[] {
  const [budget, actual] = [amountIn(card, 'budget'), amountIn(card, 'utfall')];
  if (budget === null || actual === null) return [];
  return card.fields
    .filter(({ field }) => field === 'text')
    .flatMap((field) => {
      const said = CLAIM.exec(field.text);
      const [over, under] = [said?.groups?.over, said?.groups?.under];
      if (
        said === null ||
        (over === undefined) === (under === undefined) ||
        /inte|riskera|skulle|förra|för (?:lokal|personal|resor|material|utbildning|konsult)|(?<!\p{sc=Latin})för \p{sc=Latin}+er(?!\p{sc=Latin})/iu.test(
          said[0],
        )
      )
        return [];
      const side = compare(inKronor(actual.quantity, actual.quantity.unit), inKronor(budget.quantity, budget.quantity.unit));
      return [
        judged(side === (over === undefined ? -1 : 1), {
          kind: 'påstående',
          places: [
            fieldPlace(field, over ?? under ?? ''),
            fieldPlace(actual.field, actual.quantity.written),
            fieldPlace(budget.field, budget.quantity.written),
          ],
          arithmetic: `utfall ${actual.quantity.written}, budget ${budget.quantity.written}`,
          message: `${card.name}: texten säger "${over ?? under}", men utfallet är ${actual.quantity.written} och budgeten ${budget.quantity.written}.`,
          sureness: 0.92,
        }),
      ];
    });
}

interface Told {
  readonly field: CardField;
  readonly quantity: Quantity;
}

function amountIn(card: Card, name: FieldName): Told | null {
  const field = fieldIn(card, name);
  const quantity = field === undefined ? undefined : quantitiesOf(field.text).find(isMoneyIn);
  return field === undefined || quantity === undefined ? null : { field, quantity };
}

/** `Avslutade till: arbete 4, studier 3, annat 5` against `Avslutade: 12`. */
function exitTrial(card: Card): Trial[] {
  const [all, reasons] = [fieldIn(card, 'avslutade'), fieldIn(card, 'avslutsorsaker')];
  const total = quantitiesOf(all?.text ?? '').find(isCount);
  const parts = quantitiesOf(reasons?.text ?? '').filter(isCount);
  const isList = parts.length > 1 && total?.value.numerator !== 0n && reasons?.text.split(/, | och /).length === parts.length;
  if (all === undefined || reasons === undefined || total === undefined || !isList) return [];
  const sum = parts.reduce((left, { value }) => add(left, value), ZERO);
  return [
    tried({
      kind: 'summa',
      places: [fieldPlace(reasons, reasons.text), fieldPlace(all, total.written)],
      arithmetic: `${parts.map(({ written }) => written).join(' + ')} = ${shownExact(sum)}`,
      difference: subtract(total.value, sum),
      rounding: ZERO,
      message: `${card.name}: orsakerna till avslut blir tillsammans ${shownExact(sum)}, men ${total.written} har avslutats.`,
      sureness: 0.9,
    }),
  ];
}
