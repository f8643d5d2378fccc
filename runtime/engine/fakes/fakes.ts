/** Objects that stand in for modules, by the names that `require` gets. */
export type Fakes = ReadonlyMap<string, unknown>;
