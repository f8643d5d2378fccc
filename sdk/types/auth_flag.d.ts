/**
 * A field that counts by being there: the server looks at its name only, so that `no` or `false` would switch it on as well.
 * Leave it out, or give `undefined`, to switch it off.
 */
export type AuthFlag = true | "y" | "yes";
