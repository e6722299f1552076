import type { Finding } from '../../checks/finding.ts';
import { SHEETS } from '../../year-folder/on-screen/sheets.ts';
import { chapterTitle } from './finding-words.ts';

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
  const chapters = [...new Set([...told.matchAll(CHAPTER)].map(([, id = '']) => id))].map((id) => ({
    href: `${year}/texter/arsredovisning/${id}`,
    name: chapterTitle(id),
  }));
  const others = OTHERS.filter(({ named }) => named.test(told)).map(({ part, name }) => ({ href: `${year}/${part}`, name }));
  return [...sheets, ...chapters, ...others];
}

const isNamed = (told: string, file: string): boolean => new RegExp(`(^|[^\\w/-])${RegExp.escape(file)}`).test(told);

const CHAPTER = /\btexter\/([\w-]+)\.md\b/g;

const OTHERS = [{ named: /\bbokforing\b|SIE-fil/, part: 'bokforing', name: 'Bokföring' }] as const;
