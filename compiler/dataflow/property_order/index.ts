/**
 * Decides which objects of a program have to know the order of their properties.
 *
 * A Lua table has no order. Where a program shows the order of an object's properties, all places that may have made
 * the object make one that remembers it; other objects stay plain tables. A walk through an object that something else
 * made, such as the server, is reported.
 */

export { hasConstantNames, isConstant, isObjectCall } from "./origins.ts";
export { type PropertyOrder, propertyOrderOf } from "./property_order.ts";
