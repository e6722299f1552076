import { parseDocument } from 'htmlparser2';

type Root = ReturnType<typeof parseDocument>;
type Node = Root['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

export const parsed = (markup: string, xml: boolean): Root => parseDocument(markup, { xmlMode: xml });

const isElement = (node: Node): node is Element => 'attribs' in node;

/** The elements of a name, in reading order, at any depth. */
export function elements(of: { children: readonly Node[] }, name: string): readonly Element[] {
  return of.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child, ...elements(child, name)] : elements(child, name)));
}

/** The text of a node, without what stands in elements that are left out. */
export function textOf(node: Node | Root, leftOut: (element: Element) => boolean = () => false): string {
  if ('data' in node && node.type === 'text') return node.data;
  if (isElement(node as Node) && leftOut(node as Element)) return '';
  return 'children' in node ? node.children.map((child) => textOf(child, leftOut)).join('') : '';
}

export const attribute = (element: Element | undefined, name: string): string => element?.attribs[name] ?? '';
