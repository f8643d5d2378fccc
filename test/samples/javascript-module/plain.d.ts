export declare function plain(): string;
