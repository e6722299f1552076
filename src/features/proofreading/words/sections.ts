import { nameIn, namesOf, plainName } from './entities.ts';
import type { Sentence } from './passages.ts';
import { speaksOfAll, withoutComparedNames } from './speaking-of.ts';

/**
 * Sentences with the intervention that they go on about as their innermost heading: those under a line of its own that is nothing but its
 * name, also where that does not look like a heading, and those after a sentence of the same paragraph that begins with it.
 */
export function withSections(sentences: readonly Sentence[], names: readonly string[]): Sentence[] {
  const plain = new Set(names.flatMap(namesOf));
  let section: Section | null = null;
  let subject: Section | null = null;
  return sentences.map((sentence) => {
    if (sentence.isCell) return sentence;
    const under = sentence.headings.join('|');
    if (section?.until !== under) section = null;
    if (subject?.until !== String(sentence.paragraph)) subject = null;
    if (sentence.text.length < 60 && plain.has(plainName(sentence.text))) section = { name: sentence.text, until: under };
    const name = subject?.name ?? section?.name;
    subject = subjectAfter(sentence, names) ?? subject;
    return name === undefined || speaksOfAll(sentence.text) ? sentence : { ...sentence, headings: [...sentence.headings, name] };
  });
}

/** Whose section it is, and while what stays the same. */
interface Section {
  readonly name: string;
  readonly until: string;
}

/** Whom the sentences after this one are about, when it begins with a name. */
function subjectAfter({ text, paragraph }: Sentence, names: readonly string[]): Section | null {
  // `Insatsägare är Storåns kommun` goes on about no municipality.
  const words = text.slice(0, BEGINNING).replace(/\p{Lu}[\p{sc=Latin}-]{1,30} kommun(?:er)?(?!\p{sc=Latin})/gu, '');
  const name = nameIn(withoutComparedNames(words, names), names);
  // Of one that names another too, what follows may be of either.
  const isOnly = name === null || nameIn(text, names) === name;
  return name === null || !isOnly ? null : { name, until: String(paragraph) };
}

const BEGINNING = 60;
