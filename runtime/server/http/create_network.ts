import type { WritablePlatform } from "../../../platform/platform.ts";
import { ConfigurationError } from "../../errors.ts";
import type { HttpWorld } from "../world/http_world.ts";
import { AllowedNetwork } from "./allowed_network.ts";
import { type Answerer, Answers } from "./answers.ts";
import type { Network } from "./network.ts";
import { SimulatedNetwork } from "./simulated_network.ts";

/** Options of the network beside a world. */
export interface NetworkOptions {
  /** Servers to which requests really go, as `HOST:PORT`. */
  readonly allowed: readonly string[];
  readonly platform: Pick<WritablePlatform, "openConnection" | "now">;
}

/** Lets requests through to the servers that are allowed. */
export function reachedNetwork(simulated: SimulatedNetwork, { allowed, platform }: NetworkOptions): Network {
  if (allowed.length === 0) return simulated;
  if (platform.openConnection === undefined)
    throw new ConfigurationError({
      code: "no-network",
      message: "This platform cannot wait for a network, so no request can be sent.",
      hint: "Use Node; in a browser only a worker can wait, with a platform that has openConnection.",
      location: "network",
    });
  const { openConnection } = platform;
  return new AllowedNetwork(simulated, allowed, { openConnection, now: () => platform.now() });
}

/** The network of a world. */
export function createNetwork(world: HttpWorld = {}, answerer?: Answerer): SimulatedNetwork {
  return new SimulatedNetwork(new Answers(world.routes ?? [], answerer));
}
