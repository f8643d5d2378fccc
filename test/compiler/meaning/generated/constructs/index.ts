import { accessors } from "./accessors.ts";
import { classes } from "./classes.ts";
import { collectionWork } from "./collection_work.ts";
import { collections } from "./collections.ts";
import type { Constructs } from "./construct.ts";
import { control } from "./control.ts";
import { functions } from "./functions.ts";
import { jumps } from "./jumps.ts";
import { modules } from "./modules.ts";
import { nulls } from "./nulls.ts";
import { numberWork } from "./number_work.ts";
import { optional } from "./optional.ts";
import { patterns } from "./patterns.ts";
import { properties } from "./properties.ts";
import { textWork } from "./text_work.ts";
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
  ...textWork,
  ...patterns,
  ...optional,
  ...numberWork,
  ...control,
  ...collectionWork,
  ...accessors,
};
