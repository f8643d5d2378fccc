import { classes } from "./classes.ts";
import { collections } from "./collections.ts";
import type { Constructs } from "./construct.ts";
import { functions } from "./functions.ts";
import { jumps } from "./jumps.ts";
import { modules } from "./modules.ts";
import { nulls } from "./nulls.ts";
import { properties } from "./properties.ts";
import { unions } from "./unions.ts";

export type { Construct } from "./construct.ts";

/** All that mixtures are made of, by name. */
export const constructs: Constructs = {
  ...classes,
  ...functions,
  ...unions,
  ...nulls,
  ...modules,
  ...jumps,
  ...collections,
  ...properties,
};
