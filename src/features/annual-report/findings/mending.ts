import type { Finding } from '../../checks/finding.ts';
import { SHEETS } from '../../year-folder/on-screen/sheets.ts';

/** A page where what a finding tells of is mended. */
export interface MendingPlace {
  readonly href: string;
  readonly name: string;
}

/** The pages for the files that a finding names: checks speak of the year folder, whose parts are filled in on pages of their own. */
export function mendingPlaces({ message, values }: Pick<Finding, 'message' | 'values'>, year: string): readonly MendingPlace[] {
  const told = [message, ...values.map(({ place }) => place)].join(' ');
  const sheets = SHEETS.filter(({ file }) => isNamed(told, file)).map(({ id, title }) => ({
    href: `${year}/uppgifter/${id}`,
    name: title,
  }));
  const others = OTHERS.filter(({ named }) => named.test(told)).map(({ part, name }) => ({ href: `${year}/${part}`, name }));
  return [...sheets, ...others];
}

const isNamed = (told: string, file: string): boolean => new RegExp(`(^|[^\\w/-])${RegExp.escape(file)}`).test(told);

const OTHERS = [
  { named: /texter\/[\w-]+(\.md)?/, part: 'texter', name: 'Texter' },
  { named: /\bbokforing\b|SIE-fil/, part: 'bokforing', name: 'Bokföring' },
] as const;
