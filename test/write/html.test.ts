import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { reportOf } from "./analysis-of.ts";
import { fixtures } from "./fixtures.ts";
import { largeSystem } from "./large-system.ts";
import { catalog, orderHelp, orderHelpReport } from "./order-help.ts";

const write = async (report: Report): Promise<string> => {
  const writer = writers.find((each) => each.name === "html");
  return (await writer?.write({ report, catalog, options: { color: false, width: 80 } })) ?? "";
};

const known =
  "html head meta title link style body main header footer nav article section div figure figcaption label input details summary table thead tbody tr th td dl dt dd ul ol li h1 h2 h3 h4 p a b strong em small span code br svg g path polygon polyline ellipse text".split(
    " ",
  );
const empty = new Set(["meta", "link", "br", "input", "path", "polygon", "polyline", "ellipse"]);

/** What another of its kind, or the end of its parent, closes too. */
const mayStayOpen = new Set(["li", "dt", "dd", "td", "th", "tr"]);
const cells = ["td", "th"];
const terms = ["dt", "dd"];
const endsOpen = (name: string, open = ""): boolean =>
  name === open ||
  (cells.includes(name) && cells.includes(open)) ||
  (terms.includes(name) && terms.includes(open)) ||
  (name === "tr" && cells.includes(open));

/** Tags close in the order they open, names and attributes are our own, and addresses stay within the page. */
const checkInert = (page: string): void => {
  const open: string[] = [];
  const rest = page
    .replace("<!doctype html>", "")
    .replace(/<style>[^<]*<\/style>/, "")
    .replaceAll(
      /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<]*")?)*)\s*(\/?)>/g,
      (_, close: string, name: string, attributes: string) => {
        expect(known).toContain(name);
        expect(attributes.replaceAll(/"[^"]*"/g, "")).not.toMatch(/\s(?:on\w+|style|src|srcset|action|formaction|ping)=/i);
        for (const [, address = ""] of attributes.matchAll(/\shref="([^"]*)"/g)) expect(address).toMatch(/^#[\w.@-]+$|^data:,$/);
        while (mayStayOpen.has(open.at(-1) ?? "") && (close ? open.at(-1) !== name : endsOpen(name, open.at(-1)))) open.pop();
        if (close) expect(open.pop()).toBe(name);
        else if (!empty.has(name)) open.push(name);
        return "";
      },
    );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(rest.replaceAll(/&(?:amp|lt|gt|quot|#\d+);/g, "")).not.toContain("&");
};

const idsOf = (page: string): string[] => Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id = ""]) => id);
const targetsOf = (page: string): string[] => Array.from(page.matchAll(/ href="#([^"]*)"/g), ([, id = ""]) => id);

test.each(fixtures)("the page of $name is inert, and its links lead somewhere", async ({ report }) => {
  const page = await write(report);
  checkInert(page);
  const ids = idsOf(page);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targetsOf(page).filter((target) => !ids.includes(target))).toEqual([]);
});

test("the policy lets in the style sheet of the page and nothing else", async () => {
  const page = await write(orderHelpReport);
  const [, style = ""] = /<style>([^<]*)<\/style>/.exec(page) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:; form-action &#39;none&#39;; base-uri &#39;none&#39;"`,
  );
  expect(style).not.toMatch(/url\(|@import/);
});

test("every threat, element, path and question is in it", async () => {
  const page = await write(orderHelpReport);
  expect(page).toContain('<p class="answer">4 threats are open');
  expect(page.match(/<details>/g)).toHaveLength(orderHelp.threats.length + orderHelp.paths.length);
  const { zones, components, flows, assets, identities, threats } = orderHelp;
  const ids = idsOf(page);
  for (const { id } of [...zones, ...components, ...flows, ...assets, ...identities, ...threats]) expect(ids).toContain(id);
  expect(ids).toContain("ask-log.authorization");
  expect(page.match(/<a href="#[^"]*"><g class="node"/g)).toHaveLength(components.length);
});

test("zones of a system too large for one picture are folded, lead to their rows, and nothing is left out below", async () => {
  const system = largeSystem();
  const page = await write(reportOf([system]));
  const drawn = Array.from(page.matchAll(/<a href="#([^"]*)"><g class="node"/g), ([, target = ""]) => target);
  const homes = new Map(system.components.map(({ id, zone }) => [id, zone]));
  expect(drawn.length).toBeLessThanOrEqual(60);
  for (const { id, zone } of system.components) expect(drawn.includes(id) !== drawn.includes(zone), id).toBe(true);
  expect(drawn.filter((target) => !homes.has(target)).length).toBeGreaterThan(0);
  const ids = idsOf(page);
  for (const { id } of [...system.components, ...system.flows, ...system.threats]) expect(ids).toContain(id);
}, 30_000);

test("several systems keep their anchors apart", async () => {
  const page = await write(reportOf([orderHelp, { ...orderHelp, system: { ...orderHelp.system, id: "other" } }]));
  checkInert(page);
  const ids = idsOf(page);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("order-help.assistant");
  expect(ids).toContain("other.indirect-prompt-injection@assistant");
});

test("300 elements and 500 threats take less than 600 kB", async () => {
  const system = largeSystem();
  const { zones, components, flows, assets, identities, threats } = system;
  expect(zones.length + components.length + flows.length + assets.length + identities.length).toBe(300);
  expect(threats).toHaveLength(500);
  expect(Buffer.byteLength(await write(reportOf([system])))).toBeLessThan(600_000);
}, 30_000);
