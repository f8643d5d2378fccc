import { expect, test } from "vitest";
import { DataStack } from "../../../../runtime/server/process/data_stack.ts";

test("frames end in order", () => {
  const stack = new DataStack();
  const outer = stack.begin();
  stack.end(stack.begin());
  stack.end(stack.begin());
  expect(() => stack.end(outer)).not.toThrow();
});

test("a frame that was left open is noticed by the end of the one around it", () => {
  const stack = new DataStack();
  const outer = stack.begin();
  stack.begin();
  expect(() => stack.end(outer)).toThrow("Leaked t_pop() call");
  expect(() => stack.end(outer, true)).toThrow("data_stack_frame_contains");
});
