import type { Place, Source, Value } from "./value.ts";

/** The names that can be seen from a place in a file. Each is worked out when it is first asked for. */
export class Scope {
  readonly source: Source;
  private readonly outer: Scope | undefined;
  private readonly names = new Map<string, () => Value>();

  constructor(source: Source, outer?: Scope) {
    this.source = source;
    this.outer = outer;
  }

  declare(name: string, value: () => Value): void {
    this.names.set(name, value);
  }

  find(name: string): (() => Value) | undefined {
    return this.names.get(name) ?? this.outer?.find(name);
  }

  /** Of this scope alone. */
  own(): IterableIterator<() => Value> {
    return this.names.values();
  }

  place({ start, end }: { start?: number | null | undefined; end?: number | null | undefined }): Place {
    return { source: this.source, start: start ?? 0, end: end ?? 0 };
  }
}

/** A value that is worked out at most once. @param circle what to say where it is asked for while that is under way */
export const once = (make: () => Value, circle: () => Value): (() => Value) => {
  let state: "new" | "busy" | "done" = "new";
  let value: Value;
  return () => {
    if (state === "busy") return circle();
    if (state === "new") {
      state = "busy";
      value = make();
      state = "done";
    }
    return value;
  };
};
