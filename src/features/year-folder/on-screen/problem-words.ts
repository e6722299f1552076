import { WHERE } from '../references.ts';
import { type Sheet, type SheetField, withSheetTitles } from './sheets.ts';

/** A message of the file's reader as it is told on the sheet: fields by their labels, files by the titles of their sheets. */
export const problemOnScreen = (sheet: Pick<Sheet, 'fields'>, message: string): string =>
  withSheetTitles(withLabels(sheet, unknownName(sheet, message) ?? message));

const withLabels = ({ fields }: Pick<Sheet, 'fields'>, message: string): string =>
  message
    .replace(/^Nyckeln ([a-z_]+)(?= saknas)/, (whole, name: string) => named(fields, name)?.label ?? whole)
    .replace(/^([a-z_]+)(?=: )/, (whole, name: string) => named(fields, name)?.label ?? whole)
    .replace(/^Kolumnen ([a-z_]+)/, (_, name: string) => `Kolumnen ${named(fields, name)?.label ?? name}`);

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
