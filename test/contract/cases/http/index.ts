import type { ContractCase } from "../../contract_case.ts";
import { httpAnswerCases } from "./answers.ts";
import { httpClientCases } from "./client.ts";
import { httpDeathCases } from "./deaths.ts";
import { httpFailureCases } from "./failures.ts";
import { httpRedirectCases } from "./redirects.ts";
import { httpRequestCases } from "./request.ts";

/** Every case of the HTTP client in mail scripts. */
export const httpCases: readonly ContractCase[] = [
  ...httpClientCases,
  ...httpRequestCases,
  ...httpAnswerCases,
  ...httpFailureCases,
  ...httpRedirectCases,
  ...httpDeathCases,
];
