import { exact, parseExact } from '../../shared/exact.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { type Expression, type FigureKey, figureKey } from './figure.ts';

export interface ExpressionProblem {
  readonly kind: 'notAFormula';
  /** What is wrong, in Swedish. */
  readonly message: string;
}

/** Longer than anybody writes, and short enough for parentheses within parentheses to be read. */
const LONGEST = 1000;

type Token = { readonly kind: 'number' | 'figure' | 'sign'; readonly text: string };

/**
 * Reads a formula such as `(uppgift.a + 2) / insats.b.deltagare@2022`.
 * Figures without `@` belong to the given column. An operator needs space around it when it could be part of a name (minus).
 */
export function readExpression(text: string, column: string | number): Result<Expression, ExpressionProblem> {
  if (text.length > LONGEST)
    return refuse(`Formeln är ${text.length} tecken lång, men får ha högst ${LONGEST}. Dela upp den på flera beräkningar.`);
  const tokens = tokensOf(text);
  if (tokens === null) return refuse(`"${text}" innehåller tecken som inte kan stå i en formel.`);
  const reader = { tokens, at: 0, column };
  const expression = readSum(reader);
  if (!expression.ok) return expression;
  const left = tokens[reader.at];
  return left === undefined ? expression : refuse(`Formeln "${text}" kan inte läsas vid "${left.text}".`);
}

/** A reference as it is written: `rr.arets-resultat`, `rr.arets-resultat@2022`, `rr.intakter@budget`. */
export function referenceKey(reference: string, column: string | number): FigureKey {
  const [id = '', at] = reference.split('@');
  if (at === undefined) return figureKey(id, column);
  const year = String(column).replace(/^\D+/, '');
  return figureKey(id, at === 'budget' || at === 'avvikelse' ? `${at}${year}` : at);
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly column: string | number;
  at: number;
}

type Read = Result<Expression, ExpressionProblem>;

const refuse = (message: string): { ok: false; problem: ExpressionProblem } => no({ kind: 'notAFormula', message });

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const match = /^(?:(?<number>\d+(?:[.,]\d+)?)(?![\w.@-])|(?<figure>[a-z][a-z0-9.@-]*[a-z0-9])|(?<sign>[-+*/()−]))/.exec(rest);
    if (match === null) return null;
    const kind = match.groups?.number !== undefined ? 'number' : match.groups?.figure !== undefined ? 'figure' : 'sign';
    tokens.push({ kind, text: match[0] === '−' ? '-' : match[0] });
    rest = rest.slice(match[0].length).trimStart();
  }
  return tokens;
}

function readSum(reader: Reader): Read {
  return readChain(reader, ['+', '-'], readProduct);
}

function readProduct(reader: Reader): Read {
  return readChain(reader, ['*', '/'], readAtom);
}

function readChain(reader: Reader, operators: readonly string[], readPart: (reader: Reader) => Read): Read {
  let left = readPart(reader);
  while (left.ok) {
    const token = reader.tokens[reader.at];
    if (token?.kind !== 'sign' || !operators.includes(token.text)) return left;
    reader.at += 1;
    const right = readPart(reader);
    if (!right.ok) return right;
    left = yes({ kind: 'operation', operator: token.text as '+' | '-' | '*' | '/', left: left.value, right: right.value });
  }
  return left;
}

function readAtom(reader: Reader): Read {
  const token = reader.tokens[reader.at];
  if (token === undefined) return refuse('Formeln slutar mitt i.');
  reader.at += 1;
  if (token.kind === 'number') return yes({ kind: 'number', value: parseExact(token.text) ?? exact(0) });
  if (token.kind === 'figure') return yes({ kind: 'figure', key: referenceKey(token.text, reader.column) });
  if (token.text === '-') return negated(readAtom(reader));
  if (token.text !== '(') return refuse(`"${token.text}" står på fel plats i formeln.`);
  const inner = readSum(reader);
  if (!inner.ok) return inner;
  if (reader.tokens[reader.at]?.text !== ')') return refuse('En parentes saknar sitt slut.');
  reader.at += 1;
  return inner;
}

const negated = (read: Read): Read =>
  read.ok ? yes({ kind: 'operation', operator: '-', left: { kind: 'number', value: exact(0) }, right: read.value }) : read;
