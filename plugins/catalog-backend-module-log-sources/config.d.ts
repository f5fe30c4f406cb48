/** Configuration of the catalog's log sources. */
export interface Config {
  catalog?: {
    providers?: {
      /** Log sources that a platform holds and that nobody has declared become Resources. */
      logwright?: {
        /** Time between two looks, in seconds. Default: 60. */
        everySeconds?: number;
        /** Who owns and what emits found log sources, by their name; the first rule that matches counts. */
        rules?: Array<{
          /** Name of log sources; `*` stands for any text. */
          match: string;
          /** Entity ref of the owner, for instance group:default/platform. Default: nobody. */
          owner?: string;
          /** Entity refs of what emits these logs. */
          dependencyOf?: string[];
        }>;
      };
    };
  };
}
