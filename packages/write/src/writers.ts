import type { Writer } from "./writer.ts";
import { dotWriter } from "./writers/dot.ts";
import { jsonWriter } from "./writers/json.ts";
import { markdownWriter } from "./writers/markdown.ts";
import { sarifWriter } from "./writers/sarif.ts";
import { svgWriter } from "./writers/svg.ts";
import { textWriter } from "./writers/text.ts";

/** Every way out, sorted by name. */
export const writers: readonly Writer[] = [dotWriter, jsonWriter, markdownWriter, sarifWriter, svgWriter, textWriter];
