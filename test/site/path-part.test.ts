import { expect, test } from "vitest";
import { drawDiagram } from "@bartizan/write";
import { drawPart } from "../../site/src/views/draw-part.ts";
import { pathPart } from "../../site/src/views/path-part.ts";
import { analysisOf, component, flow, path } from "../write/analysis-of.ts";

test("a path is drawn whole even where a step comes over a flow from elsewhere", async () => {
  const system = analysisOf({
    components: ["web", "agent", "tool", "shop"].map((id) => component(id, "service", "none")),
    flows: [flow("web", "agent"), flow("tool", "shop")],
  });
  const steps = [
    { element: "web", text: "begin" },
    { element: "agent", via: "web--agent", text: "steer" },
    { element: "shop", via: "tool--shop", text: "pay" },
    { element: "shop", via: "gone", text: "nowhere" },
  ];
  const part = pathPart(path("p", ["web", "agent", "shop"], "high", { steps }), new Map(system.flows.map((each) => [each.id, each])));
  const picture = await drawPart(system, part, drawDiagram, "p-");
  expect(picture).toHaveProperty("svg");
  expect([...part.flows]).toEqual(["web--agent", "tool--shop"]);
  expect(part.notes.get("shop")?.text).toBe("3, 4");
});
