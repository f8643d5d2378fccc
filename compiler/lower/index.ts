export { type LoweringResult, lowerModule } from "./lower_module.ts";
export { requireModules } from "./modules/server_modules.ts";
