import { createHash } from "node:crypto";

/** In hexadecimal, as sha256sum prints it; of the UTF-8 of a text. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
