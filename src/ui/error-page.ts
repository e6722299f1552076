import { type Language, type NoticeName, wordsIn } from '../language/words.ts';
import { type Html, html, type Page } from '../platform/http/page.ts';
import { page } from './layout.ts';
import { inSwedish } from './site-header.ts';

/** What somebody is told instead of what they asked for. */
export interface Notice {
  readonly name: NoticeName;
  /** In Swedish. */
  readonly text: string;
  /** The text is about this very case and stands in no dictionary. */
  readonly isOwnText?: boolean;
  readonly size?: string;
  readonly reference?: string;
}

export const errorPage = (notice: Notice): Page =>
  page({
    title: (language) => wordsIn(language).notices[notice.name].title,
    isTranslated: true,
    main: ({ language = 'sv' }) => content(notice, language),
  });

const content = ({ name, text, isOwnText = false, size = '', reference }: Notice, language: Language): Html => {
  const { errors, notices } = wordsIn(language);
  return html`<div class="narrow">
<h1>${notices[name].title}</h1>
${isOwnText ? html`<p class="lead"${inSwedish(language)}>${text}</p>` : html`<p class="lead">${notices[name].text(size)}</p>`}
${reference === undefined ? '' : html`<p>${errors.reference} <code>${reference}</code></p>`}
<p><a class="button" href="/">${errors.home}</a></p>
</div>`;
};
