import type { Span } from "@bartizan/model";
import { placeText } from "../words/place.ts";

/** Where it is written. */
export const SourcePlace = ({ span }: { span: Span | undefined }) => (span ? <code class="place">{placeText(span)}</code> : null);
