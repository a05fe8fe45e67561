import { parseYaml } from "./parse-yaml.ts";
import { sniff } from "./sniff.ts";

/** From this length on, a text that nowhere says `bartizan` is told by its beginning alone. */
const telling = 100_000;

/** Other languages, by lines that no model can have at their place. */
const languages: readonly { name: string; sign: RegExp }[] = [
  { name: "a threatcl model", sign: /^(threatmodel|component)( +"[^"\n]*")+ *\{/m },
  { name: "a Terraform configuration", sign: /^((resource|module|variable|provider|data|output)( +[\w"-]+)+|terraform|locals) *\{/m },
  { name: "a pytm model", sign: /^(from pytm |import pytm\b)/m },
  { name: "a Dockerfile", sign: /^FROM (--platform=\S+ )?[\w./:@-]+( AS [\w-]+)?$/m },
];

/** What a text is that is no model for certain, found without parsing all of it; undefined where only that can tell. */
export const foreignFormat = (text: string): { looksLike: string } | undefined => {
  if (/^\uFEFF?\s*<[?!A-Za-z]/.test(text)) return { looksLike: markupName(text) };
  const language = languages.find(({ sign }) => sign.test(text));
  if (language) return { looksLike: language.name };
  if (text.length < telling || text.includes("bartizan")) return undefined;
  const sniffed = sniff(parseYaml(text.slice(0, telling), "").document);
  return sniffed.sort === "model" ? undefined : sniffed;
};

const markupName = (text: string): string => {
  if (/<(ThreatModel|KnowledgeBase)\b/.test(text)) return "a model of the Microsoft Threat Modeling Tool";
  return /<html\b/i.test(text) ? "an HTML page" : "XML";
};
