import { watch } from "chokidar";

/** Calls back soon after files below the paths have changed, however many at once. @returns ends it */
export const watchFiles = (
  paths: readonly string[],
  changed: () => void,
): { add: (files: readonly string[]) => void; close: () => Promise<void> } => {
  let soon: NodeJS.Timeout | undefined;
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => leftOut.test(path) });
  watcher.on("all", () => {
    clearTimeout(soon);
    soon = setTimeout(changed, quiet);
  });
  return {
    add: (files) => void watcher.add([...files]),
    close: async () => {
      clearTimeout(soon);
      await watcher.close();
    },
  };
};

/** Milliseconds without a further change after which an editor is taken to be done with a save. */
const quiet = 25;

/** What is not searched for models. */
const leftOut = /[\\/](node_modules|dist|\.[^\\/]+)([\\/]|$)/;
