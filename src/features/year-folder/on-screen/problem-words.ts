import { WHERE } from '../references.ts';
import { wordText } from './sheet-words.ts';
import { type Sheet, type SheetField, withSheetTitles } from './sheets.ts';

/** A message of the file's reader as it is told on the sheet: fields by their labels, files by the titles of their sheets. */
export const problemOnScreen = (sheet: Pick<Sheet, 'fields'>, message: string): string =>
  withSheetTitles(withLabels(sheet, unknownName(sheet, message) ?? message));

const withLabels = ({ fields }: Pick<Sheet, 'fields'>, message: string): string =>
  message
    .replace(/^Raden för (.+)(?= finns redan på rad \d+\.)/, (_, key: string) => `Raden för ${keyInLabels(fields, key)}`)
    .replace(/^Nyckeln ([a-z_]+)(?= saknas)/, (whole, name: string) => named(fields, name)?.label ?? whole)
    .replace(/^([a-z_]+)(?=: )/, (whole, name: string) => named(fields, name)?.label ?? whole)
    .replace(/^Kolumnen ([a-z_]+)/, (_, name: string) => `Kolumnen ${named(fields, name)?.label ?? name}`);

/** `ar 2025, omfattning forbundet` as it stands in the table: `År 2025, Omfattning förbundet`. */
const keyInLabels = (fields: readonly SheetField[], key: string): string =>
  key
    .split(', ')
    .map((part) => {
      const [, name = '', value = ''] = /^([a-z_]+) (.*)$/.exec(part) ?? [];
      const field = named(fields, name);
      return field === undefined ? part : `${field.label} ${field.words.includes(value) ? wordText(value) : value}`;
    })
    .join(', ');

/** A message that tells of another row, with the number that row has where it is shown. */
export const withRowNumbers = (message: string, rowOf: (number: number) => number | null): string =>
  message.replace(/(?<=(?:finns redan|, men) på rad )\d+(?=\.| står )/, (number) => String(rowOf(Number(number)) ?? number));

/** Which field a message of the file's reader is about; null when it is about the whole row. */
export function fieldNamed({ fields }: Pick<Sheet, 'fields'>, message: string): string | null {
  const [, name = ''] = /^(?:Kolumnen |Nyckeln )?([a-z_]+)(?=:| saknas)/.exec(message) ?? [];
  return named(fields, name)?.name ?? null;
}

const named = (fields: readonly SheetField[], name: string): SheetField | undefined => fields.find((field) => field.name === name);

/** What refers to something is called by its name on screen: that it is no identity helps nobody. */
function unknownName({ fields }: Pick<Sheet, 'fields'>, message: string): string | null {
  const [, name = '', value] = /^Kolumnen ([a-z_]+): "([^"]*)" är ingen identitet/.exec(message) ?? [];
  const refersTo = named(fields, name)?.refersTo ?? null;
  if (value === undefined || refersTo === null) return null;
  return `Kolumnen ${name}: det finns inget som heter "${value}" i ${WHERE[refersTo]}. Välj bland det som finns, eller skriv in det där först.`;
}
