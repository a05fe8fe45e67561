import type { Span } from "@bartizan/model";
import { sarifText } from "./sarif-text.ts";

/** A file, relative to the root of the sources, and the part of it that is meant; without a span the file alone. */
export const physicalLocation = (file: string, span: Span | undefined) => ({
  artifactLocation: { uri: relativeUri(span?.file ?? file), uriBaseId: "%SRCROOT%" },
  ...(span && span.line >= 1 && span.column >= 1 && span.endLine >= 1 && span.endColumn >= 1
    ? { region: { startLine: span.line, startColumn: span.column, endLine: span.endLine, endColumn: span.endColumn } }
    : {}),
});

/** Where an element stands: its file where it comes from one, its id and name in any case. */
export const elementLocation = (
  element: { id: string; name: string; sort: string; span: Span | undefined },
  file: string,
  message?: string,
) => ({
  ...(element.span || file !== "" ? { physicalLocation: physicalLocation(file, element.span) } : {}),
  logicalLocations: [{ name: sarifText(element.name), fullyQualifiedName: sarifText(element.id), kind: element.sort }],
  ...(message === undefined ? {} : { message: { text: sarifText(message) } }),
});

const loneSurrogate = /\p{Cs}/gu;

const relativeUri = (file: string): string => file.replaceAll(loneSurrogate, "\ufffd").split("/").map(encodeURIComponent).join("/");
