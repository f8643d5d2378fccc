import { Panic } from "./death.ts";

/**
 * The memory that the server uses for a moment, in frames of which each must end before the one around it. A Lua error
 * that leaves a function of the server jumps over the ends of its frames, which only the next end notices.
 */
export class DataStack {
  #open = 0;

  /** Begins a frame. */
  begin(): number {
    return this.#open++;
  }

  /** Ends a frame, out of which a text may be passed. */
  end(frame: number, passesText = false): void {
    if (this.#open !== frame + 1) throw new Panic(passesText ? "frame-of-text-left" : "frame-left");
    this.#open = frame;
  }
}
