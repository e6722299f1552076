/** The rows of a page's table as the texts of their cells, with narrow spaces made ordinary. */
export function rowsShown(page: string, id: string): readonly (readonly string[])[] {
  const [, table = ''] = page.split(`<table class="grid" id="${id}">`);
  const body = table.slice(0, table.indexOf('</table>'));
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
  );
}

const textOf = (cell: string): string =>
  cell
    .replace(/<span class="unseen">[\s\S]*?<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();

/** What a page's form would send if nothing were changed in it. */
export function hiddenFields(page: string, action: string): URLSearchParams {
  const [, rest = ''] = page.split(`action="${action}"`);
  const form = rest.slice(0, rest.indexOf('</form>'));
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  return new URLSearchParams(inputs.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
