import { type Language, wordsIn } from '../language/words.ts';
import { type Html, html, type Page } from '../platform/http/page.ts';
import { page } from './layout.ts';
import { inSwedish } from './site-header.ts';

/** What somebody is told instead of what they asked for. */
export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly reference?: string;
}

export const errorPage = (notice: Notice): Page => page({ title: notice.title, main: ({ language = 'sv' }) => content(notice, language) });

const content = ({ title, text, reference }: Notice, language: Language): Html => {
  const { errors } = wordsIn(language);
  return html`<div class="narrow">
<h1${inSwedish(language)}>${title}</h1>
<p class="lead"${inSwedish(language)}>${text}</p>
${reference === undefined ? '' : html`<p>${errors.reference} <code>${reference}</code></p>`}
<p><a class="button" href="/">${errors.home}</a></p>
</div>`;
};
