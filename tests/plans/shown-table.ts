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

/** What a browser would send of the form with that id, were nothing changed in it: hidden fields, what is checked, and what is selected. */
export function fieldsHeld(page: string, id: string): URLSearchParams {
  const [, rest = ''] = page.split(`<form id="${id}"`);
  const held = new URLSearchParams();
  for (const [whole, , name = ''] of rest.slice(0, rest.indexOf('</form>')).matchAll(CONTROL)) {
    const value = whole.startsWith('<select') ? selected(whole) : sentValue(whole);
    if (value !== null) held.append(name, unescaped(value));
  }
  return held;
}

const CONTROL = /<(input|select)\b[^>]* name="([^"]*)"[^>]*>(?:(?<=<select[^>]*>)[\s\S]*?<\/select>)?/g;

const sentValue = (input: string): string | null => {
  const isSent = / type="hidden"/.test(input) || (/ type="(radio|checkbox)"/.test(input) && / checked/.test(input));
  return isSent ? (/ value="([^"]*)"/.exec(input)?.[1] ?? '') : null;
};

const selected = (select: string): string =>
  / value="([^"]*)" selected/.exec(select)?.[1] ?? /<option value="([^"]*)"/.exec(select)?.[1] ?? '';

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
