/** One segment of a JSON Pointer, escaped as RFC 6901 asks. */
export const segment = (key: string | number): string => {
  const text = String(key);
  return /[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text;
};

/** A JSON Pointer from unescaped keys. */
export const pointerOf = (...keys: (string | number)[]): string => keys.map((key) => `/${segment(key)}`).join("");

/** The unescaped keys of a JSON Pointer. */
export const keysOf = (pointer: string): string[] => {
  if (pointer === "") return [];
  const parts = pointer.slice(1).split("/");
  return pointer.includes("~") ? parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")) : parts;
};

/** The pointer of the node around this one; the root is its own parent. */
export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
