import { drawDiagram } from "../diagram/draw-diagram.ts";
import { oneSystem } from "../one-system.ts";
import type { Writer } from "../writer.ts";

/** The data-flow diagram as a picture. An Error where parts of the system are missing from every layout: half a picture misleads. */
export const svgWriter: Writer = {
  name: "svg",
  title: "Data-flow diagram as a picture",
  extension: "svg",
  mediaType: "image/svg+xml",
  per: "system",
  write: async ({ report, options }) => {
    const { svg, complete, missing } = await drawDiagram(oneSystem(report, "svg"), options.notation ? { notation: options.notation } : {});
    if (complete) return svg;
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : "";
    throw new Error(`The picture is not whole: ${missing.slice(0, 5).join(", ")}${more} could not be drawn.`);
  },
};
