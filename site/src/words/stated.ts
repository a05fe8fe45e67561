import type { StatedValue } from "@bartizan/model";

/** A value as people say it. */
export const stated = ({ value }: Pick<StatedValue, "value">): string => (value === true ? "yes" : value === false ? "no" : String(value));
