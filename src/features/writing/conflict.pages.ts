import { type Html, html, type Page } from '../../platform/http/page.ts';
import { form, submit } from '../../ui/forms.ts';
import { addressesOf } from './addresses.ts';
import type { Chapter } from './chapters.ts';
import { differenceText } from './difference.pages.ts';
import type { Piece } from './difference.ts';
import { crumbsTo, nameOf, textPage, whenAndWho } from './frame.pages.ts';
import type { ChapterPlace, ChapterState, VersionNote } from './text.ts';

export interface ConflictView {
  readonly association: string;
  readonly place: ChapterPlace;
  readonly chapter: Chapter;
  readonly mine: string;
  readonly theirs: string;
  /** Of the text as it stands now: whoever chooses has seen it. */
  readonly mark: string;
  readonly state: ChapterState | null;
  readonly latest: VersionNote | null;
  /** From theirs to mine. */
  readonly difference: readonly Piece[];
  /** Both put together; null when they have changed the same place. */
  readonly merged: string | null;
}

/** Somebody else saved meanwhile: both texts, what differs, and a choice. Nothing has been saved. */
export const conflictPage = (view: ConflictView): Page =>
  textPage({
    title: `Två har skrivit: ${view.chapter.title}`,
    year: view.place.year,
    isWrong: true,
    crumbs: crumbsTo(view.association, view.place, { href: addressesOf(view.association, view.place).chapter, name: view.chapter.title }),
    main: html`<div class="wide">
<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="krock-rubrik"><h2 id="krock-rubrik">Någon annan har sparat under tiden</h2>
<p>${who(view.latest)} Din text är inte sparad än och finns här nedanför. Välj vad som ska gälla.</p></div>
<h1>${view.chapter.title} <span class="writing-of">${nameOf(view.place)}</span></h1>
${mergedChoice(view)}
<section aria-labelledby="skillnad"><h2 id="skillnad">Det här skiljer</h2>
<p>Överstruket står bara i den andras text, understruket bara i din.</p>
${differenceText(view.difference)}</section>
${mineChoice(view)}
${theirsChoice(view)}
</div>`,
  });

const who = (latest: VersionNote | null): string =>
  latest === null
    ? 'Texten har ändrats sedan du öppnade den.'
    : `Texten ändrades ${whenAndWho(latest.keptAt, latest.keptBy)}, efter att du öppnade den.`;

function mergedChoice(view: ConflictView): Html {
  if (view.merged === null)
    return html`<section aria-labelledby="samman"><h2 id="samman">Texterna går inte att lägga ihop av sig själva</h2>
<p>Ni har ändrat på samma ställe. Se vad som skiljer, gör klart din text nedanför och spara den.</p></section>`;
  return html`<section aria-labelledby="samman"><h2 id="samman">Förslag: bådas ändringar</h2>
<p>Ni har ändrat på olika ställen, så båda kan vara med.</p>
${choice(view, { name: 'samman-text', text: view.merged, origin: 'merged', label: 'Sammanlagd text', button: 'Spara den sammanlagda texten' })}</section>`;
}

const mineChoice = (view: ConflictView): Html => html`<section aria-labelledby="min"><h2 id="min">Din text</h2>
<p>Sparar du den, ersätter den den andras. Den andras finns kvar bland tidigare versioner.</p>
${choice(view, { name: 'min-text', text: view.mine, origin: 'written', label: 'Din text', button: 'Spara din text' })}</section>`;

interface ChoiceParts {
  readonly name: string;
  readonly text: string;
  readonly origin: string;
  readonly label: string;
  readonly button: string;
}

const choice = ({ association, place, mark, state }: ConflictView, { name, text, origin, label, button }: ChoiceParts): Html =>
  form({
    action: addressesOf(association, place).chapter,
    hidden: { marke: mark, ursprung: origin, lage: state ?? '' },
    content: html`<div class="field"><label for="${name}">${label}</label><textarea class="whole" id="${name}" name="text" rows="12">
${text}</textarea></div>
${submit(button, origin === 'merged' ? 'first' : 'second')}`,
  });

const theirsChoice = ({
  association,
  place,
  theirs,
}: ConflictView): Html => html`<section aria-labelledby="deras"><h2 id="deras">Den andras text</h2>
<pre class="writing-whole">${theirs}</pre>
<p><a href="${addressesOf(association, place).chapter}">Behåll den andras text och släng din</a></p></section>`;
