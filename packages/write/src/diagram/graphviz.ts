export type Engine = "dot" | "fdp" | "osage";

/** SVG of a graph in the language of Graphviz; rejects where the engine gives up. */
export type LayOut = (dot: string, engine: Engine) => Promise<string>;

/**
 * SVG of a graph; an Error where the engine gives up. The compiled module is kept, and loaded again after a failure; it is large, so nothing
 * but a picture loads it.
 */
export const layOut: LayOut = async (dot, engine) => {
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
  const graphviz = await Graphviz.load();
  try {
    return graphviz.layout(dot, "svg", engine);
  } catch (error) {
    Graphviz.unload();
    throw error;
  }
};
