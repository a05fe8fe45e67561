/** Problems of one sort that are worked out. A hostile file has hundreds of thousands, and nobody reads beyond the first few. */
export const mostFound = 2_000;
