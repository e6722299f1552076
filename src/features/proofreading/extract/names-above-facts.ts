import { isOfOffice } from '../cards/intervention-names.ts';
import { isGroup } from '../people/groups.ts';
import { isTotal } from '../sums/labels.ts';
import type { Sentence } from '../words/passages.ts';

/** A name with where it stands as a heading, and what the heading above several of them calls them. */
export interface HeadedName {
  readonly name: string;
  readonly place: Sentence['lines'][number]['place'] | null;
  readonly kind: 'individ' | 'struktur' | null;
}

/** Headings right above `Syfte` or `Målgrupp`: interventions are presented so where no table tells of them. */
export const namesAboveFacts = (sentences: readonly Sentence[]): HeadedName[] =>
  sentences.flatMap((sentence, at): HeadedName[] => {
    const name = sentence.headings.at(-1) ?? '';
    const before = sentences[at - 1];
    if (sentence.isCell || !FACT.test(sentence.text) || before?.text !== name || !isName(name)) return [];
    return [{ name, place: before.lines[0]?.place ?? null, kind: kindAbove(sentences.slice(0, at - 1)) }];
  });

const FACT = /^(?:syfte|målgrupp|mål och syfte|syfte och mål)(?: ?:|$)/i;

const isName = (name: string): boolean =>
  /^\p{Lu}/u.test(name) &&
  name.length < LONGEST &&
  !OF_THE_ASSOCIATION.test(name) &&
  ![isTotal, isGroup, isOfOffice].some((is) => is(name));

const LONGEST = 70;
const OF_THE_ASSOCIATION = /förbund|finsam|vision|inledning|bakgrund|sammanfattning|uppdrag|organisation|indikator|uppföljning|uppgift/i;

/** `Individinriktade insatser 2031` */
function kindAbove(sentences: readonly Sentence[]): HeadedName['kind'] {
  const heading = sentences.findLast(({ text, isCell }) => !isCell && GROUP.test(text))?.text ?? '';
  return GROUP.exec(heading)?.[1]?.toLowerCase().startsWith('individ') === true ? 'individ' : heading === '' ? null : 'struktur';
}

const GROUP = /^(?:\d[\d.]{0,8} )?(individ|struktur)\p{sc=Latin}{0,20}(?: och \p{sc=Latin}{1,20})? insatser(?: \d{4})?$/iu;
