export { type InterpretedProgram, interpretProgram, type Root } from "./interpret_program.ts";
export { LOST, type Protocol, type Use } from "./protocol.ts";
