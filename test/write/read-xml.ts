/** An element of XML as it was read. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const token = /<\/([\w-]+)>|<([\w-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;

/** Reads well-formed XML 1.0 without a document type; an Error for anything else. */
export const readXml = (text: string): XmlElement => {
  const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(prolog)) throw new Error("There is no prolog.");
  // https://www.w3.org/TR/xml/#charsets
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error("There is a character that XML forbids.");
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  token.lastIndex = prolog.length;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const [, closed, name, attributes = "", empty, words = ""] = token.exec(text) ?? [];
    const here = open.at(-1);
    if (token.lastIndex === 0 || !here) throw new Error(`This is not well-formed: ${text.slice(start, start + 60)}`);
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes what is not open.`);
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [], text: "" };
      here.children.push(element);
      if (!empty) open.push(element);
    } else here.text += plain(words);
  }
  const [only, ...others] = root.children;
  if (open.length !== 1 || !only || others.length > 0 || root.text.trim() !== "") throw new Error("There is not exactly one root.");
  return only;
};

const attributesOf = (text: string): Record<string, string> => {
  const found = Array.from(text.matchAll(/ ([\w:-]+)="([^"]*)"/g), ([, name = "", value = ""]): [string, string] => [name, plain(value)]);
  if (new Set(found.map(([name]) => name)).size < found.length) throw new Error(`An attribute stands twice: ${text}`);
  return Object.fromEntries(found);
};

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

const plain = (text: string): string =>
  text.replaceAll(/&[^;]*;?/g, (entity) => {
    const character = entities[entity];
    if (character === undefined) throw new Error(`There is no entity ${entity}`);
    return character;
  });
