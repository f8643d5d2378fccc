/** A request waits for something that never comes: no timeout ends it. */
export class EndlessWait extends Error {}
