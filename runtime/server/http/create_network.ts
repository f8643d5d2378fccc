import type { HttpWorld } from "../world/http_world.ts";
import { type Answerer, Answers } from "./answers.ts";
import { SimulatedNetwork } from "./simulated_network.ts";

/** The network of a world. */
export function createNetwork(world: HttpWorld = {}, answerer?: Answerer): SimulatedNetwork {
  return new SimulatedNetwork(new Answers(world.routes ?? [], answerer));
}
