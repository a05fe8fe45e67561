/** Milliseconds of processor time that something takes; other work on the machine hardly counts. The least of some runs. */
export const cpuTime = (run: () => unknown, runs = 1): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
