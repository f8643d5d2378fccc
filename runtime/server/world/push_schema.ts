import * as v from "valibot";
import { fields, list, named, text } from "../../validation/schema_parts.ts";
import type { PushWorld } from "./push_world.ts";

const string = v.string();

const driver = fields({
  file: v.exactOptional(text("The path of its script.")),
  settings: v.exactOptional(
    v.pipe(named(string, string), v.description("The lua_settings that its script_init gets.")),
  ),
});

/** The plugin push_notification as a valibot schema. */
export const pushSchema = fields({
  drivers: v.exactOptional(v.pipe(list(driver), v.description("The drivers, in their order."))),
}) satisfies v.GenericSchema<unknown, PushWorld>;
