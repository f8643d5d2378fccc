/** The objects in a surface that are Lua's own: its globals and libraries. */
const LUA_OBJECTS = /^(_G|bit32|coroutine|debug|io|math|os|package|string|table|utf8)(\.|$)/;

/** Returns true if an object of a surface is Dovecot's, and so declared, bound and shown by the contract. */
export function isDovecotObject(object: string): boolean {
  return !LUA_OBJECTS.test(object);
}
