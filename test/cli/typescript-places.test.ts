import type { Report } from "@bartizan/model";
import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const files = {
  "package.json": "{}",
  "parts.ts": `import { agent, tool } from "bartizan";
import { cloud } from "./places.ts";

export const payTool = (zone) =>
  tool({ in: zone, effects: ["pay"], humanApproval: "none", toolPermissions: "service-account" });
export const helper = agent({ in: cloud, authentication: "none" });
`,
  "places.ts": `import { zone } from "bartizan";\nexport const cloud = zone({ trust: "trusted" });\n`,
  "desk.ts": `import { externalActor, flow, system, tool, zone } from "bartizan";
import { helper, payTool } from "./parts.ts";
import { cloud } from "./places.ts";
const internet = zone({ trust: "untrusted" });
const customer = externalActor({ in: internet });
const near = tool({ in: cloud, effects: ["pay"], humanApproval: "none", toolPermissions: "service-account" });
const far = payTool(cloud);
export default system({
  name: "Desk",
  zones: { internet, cloud },
  components: {
    customer,
    helper,
    near,
    far,
  },
  flows: [flow(customer, helper), flow(helper, near), flow(helper, far)],
});
`,
};

test("a threat points at the line that declared its element, through functions and other files", () => {
  const cwd = temporaryFolder(files);
  const { stdout } = runCli(["check", "desk.ts", "--format", "json"], { cwd });
  const { systems } = JSON.parse(stdout) as Report;
  const placesOf = (id: string): string[] => {
    const span = systems[0]?.threats.find((threat) => threat.place === id)?.span;
    return span ? [span, ...(span.also ?? [])].map(({ file, line }) => `${file}:${line}`) : [];
  };
  expect(placesOf("near")).toEqual(["desk.ts:6"]);
  expect(placesOf("far")).toEqual(["desk.ts:7", "parts.ts:5"]);
  expect(placesOf("helper")).toEqual(["parts.ts:6", "desk.ts:13"]);
  expect(runCli(["check", "desk.ts"], { cwd }).stdout).toContain("desk.ts:7:13, also parts.ts:5:3");
});
