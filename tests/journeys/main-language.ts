/** What a page says of the language of its content, and its first heading. */
interface Main {
  readonly saysSwedish: boolean;
  readonly heading: string;
}

function mainOf(text: string): Main {
  const [, attributes = '', content = ''] = text.split(/<main(?=[ >])([^>]{0,200})>/);
  return { saysSwedish: attributes.includes('lang="sv"'), heading: content.split('<h1', 2)[1]?.split('</h1>', 1)[0] ?? '' };
}

/**
 * Whether a page that is shown in an English frame is rightly marked: one that says the same in both languages is not
 * translated, and has to say that it is Swedish, so that screen readers say it right (WCAG 3.1.2).
 */
export function isRightlyMarked({ swedish, english }: { readonly swedish: string; readonly english: string }): boolean {
  const shown = mainOf(english);
  const isTranslated = shown.heading !== mainOf(swedish).heading;
  return shown.heading !== '' && shown.saysSwedish !== isTranslated;
}
