export { type Problem, typescriptProblems } from "./diagnostics.ts";
