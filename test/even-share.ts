import { type Arbitrary, nat, noBias } from "fast-check";

const steps = 2 ** 30;

/** A number from 0 to below 1, each equally likely. The doubles of fast-check crowd around 0, as floating-point numbers do. */
export const evenShare: Arbitrary<number> = noBias(nat(steps - 1)).map((step) => step / steps);
