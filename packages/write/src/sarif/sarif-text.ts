import { visible } from "../visible.ts";

/**
 * Model text as a plain-text message: viewers turn `[text](address)` into a link (SARIF 2.1.0, 3.11.6), which model text must not bring about.
 */
export const sarifText = (text: string): string => visible(text).replaceAll("](", "] (");
