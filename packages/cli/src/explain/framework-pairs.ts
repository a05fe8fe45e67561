import type { FrameworkFile } from "@bartizan/model";
import { pair, type Block } from "./block.ts";

/** Which edition of what, and how far to rely on it. */
export const frameworkPairs = ({ title, edition, publisher, licence, status, statusNote, source }: FrameworkFile): Block[] => [
  ...pair("framework", `${title}, edition ${edition}, ${publisher}`),
  ...pair("status", statusNote ? `${status}: ${statusNote}` : status),
  ...pair("licence", licence),
  ...pair("source", source),
];
