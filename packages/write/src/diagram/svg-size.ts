/** Width and height of what is drawn, in its own units. */
export const svgSize = (svg: string): { width: number; height: number } | undefined => {
  const [, box] = /\bviewBox="([^"]*)"/.exec(svg) ?? [];
  const [, , width = 0, height = 0] = (box ?? "").split(/[\s,]+/).map(Number);
  return width > 0 && height > 0 ? { width, height } : undefined;
};
