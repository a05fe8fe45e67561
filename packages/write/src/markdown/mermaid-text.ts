import { clip } from "../columns.ts";
import { visible } from "../visible.ts";

/** Everything but letters, digits and a few marks as an entity code: no quote, directive, comment or markup of model text survives. */
export const mermaidText = (text: string, width: number): string =>
  clip(visible(text), width)
    .trim()
    .replaceAll(/[^\p{L}\p{N}\p{M} ,/()·-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`)
    .replace(/^-/, "#45;");
