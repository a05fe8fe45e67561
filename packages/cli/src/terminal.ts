/** How to write for whoever reads the output. */
export interface Terminal {
  color: boolean;
  width: number;
}

interface Stream {
  isTTY?: boolean;
  columns?: number;
}

/**
 * @param wish `--color` or `--no-color`, which win over everything
 * @see https://no-color.org
 */
export const terminalOf = (stream: Stream, env: Readonly<Record<string, string | undefined>>, wish: boolean | undefined): Terminal => ({
  color: wish ?? colorFrom(stream, env),
  width: stream.columns ?? positive(env["COLUMNS"]) ?? 80,
});

const colorFrom = (stream: Stream, env: Readonly<Record<string, string | undefined>>): boolean => {
  if (env["NO_COLOR"]) return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  return stream.isTTY === true && env["TERM"] !== "dumb";
};

const positive = (text: string | undefined): number | undefined => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};
