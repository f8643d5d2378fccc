/** The licence of fengari, which goes where its code goes. */
export declare function fengariLicence(): string;

/** fengari with all edits and our own modules, as the text of one ES module. */
export declare function bundleFengari(): Promise<string>;
