export { type LoweringResult, lowerModule } from "./lower_module.ts";
