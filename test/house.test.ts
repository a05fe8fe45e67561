import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Who may import whom. A room knows the rooms beside its name and nothing else of the house. */
const rooms: Record<string, readonly string[]> = {
  model: [],
  dsl: ["model"],
  read: ["model"],
  engine: ["model"],
  write: ["model"],
  site: ["model", "write"],
  cli: ["model", "dsl", "read", "engine", "write", "site"],
};

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (["node_modules", "dist", "generated"].includes(name)) return [];
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

const folderOf = (room: string): string => (room === "site" ? "site" : `packages/${room}`);
const roomOf = (path: string): string | undefined =>
  Object.keys(rooms).find((room) => path === folderOf(room) || path.startsWith(`${folderOf(room)}/`));
const importsOf = (path: string): string[] =>
  [...readFileSync(join(root, path), "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");

/** The file or room that an import leads to, seen from the root; undefined for libraries. */
const target = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith(".")) return relative(root, resolve(root, dirname(from), specifier));
  const [, room] = /^@bartizan\/([a-z]+)/.exec(specifier) ?? [];
  return room === undefined ? undefined : folderOf(room);
};

const files = Object.keys(rooms).flatMap((room) => filesUnder(folderOf(room)));

test("rooms import only what they may", () => {
  const trespasses = files.flatMap((path) => {
    const here = roomOf(path) ?? "";
    return importsOf(path).flatMap((specifier) => {
      const there = roomOf(target(path, specifier) ?? "");
      return there === undefined || there === here || rooms[here]?.includes(there) ? [] : [`${path} -> ${specifier}`];
    });
  });
  expect(trespasses).toEqual([]);
});

test("every room is in the table", () => {
  expect([...readdirSync(join(root, "packages")), "site"].toSorted()).toEqual(Object.keys(rooms).toSorted());
});

test("no file imports itself through others", () => {
  const graph = new Map(
    files.map((path) => [
      path,
      importsOf(path)
        .flatMap((specifier) => target(path, specifier) ?? [])
        .filter((each) => files.includes(each)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of files) visit(path, []);
  expect(circles).toEqual([]);
});

test("files are short and named after one thing", () => {
  const long = files.filter((path) => readFileSync(join(root, path), "utf8").split("\n").length > 300);
  const bags = files.filter((path) => /(^|\/)(utils?|helpers?|types|common|misc)\.tsx?$/.test(path));
  const cased = files.filter((path) => !/^[a-z0-9.-]+$/.test(path.split("/").at(-1) ?? ""));
  expect({ long, bags, cased }).toEqual({ long: [], bags: [], cased: [] });
});
