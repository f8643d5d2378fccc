import type { Life } from "./life.ts";

/** A passthrough event that was never logged is given up with an error, at the end of the call at the latest. */
export const leakedPassthroughIsLogged: Life = { since: "2.4.3" };

/** The server has passthrough events of its own when metadata is first asked for in a session. */
export const dictsHaveLifeEvents: Life = { since: "2.3.17" };
