export type { InputFolder, Inputs } from "./inputs.ts";
export { compilerOptions } from "./options.ts";
export { isDeclaration } from "./own_files.ts";
export { outputName } from "./project_section.ts";
export { type Project, type ProjectResult, readProject } from "./read_project.ts";
