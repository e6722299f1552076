/** Text that is safe to put into HTML or SVG. Only this file makes it, so nothing can be left unescaped. */
export type Markup = string & { readonly is: 'Markup' };

export const NOTHING = '' as Markup;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): Markup {
  return (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text) as Markup;
}

export const joined = (parts: readonly Markup[], between = NOTHING): Markup => parts.join(between) as Markup;

/** An attribute that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** Names of elements and attributes are the program's own words, never somebody's text. */
export function element(name: string, attributes: Attributes, children: readonly Markup[] | string = []): Markup {
  const inside = typeof children === 'string' ? escaped(children) : children.join('');
  return `<${name}${attributesText(attributes)}>${inside}</${name}>` as Markup;
}

export const emptyElement = (name: string, attributes: Attributes = {}): Markup => `<${name}${attributesText(attributes)}/>` as Markup;

function attributesText(attributes: Attributes): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) text += ` ${name}="${escaped(String(value))}"`;
  }
  return text;
}

/** The program's own stylesheet; what stands in a style element is not escaped in HTML, so it must not end the element. */
export function inlineStyle(css: string): Markup {
  if (/<\/style/i.test(css)) throw new Error('a stylesheet can not hold </style');
  return `<style>${css}</style>` as Markup;
}
