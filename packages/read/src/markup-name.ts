/** What a text is that begins with a tag of XML or HTML, which YAML would only stumble over; undefined for any other. */
export const markupName = (text: string): string | undefined => {
  if (!/^\uFEFF?\s*<[?!A-Za-z]/.test(text)) return undefined;
  if (/<(ThreatModel|KnowledgeBase)\b/.test(text)) return "a model of the Microsoft Threat Modeling Tool";
  return /<html\b/i.test(text) ? "an HTML page" : "XML";
};
