import type { Protocol } from "../../../dataflow/index.ts";

/** A client, which its requests do not keep alive. It may be kept, be made anew, and come from anywhere. */
export function clientProtocol(): Protocol {
  return {
    types: ["HttpClient"],
    born: { member: "client", own: "httpClient", state: "made" },
    consumedBy: "",
    use: (state) => state,
    givesItself: () => false,
    mustEnd: () => false,
    end: () => undefined,
    another: (state) => state,
    compared: () => undefined,
    kept: () => undefined,
    notFollowed: () => undefined,
  };
}
