import { type Html, html } from '../platform/http/page.ts';
import { page } from './layout.ts';

/** What somebody is told instead of what they asked for. */
export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly reference?: string;
}

export const errorPage = ({ title, text, reference }: Notice): Html =>
  page({
    title,
    main: html`<div class="narrow">
<h1>${title}</h1>
<p class="lead">${text}</p>
${reference === undefined ? '' : html`<p>Referens: <code>${reference}</code></p>`}
<p><a class="button" href="/">Till startsidan</a></p>
</div>`,
  });
