export { type Block, eachBlock } from "./blocks.ts";
export { headerComment, keepComments, type Spaced } from "./comments.ts";
export { errorNames } from "./error_classes.ts";
export { globalIdentifier, globalOf } from "./globals.ts";
export { isHoisted, markHoisted } from "./hoisted.ts";
export { countLocals, crowdedFunctions, maximumLocals } from "./locals.ts";
export type { LoweredModule } from "./lowered_module.ts";
export { type Lua, lua, type TransformationContext, tstl, type Visitors } from "./tstl.ts";
export { childrenOf, expressionsOf, statementsOf } from "./walk.ts";
