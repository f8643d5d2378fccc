import type { Draft, Place, Rest } from "../draft.ts";

/** Gives the object one more name, or brings it to another place, and goes on there. */
export type Route = (draft: Draft, place: Place, rest: Rest) => string;

/** Routes by the name of their construct. */
export type Routes = Readonly<Record<string, Route>>;
