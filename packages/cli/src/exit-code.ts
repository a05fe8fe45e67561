/** What the process says when it ends; the highest of several wins. */
export const exitCodes = {
  fine: 0,
  /** A gate that the caller asked for. */
  gateFailed: 1,
  /** A model, a catalog of the team, the configuration or the call itself is wrong. */
  inputWrong: 2,
  /** Our own fault. */
  fault: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const worstOf = (...codes: readonly ExitCode[]): ExitCode =>
  codes.reduce((worst, code) => (code > worst ? code : worst), exitCodes.fine);
