import type { Words } from "@bartizan/model";
import type { CompiledCatalog } from "./catalog.ts";

/** The controls and technologies that models of a catalog may name, by their names. Judging a system many times over, they are made once. */
export const wordsOf = ({ controls, technologies }: CompiledCatalog): Words => ({
  controls: onceFor(controlNames, controls, () => controls.map((each) => [each.id, each])),
  technologies: onceFor(technologyNames, technologies, () =>
    technologies.flatMap((each) => [each.id, ...(each.aliases ?? [])].map((name) => [name, each] as const)),
  ),
});

const controlNames = new WeakMap<CompiledCatalog["controls"], Words["controls"]>();
const technologyNames = new WeakMap<CompiledCatalog["technologies"], Words["technologies"]>();

const onceFor = <T extends object, U>(known: WeakMap<T, ReadonlyMap<string, U>>, list: T, named: () => (readonly [string, U])[]) => {
  const names = known.get(list) ?? new Map(named());
  known.set(list, names);
  return names;
};
