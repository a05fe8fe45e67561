import { compareText } from "@bartizan/model";
import type { SiteEvidence } from "../../../../site/src/site-contract.ts";
import { builtInCatalogBytes } from "../load/catalog.ts";
import type { LoadedReport } from "../load/load-report.ts";
import { sha256 } from "../sha256.ts";

/** Digests of everything that the report was made from. Files are read as UTF-8 and no other way, so their texts have the digests of their bytes. */
export const evidenceOf = ({ texts }: Pick<LoadedReport, "texts">): SiteEvidence => ({
  inputs: [...texts].map(([file, text]) => ({ file, sha256: sha256(text) })).toSorted((a, b) => compareText(a.file, b.file)),
  catalog: sha256(builtInCatalogBytes()),
});
