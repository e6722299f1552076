import { Parser } from 'htmlparser2';

/** What a page says in its content. */
interface Main {
  readonly saysSwedish: boolean;
  readonly heading: string;
  /** Without what says itself that it is in Swedish. */
  readonly text: string;
}

interface Place {
  readonly name: string;
  readonly isSwedish: boolean;
}

/** A page that is drawn in both languages. */
export interface InBoth {
  readonly swedish: string;
  readonly english: string;
}

/** Elements that nothing stands in, and that are never closed. */
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

function mainOf(page: string): Main {
  const path: Place[] = [];
  const told = { saysSwedish: false, heading: '', text: '' };
  const isIn = (name: string): boolean => path.some((place) => place.name === name);
  const parser = new Parser({
    onopentag(name, { lang }) {
      if (name === 'main') told.saysSwedish = lang === 'sv';
      if (!EMPTY.has(name)) path.push({ name, isSwedish: lang === 'sv' });
    },
    onclosetag(name) {
      if (!EMPTY.has(name)) path.pop();
    },
    ontext(text) {
      if (!isIn('main')) return;
      if (isIn('h1')) told.heading += text;
      if (!path.some(({ isSwedish }) => isSwedish)) told.text += text;
    },
  });
  parser.write(page);
  parser.end();
  return told;
}

/**
 * What is wrong with how a page that is shown in an English frame says what it speaks (WCAG 3.1.2). One that has the same
 * heading in both languages is not translated, and has to say that it is Swedish, so that screen readers say it right.
 * One that is translated must have left nothing in Swedish that does not say so.
 */
export function wrongLanguage({ swedish, english }: InBoth): readonly string[] {
  const [shown, asWritten] = [mainOf(english), mainOf(swedish)];
  if (asWritten.heading === '') return ['no heading'];
  if (shown.heading === asWritten.heading) return shown.saysSwedish ? [] : ['does not say that it is in Swedish'];
  return shown.saysSwedish ? ['says that it is in Swedish'] : [...shown.text.matchAll(/\S{0,40}[åäöÅÄÖ]\S{0,40}/g)].map(([word]) => word);
}
