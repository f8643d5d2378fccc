/**
 * TypeScript, as the whole compiler reaches it: a build that brings its own, such as one for a browser, replaces this
 * module.
 */
import ts from "typescript";

export default ts;
