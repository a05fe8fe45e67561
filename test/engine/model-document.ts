import { flowId } from "@bartizan/model";

/** An element as a file has it. */
export interface DocumentElement {
  [word: string]: unknown;
  controls?: Record<string, unknown>;
}
export interface DocumentFlow extends DocumentElement {
  from: string;
  to: string;
  carries?: string[];
  returns?: string[];
}
/** A model as a file has it: valid, and plain data that a test may change. */
export interface ModelDocument {
  [section: string]: unknown;
  zones: Record<string, DocumentElement>;
  components: Record<string, DocumentElement>;
  flows: DocumentFlow[];
  assets?: Record<string, DocumentElement>;
  identities?: Record<string, DocumentElement>;
}

/** Everything that may state attributes, by id. */
export const elementsOf = ({ components, flows, assets = {}, identities = {} }: ModelDocument): Map<string, DocumentElement> =>
  new Map<string, DocumentElement>([
    ...Object.entries(components),
    ...Object.entries(assets),
    ...Object.entries(identities),
    ...flows.map((flow): [string, DocumentElement] => [flowId(flow), flow]),
  ]);
