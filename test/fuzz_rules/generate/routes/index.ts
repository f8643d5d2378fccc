import { collectionRoutes } from "./collections.ts";
import { controlFlowRoutes } from "./control_flow.ts";
import { functionRoutes } from "./functions.ts";
import { nameRoutes } from "./names.ts";
import { objectRoutes } from "./objects.ts";
import type { Routes } from "./route.ts";

export type { Route } from "./route.ts";

/** All routes, by the name of their construct. */
export const routes: Routes = {
  ...nameRoutes,
  ...objectRoutes,
  ...collectionRoutes,
  ...functionRoutes,
  ...controlFlowRoutes,
};
