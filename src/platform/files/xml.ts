import { Parser } from 'saxen';

/** An element that has just ended. Names are told without the prefix that the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** The text right inside the element, without that of its children. */
  readonly text: string;
  /** The elements around it, outermost first. */
  readonly around: readonly { readonly name: string }[];
}

/** Parts of workbooks have some ten levels; a file with more is made to cost, since every element asks what is around it. */
const DEEPEST = 100;

/**
 * Tells every element when it ends, children before parents. Of text that is no XML, the part that can be understood is told,
 * and of text nested too deeply the part before. False where the text is cut off, or no XML.
 */
export function eachElement(xml: string, tell: (element: XmlElement) => void): boolean {
  const open: { name: string; attributes: XmlElement['attributes']; text: string }[] = [];
  let [isWhole, isTooDeep] = [true, false];
  const parser = new Parser();
  parser
    .on('openTag', (prefixed, attributes, decode) => {
      if (open.length === DEEPEST) {
        isTooDeep = true;
        parser.stop();
      }
      open.push({ name: prefixed.slice(prefixed.indexOf(':') + 1), attributes: decoded(attributes(), decode), text: '' });
    })
    .on('closeTag', () => {
      const element = open.pop();
      if (element !== undefined) tell({ ...element, around: open });
    })
    .on('text', (text, decode) => addText(open.at(-1), decode(text)))
    .on('cdata', (text) => addText(open.at(-1), text))
    .on('error', () => {
      isWhole = false;
    })
    .parse(xml);
  return isWhole && (isTooDeep || open.length === 0);
}

export const isInside = (element: XmlElement, name: string): boolean => element.around.some((each) => each.name === name);

function decoded(attributes: XmlElement['attributes'], decode: (text: string) => string): XmlElement['attributes'] {
  const result: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(attributes)) result[name] = value === undefined ? value : decode(value);
  return result;
}

function addText(element: { text: string } | undefined, text: string): void {
  if (element !== undefined) element.text += text;
}
