import type { Writer } from "./writer.ts";
import { csvWriter } from "./writers/csv.ts";
import { dotWriter } from "./writers/dot.ts";
import { htmlWriter } from "./writers/html.ts";
import { jsonWriter } from "./writers/json.ts";
import { junitWriter } from "./writers/junit.ts";
import { markdownWriter } from "./writers/markdown.ts";
import { sarifWriter } from "./writers/sarif.ts";
import { svgWriter } from "./writers/svg.ts";
import { textWriter } from "./writers/text.ts";

/** Every way out, sorted by name. */
export const writers: readonly Writer[] = [
  csvWriter,
  dotWriter,
  htmlWriter,
  jsonWriter,
  junitWriter,
  markdownWriter,
  sarifWriter,
  svgWriter,
  textWriter,
];
