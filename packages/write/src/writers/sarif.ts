import { jsonText } from "../visible.ts";
import type { Writer } from "../writer.ts";

/** For code scanning: one result for each threat that is open or not decided, at the line of its element. */
export const sarifWriter: Writer = {
  name: "sarif",
  title: "SARIF 2.1.0 for code scanning",
  extension: "sarif",
  mediaType: "application/sarif+json",
  per: "run",
  // Other formats do without cryptography, and loading it takes time.
  write: async ({ report, catalog }) => {
    const { sarifLog } = await import("../sarif/sarif-log.ts");
    return jsonText(sarifLog(report, catalog));
  },
};
