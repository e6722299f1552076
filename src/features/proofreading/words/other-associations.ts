import type { Sentence } from './passages.ts';

const NAMED = /[Ss]amordningsförbund(?:et)? ((?:\p{Lu}[\p{sc=Latin}-]+(?: |$|(?=[.,;:()]))){1,3})/gu;

/** Sentences that tell of other associations than the report's own, the one that is named most, tell nothing of it. */
export function withoutOtherAssociations(sentences: readonly Sentence[]): Sentence[] {
  const names = sentences.flatMap(({ text, headings }) => [...headings, text].flatMap(namedIn));
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
  const [own, ...others] = counts.sort((a, b) => b.count - a.count).map(({ name }) => name);
  if (own === undefined || others.length === 0) return [...sentences];
  const foreign = others.filter((name) => !own.includes(name) && !name.includes(own));
  return sentences.filter(({ text }) => !foreign.some((name) => text.includes(name)));
}

const namedIn = (text: string): string[] => [...text.matchAll(NAMED)].map(([, name = '']) => name.trim());
