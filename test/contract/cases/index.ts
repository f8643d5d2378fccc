import type { ContractCase } from "../contract_case.ts";
import { hooks } from "./hooks.ts";

/** Every case of the contract. */
export const cases: readonly ContractCase[] = [...hooks];
