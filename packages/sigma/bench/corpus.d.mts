export declare const DATA: URL;
export declare function hasCorpus(): boolean;
export declare function readRuleFiles(): readonly { readonly file: string; readonly text: string }[];
export declare function readEventFiles(
  maxBytes?: number,
): Generator<{ readonly name: string; readonly bytes: Uint8Array & { toString(encoding?: string): string } }>;
