import { absolute, compare, type Exact, exact, subtract } from '../../../../shared/exact.ts';
import { areNear } from '../../near.ts';
import { isCount, isMoneyIn } from '../../words/quantities.ts';
import { type Spoken, valueOf } from '../../words/spoken.ts';
import { sharedStems, stemsOf } from '../../words/stems.ts';

/** An amount, and whether the words say that it is of the time before. */
export interface Amount extends Spoken {
  readonly isBefore: boolean;
}

/** What a change is between. */
export interface Pair {
  readonly now: Amount;
  readonly before: Amount;
}

export const isAmount = ({ quantity }: Spoken): boolean =>
  isMoneyIn(quantity) || (isCount(quantity) && compare(quantity.value, exact(2)) >= 0 && !/^procentenhet/.test(quantity.after));

/** Women and men are some of those who are counted. */
export const isOfAll = ({ quantity: { before, after } }: Spoken): boolean =>
  !/kvinn|(?<!\p{sc=Latin})män/u.test(`${before.slice(-30)} ${after}`) && !/(?:^|\s)av deltagarna (?:var|voro|är)$/iu.test(before);

export const CHANGED =
  /(?<!\p{sc=Latin})(?:ökning(?:en)?|minskning(?:en)?|uppgång(?:en)?|nedgång(?:en)?|förbättring(?:en)?|försämring(?:en)?|öka(?:t|de)|minska(?:t|de)|vuxit|växte|sjunkit|sjönk|stigit|steg)(?: (?:antalet|siffran|det|deltagarna))?(?: (?:är|var|blev|blir|motsvarar|med|på|om|alltså|därmed|således|hela)){0,3}(?: (?!från|till|mot|än|över|under)\p{sc=Latin}{1,10})?$/iu;
const MORE =
  /^(?:(?:personer|deltagare|individer|besök) )?(?:fler|färre|mer|mindre|högre|lägre|bättre|sämre|större)(?! (?:och|eller) )(?:\s|$)/;

/** `ökade med 12`, `12 fler`, but not what a budget or a goal is missed by. */
export const isChange = ({ quantity: { before, after } }: Spoken): boolean =>
  (CHANGED.test(before) || MORE.test(after)) &&
  !/budget|mål|plan|prognos|plats|avtal|förvänt|beräkn|riket|snitt(?:et)?(?!\p{sc=Latin})|tak(?!\p{sc=Latin})|rekommend|anslag|räknat med|räknade med|väntat|tänkt|kvinn|män(?!\p{sc=Latin})/iu.test(
    `${before.slice(-40)} ${after}`,
  );

/** What it was: `mot 109`, `då antalet var 127`, `2021 var det 46`, `(9 200 000 kr)` after `året innan`. */
export function isBefore({ sentence, quantity }: Spoken, year: number): boolean {
  const near = sentence.text
    .slice(Math.max(0, quantity.at - 45), quantity.at)
    .replace(/(?:19|20)\d\d/g, (written) => (Number(written) < year ? written : 'i år'));
  const after = sentence.text.slice(quantity.end, quantity.end + 30);
  if (/prognos|budget|plan/i.test(near.slice(-24)) || /^ ?som (?:var |hade )?(?:planer|budget|beräkn|tänkt)/i.test(after)) return false;
  // `2017 var det 739 och 1 118 fyra år senare`
  if (/^[ \p{sc=Latin}]{0,20} senare(?!\p{sc=Latin})/u.test(after)) return false;
  return (
    /(?<!\p{sc=Latin})(?:vid (?:årets|periodens) (?:början|ingång) (?:var|fanns|hade vi)|mot|jämfört med|jämföra med|från|(?:då|när) (?:det|antalet|siffran|siffrorna|de|den|vi|motsvarande)(?: \p{sc=Latin}{1,14}){0,3}|(?:året (?:innan|före)|(?:ett )?år tidigare|i fjol|förra året|föregående år|(?:19|20)\d\d)(?:,? (?!och )\p{sc=Latin}{1,14}){0,6})[ (,]{1,3}$/iu.test(
      near,
    ) ||
    /^[ \p{sc=Latin}]{0,16}(?:året (?:innan|före)|i fjol|förra året|föregående år|vid (?:ingången av (?:året|perioden)|(?:årets|periodens) (?:början|ingång)))/iu.test(
      after,
    )
  );
}

/** `Regionen ökade med fyra personer` after what is told of others: a sentence of nothing but its own subject, whom no word before names. */
export function isOfItself({ sentence, quantity }: Spoken, near: readonly Spoken[]): boolean {
  const subject = OWN_SUBJECT.exec(sentence.text.slice(0, quantity.at))?.groups?.subject ?? '';
  const own = stemsOf(subject);
  return own.size > 0 && !GENERAL.test(subject) && near.every(({ sentence: { text } }) => sharedStems(own, stemsOf(text)) === 0);
}

const OWN_SUBJECT =
  /^ ?(?<subject>\p{Lu}\p{sc=Latin}{4,30}(?: och \p{sc=Latin}{4,30})?) (?:har )?(?:öka|minska|steg|stigit|sjönk|sjunkit|växte|vuxit)\p{sc=Latin}{0,3} med $/u;
const GENERAL = /^(?:antalet|andelen|deltag|ökning|minskning|skillnad|siffran|gruppen|resultat|kostnad|intäkt|förändring|summan)/iu;

export const isAlike = (one: Spoken, other: Spoken): boolean => isMoneyIn(one.quantity) === isMoneyIn(other.quantity);
export const apart = ({ now, before }: Pair): Exact => absolute(subtract(valueOf(now), valueOf(before)));

/** The same thing in two years is not more than twice as much. */
export const isClose = ({ now, before }: Pair): boolean => areNear(valueOf(now), valueOf(before), 100);

/** A sentence of money: a change in per cent that it tells is not of people who were counted before. */
export const SPEAKS_OF_MONEY = /kostnad|intäkt|budget|bidrag|hyra|löne|ränt/i;
