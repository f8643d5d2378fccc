export { listedValues, type Walked, walkedBy, walkOf } from "./collection_walks.ts";
export { hasConstructor, isMadeByError, ownConstructor, takesErrorArguments } from "./error_arguments.ts";
export { hasSilentErrors } from "./error_messages.ts";
export { isErrorClass, needsErrorObjects } from "./error_objects.ts";
export { findPlainClasses, keyOf, type PlainClasses } from "./plain_classes.ts";
export { type PlainCollections, plainCollectionsIn } from "./plain_collections.ts";
export { type PrivateNames, privateNamesIn } from "./private_names.ts";
