export { hasConstructor, isMadeByError, ownConstructor, takesErrorArguments } from "./error_arguments.ts";
export { hasSilentErrors } from "./error_messages.ts";
export { isErrorClass, needsErrorObjects } from "./error_objects.ts";
export { findPlainClasses, keyOf, type PlainClasses } from "./plain_classes.ts";
export { type PlainMaps, plainMapsIn, walkOf } from "./plain_maps.ts";
export { type PrivateNames, privateNamesIn } from "./private_names.ts";
