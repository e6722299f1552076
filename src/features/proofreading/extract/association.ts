import { type DocumentText, type TextLine, textOf } from '../../../shared/document-text.ts';
import { slug } from '../../../shared/swedish.ts';
import type { Association } from '../../associations/association.ts';
import type { Statement } from './statement.ts';

/** Whose report it is, with where that is told. */
export interface ToldAssociation {
  readonly association: Association;
  readonly statements: readonly Statement[];
}

/** What stands in the place of a name that was not found. */
export const UNKNOWN_NAME = 'Samordningsförbundet (fyll i namnet)';

/** The association by its name and its organisation number, as far as the document and the name of its file tell them. */
export function associationIn({ lines }: DocumentText, file: string): ToldAssociation {
  const name = nameIn(lines, slug(file));
  const number = numberIn(lines);
  const told = name?.text ?? UNKNOWN_NAME;
  const shortName = told.replace(FORM_OF_NAME, '').trim() || told;
  return {
    association: { id: idOf(shortName), name: told, shortName, organisationNumber: number?.text ?? null, seat: null },
    statements: [nameTold(told, name), ...(number === null ? [] : [numberTold(number)])],
  };
}

const LONGEST_ID = 60;
const idOf = (shortName: string): string => slug(shortName).slice(0, LONGEST_ID).replace(/-$/, '') || 'forbundet';

const FORM_OF_NAME = /^(?:samordningsförbundet|finsam)(?= )/i;

/** Something that was found on a line. */
interface Found {
  readonly text: string;
  readonly line: TextLine;
  readonly sureness: number;
}

const MOST_WORDS = 7;
const FIRST_LINES = 80;

/** A short line of its own at the beginning; else the name that the file bears, or the one that stands most often. */
function nameIn(lines: readonly TextLine[], file: string): Found | null {
  const own = lines.slice(0, FIRST_LINES).find((line) => isName(textOf(line)));
  if (own !== undefined) return { text: plain(textOf(own)), line: own, sureness: 0.92 };
  const all = lines.flatMap((line) =>
    [...textOf(line).matchAll(NAME)].map(([text]) => ({ text: plain(text), line, sureness: ONE_OF_SEVERAL })),
  );
  const named = all.find(({ text }) => file.includes(coreOf(text)));
  if (named !== undefined) return { ...named, sureness: 0.75 };
  const [most = []] = [...Map.groupBy(all, ({ text }) => coreOf(text)).values()].sort((a, b) => b.length - a.length);
  const [first] = most;
  if (first === undefined) return null;
  return most.length * MOSTLY >= all.length * (MOSTLY - 1) ? { ...first, sureness: 0.8 } : first;
}

/** Reports speak of their neighbours too. */
const ONE_OF_SEVERAL = 0.5;
/** Four out of five mentions. */
const MOSTLY = 5;

/** What is left when the words that all associations have are taken away, without endings and dots over letters. */
const coreOf = (name: string): string =>
  slug(name)
    .replace(/samordningsforbund(?:et)?|finsam/, '')
    .replace(/^-|-$/g, '')
    .replace(/s$/, '');

const plain = (text: string): string => text.replace(/\s{1,20}/g, ' ').trim();

const isName = (text: string): boolean =>
  FORM_OF_NAME.test(plain(text)) && !/[.:;,!?\d]/.test(text) && plain(text).split(' ').length <= MOST_WORDS && !ENDS_BADLY.test(text);

/** A line that is cut in the middle of a sentence. */
const ENDS_BADLY = /(?<!\p{sc=Latin})(?:är|har|ska|som|och|i|för|med|till|av|inom|genom)$|(?<!\p{sc=Latin})(?:är|har|ska|som) /iu;

/** `Samordningsförbundet Norra Exempelbygden`, `Finsam i Exempelstad`, `Exempelbygdens samordningsförbund`. */
const NAME =
  /(?:Samordningsförbundet|Finsam|FINSAM)(?: (?:i|och) (?=\p{Lu}))?(?: \p{Lu}[\p{sc=Latin}-]{1,30}){1,4}|(?<!\p{sc=Latin})(?:\p{Lu}[\p{sc=Latin}-]{1,30} )?\p{Lu}[\p{sc=Latin}-]{1,30}s [Ss]amordningsförbund(?!\p{sc=Latin})/gu;

const nameTold = (value: string, found: Found | null): Statement => ({
  id: 'forbund.namn',
  label: 'Förbundets namn',
  value,
  writtenIn: 'arsmapp.yaml',
  sureness: found?.sureness ?? 0,
  place: found?.line.place ?? null,
  words: found === null ? null : plain(textOf(found.line)).slice(0, MOST_LETTERS),
  remark: found === null ? 'Namnet är inte hittat. Fyll i namn, kortnamn och id.' : null,
});

const MOST_LETTERS = 120;
const NUMBER = /(?<![\d-])(?:16)?(\d{6}-\d{4})(?![\d-])/;

/** Associations are in the series 222000; another legal person's number is not sure to be the association's own. */
function numberIn(lines: readonly TextLine[]): Found | null {
  const found = lines.flatMap((line) => {
    const text = NUMBER.exec(textOf(line))?.[1];
    return text === undefined || !isLegalPerson(text) ? [] : [{ text, line, sureness: surenessOf(text, line) }];
  });
  return found.toSorted((a, b) => b.sureness - a.sureness)[0] ?? null;
}

/** A legal person's third digit is at least 2, a natural person's month is not: such a number is never written down. */
const isLegalPerson = (number: string): boolean => Number(number[2]) >= 2;

const surenessOf = (number: string, line: TextLine): number =>
  (number.startsWith('222000') ? 0.85 : 0.4) + (/org(?:anisations)?\.?\s?(?:nr|nummer)/i.test(textOf(line)) ? 0.1 : 0);

const numberTold = ({ text, line, sureness }: Found): Statement => ({
  id: 'forbund.organisationsnummer',
  label: 'Organisationsnummer',
  value: text,
  writtenIn: 'arsmapp.yaml',
  sureness,
  place: line.place,
  words: null,
  remark: null,
});
