import type { Span } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { placeText } from "../words/place.ts";

/** Where it is written. */
export const SourcePlace = ({ span }: { span: Span | undefined }) =>
  span ? <code class="place">{[span, ...(span.also ?? [])].map(placeText).join(", also ")}</code> : null;

/** The same on pages that name the file of the system: only the line, unless it is written elsewhere. */
export const SourceLine = ({ span }: { span: Span | undefined }) => {
  const { file } = useSystem().analysis.system;
  return span?.file === file ? <span class="line">line {span.line}</span> : <SourcePlace span={span} />;
};
