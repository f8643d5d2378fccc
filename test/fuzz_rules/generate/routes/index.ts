import { callbackRoutes } from "./callbacks.ts";
import { classRoutes } from "./classes.ts";
import { closureRoutes } from "./closures.ts";
import { collectionRoutes } from "./collections.ts";
import { controlFlowRoutes } from "./control_flow.ts";
import { declaredRoutes } from "./declared.ts";
import { functionRoutes } from "./functions.ts";
import { generatorRoutes } from "./generators.ts";
import { loopRoutes } from "./loops.ts";
import { moduleRoutes } from "./modules.ts";
import { nameRoutes } from "./names.ts";
import { objectRoutes } from "./objects.ts";
import type { Routes } from "./route.ts";

export type { Route } from "./route.ts";

/** All routes, by the name of their construct. */
export const routes: Routes = {
  ...nameRoutes,
  ...objectRoutes,
  ...classRoutes,
  ...collectionRoutes,
  ...functionRoutes,
  ...closureRoutes,
  ...callbackRoutes,
  ...declaredRoutes,
  ...generatorRoutes,
  ...moduleRoutes,
  ...controlFlowRoutes,
  ...loopRoutes,
};
