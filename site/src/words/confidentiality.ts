import { attributeWord, type AssetView } from "@bartizan/model";

/** From what anyone may see to what does most harm. */
const confidentialities: readonly string[] = (attributeWord("confidentiality")?.values ?? [])
  .map(({ value }) => String(value))
  .filter((value) => value !== "unknown");

/** The highest that is stated of any of the assets; undefined where none is. */
export const worstConfidentiality = (assets: readonly AssetView[]): string | undefined =>
  confidentialities.findLast((word) => assets.some(({ attributes }) => attributes["confidentiality"]?.value === word));
