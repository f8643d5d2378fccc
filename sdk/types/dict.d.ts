import type { Integer } from "./integer.d.ts";

/**
 * `dovecot.dict`: flags for a dict's iteration. No release hands a dict to a mail script, so they are of no use in one.
 * All numbers are floats in Lua.
 */
export interface DovecotDict {
  /**
   * Keys below the given one, at any depth. 1
   *
   * @since 2.4.0
   */
  readonly ITERATE_FLAG_RECURSE: Integer;
  /**
   * In the order of keys. 2
   *
   * @since 2.4.0
   */
  readonly ITERATE_FLAG_SORT_BY_KEY: Integer;
  /**
   * In the order of values. 4
   *
   * @since 2.4.0
   */
  readonly ITERATE_FLAG_SORT_BY_VALUE: Integer;
  /**
   * Keys without their values. 8
   *
   * @since 2.4.0
   */
  readonly ITERATE_FLAG_NO_VALUE: Integer;
  /**
   * The one key itself. 16
   *
   * @since 2.4.0
   */
  readonly ITERATE_FLAG_EXACT_KEY: Integer;
  /**
   * Without waiting for each. 32
   *
   * @since 2.4.0
   */
  readonly ITERATE_FLAG_ASYNC: Integer;
}
