/** A small XML parser; the package has no types of its own. */
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string | undefined>>;

  export class Parser {
    /** Namespace → the prefix under which its elements are told, whatever prefix the file uses. */
    ns(prefixes: Readonly<Record<string, string>>): Parser;
    on(event: 'openTag', tell: (name: string, attributes: () => Attributes, decode: (text: string) => string) => void): Parser;
    on(event: 'closeTag', tell: (name: string) => void): Parser;
    on(event: 'text', tell: (text: string, decode: (text: string) => string) => void): Parser;
    on(event: 'cdata', tell: (text: string) => void): Parser;
    on(event: 'error', tell: (error: Error) => void): Parser;
    parse(xml: string): Parser;
    /** Ends the parsing that is under way. */
    stop(): void;
  }
}
