/** A share in percent to one decimal, or null where there is nothing to take a share of. */
export type Percent = number | null;

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

export const percent = (part: number, whole: number): Percent => (whole ? rounded((100 * part) / whole, 1) : null);

/** The mean over a number of cases, or null without any. */
export const mean = (sum: number, of: number, digits: number): number | null => (of ? rounded(sum / of, digits) : null);
