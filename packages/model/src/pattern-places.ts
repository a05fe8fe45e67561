import type { Analysis, Span } from "./generated/report.ts";

/** The lines of a model that use a pattern; each brings some control, and that stands where it is used. */
export const patternPlaces = (pattern: string, { components, flows, identities }: Analysis): Span[] => {
  const spans = [...components, ...flows, ...identities].flatMap(({ controls }) => controls.flatMap(({ span }) => span ?? []));
  return [...new Map(spans.filter((span) => span.pattern === pattern).map((span) => [`${span.file}:${span.line}`, span])).values()];
};
