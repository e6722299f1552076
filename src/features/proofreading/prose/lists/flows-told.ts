import { add, subtract, ZERO } from '../../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../../words/quantities.ts';

/** What the words around a count say that it is of. The first that fits counts. */
const KINDS = [
  {
    kind: 'kvar',
    before:
      /(?:årets slut|årsskiftet|utgång(?:en)?(?: av (?:\p{sc=Latin}{2,12}|\d{4}))?|31 december|30 juni|31 augusti)(?: \p{sc=Latin}{1,12}){0,3}$|^kvar(?: \p{sc=Latin}{1,12}){0,8} (?:var|är|fanns)(?: alltså)?$|(?:^|\s)(?:återstod|kvarstod|återstår|kvarstår)(?: \p{sc=Latin}{1,12})?$|antalet inskrivna (?:var|är|blev) (?:därmed|då|alltså)$/iu,
    after:
      /^(?:\p{sc=Latin}{1,14} ){0,2}kvar(?! från)(?!\p{sc=Latin})|^(?:personer |inskrivna |deltagare )?(?:kvarstod|återstod|följer med|den 31 december|vid årets (?:slut|utgång))(?!\p{sc=Latin})/u,
  },
  {
    kind: 'från',
    before:
      /(?:ingång(?:en)?(?: av (?:\p{sc=Latin}{2,12}|\d{4}))?|årets början|början av året|1 januari|(?:började|inledde)(?: \p{sc=Latin}{1,12})? året)(?: \p{sc=Latin}{1,12}){0,3}$/iu,
    after:
      /^(?!fler|färre|mer|mindre)(?:\p{sc=Latin}{1,14} ){0,3}(?:vid (?:årets |periodens )?(?:ingång|början)|sedan tidigare|kvarstod från|kvar från|fanns med sedan)/u,
  },
  {
    kind: 'in',
    before: /(?:tillkom|började|skrevs in)$/iu,
    after:
      /^(?:nya(?!\p{sc=Latin})|(?:\p{sc=Latin}{1,14} ){0,2}(?:tillkom|tillkommit|började|börjat|påbörjade|påbörjat|skrevs in|skrivits in|nyinskriv))/u,
  },
  {
    kind: 'ut',
    before: /(?:avslutades|skrevs ut|lämnade)$/iu,
    after:
      /^(?:\p{sc=Latin}{1,14} ){0,2}(?:avslutade|avslutades|avslutats|avslutat|skrevs ut|skrivits ut|lämnade|lämnat|slutade)(?!\p{sc=Latin})/u,
  },
] as const;

type Kind = (typeof KINDS)[number]['kind'];

interface Flow {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly kind: Kind;
}

/** `Vid årets ingång var 41 inskrivna, 52 tillkom, 49 avslutades och vid årets slut var 44 kvar`: those who were there, came, left and stayed. */
export const checkFlowsTold = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const here = flowsIn(sentence);
    const before = sentences.slice(Math.max(0, index - 2), index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    // As few sentences as tell all of it.
    const flows = [0, 1, 2].map((count) => [...(count === 0 ? [] : before.slice(-count).flatMap(flowsIn)), ...here]);
    const whole = flows.find((each) => new Set(each.map(({ kind }) => kind)).size === KINDS.length);
    return here.length === 0 || whole === undefined ? [] : trialsOf(whole);
  });

const flowsIn = (sentence: Sentence): Flow[] =>
  /kvinn|(?<!\p{sc=Latin})(?:män|varav)(?!\p{sc=Latin})/iu.test(sentence.text)
    ? []
    : quantitiesOf(sentence.text)
        .filter(isCount)
        .flatMap((quantity) => {
          const kind = KINDS.find(({ before, after }) => before.test(quantity.before) || after.test(quantity.after))?.kind;
          return kind === undefined ? [] : [{ sentence, quantity, kind }];
        });

/** Each of the four once. */
function trialsOf(flows: readonly Flow[]): Trial[] {
  const of = (kind: Kind): Flow | undefined => flows.find((flow) => flow.kind === kind);
  const [from, came, went, left] = [of('från'), of('in'), of('ut'), of('kvar')];
  if (flows.length !== KINDS.length || from === undefined || came === undefined || went === undefined || left === undefined) return [];
  const computed = subtract(add(from.quantity.value, came.quantity.value), went.quantity.value);
  const arithmetic = `${from.quantity.written} + ${came.quantity.written} − ${went.quantity.written} = ${shownExact(computed)}`;
  return [
    tried({
      kind: 'summa',
      places: [left, from, came, went].map(({ sentence, quantity }) => placeIn(sentence, quantity.at, quantity.written)),
      arithmetic,
      difference: subtract(left.quantity.value, computed),
      rounding: ZERO,
      message: `${arithmetic}, men ${left.quantity.written} sägs vara kvar.`,
      sureness: 0.91,
    }),
  ];
}
